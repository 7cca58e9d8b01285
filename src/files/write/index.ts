/** The door of the writer: applies a change plan to a workbook file, and reads back what we wrote before. */
export { applyPlan, type Written } from "./apply";
export { newWorkbook } from "./new/new-workbook";
export { readOwn } from "./own-state";
