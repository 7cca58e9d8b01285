/**
 * All but the first screen: the screens and dialogs, and everything that reads, checks, keeps and writes, with the core that it needs. It
 * travels as a script of its own, fetched as soon as the first screen stands.
 */
export * as checking from "./effects/check";
export * as keeping from "./effects/keep";
export * as writing from "./effects/write";
export { Dialogs } from "./screens/dialogs/dialogs";
export { Screens } from "./screens/screens";
