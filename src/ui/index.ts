/** The pane's only door. */
export { mountPane } from "./mount";
export type { Surroundings, ThemeName } from "./surroundings";
