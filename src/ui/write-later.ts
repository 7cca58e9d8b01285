/** What writes, or shows what was or will be written. It travels as a script of its own, fetched when something of it is wanted. */
export * as charting from "./effects/charts";
export * as reporting from "./effects/board";
export * as writing from "./effects/write";
export { ChangesScreen } from "./screens/changes";
export { ProposalDialog } from "./screens/dialogs/proposal-dialog";
export { TrajectoriesScreen } from "./screens/trajectories/trajectories-screen";
