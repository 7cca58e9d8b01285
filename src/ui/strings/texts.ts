export * from "./changes";
export * from "./check";
export * from "./dialogs";
export * from "./first";
export * from "./settings";
export * from "./trajectories";
export * from "./understood";
export * from "./whole";
