/**
 * All that checking needs beyond the first screen: the screen of findings, and what reads, checks and keeps, with the core. It travels as a
 * script of its own, fetched as soon as the first screen stands.
 */
export * as checking from "./effects/check";
export * as keeping from "./effects/keep";
export { loadNew, NewCard } from "./load-new";
export * as setting from "./effects/set";
export { Dialogs } from "./screens/dialogs/dialogs";
export { Screens } from "./screens/screens";
