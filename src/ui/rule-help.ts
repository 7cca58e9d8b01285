/**
 * The rules with why they matter and their examples, for whoever asks. The build leaves this help out of the rules that check, and all but
 * the help out of these.
 */
export { rules as ruleHelp } from "../core";
