/**
 * Turns what is wanted of a workbook into a change plan: a list of operations with the state each expects, to be shown, refused, split or
 * inverted. Writes nothing itself.
 */
export { buildPlan, type Present, type SheetHighlights, type Wanted } from "./build";
export { cellOperations, type CellOperation, type CellWrite, fixOperations } from "./cell-operations";
export { planConflicts } from "./conflicts";
export { fillWrites, type Filling } from "./fill-writes";
export { findingsSheet } from "./findings-sheet";
export { forecastSheet } from "./forecast-sheet";
export { highlightsFor } from "./highlights";
export { invertPlan } from "./invert";
export * from "./new-sheet";
export { gridOfNewSheet } from "./new-sheet-grid";
export { newSheetPlan } from "./new-sheet-plan";
export * from "./operation";
export { printMargin, printOf, type OwnPrint } from "./own-print";
export { nextSheetName } from "./sheet-names";
export { equalStates } from "./same-states";
export { splitPlan } from "./split";
export { trajectoriesSheet } from "./trajectories-sheet";
