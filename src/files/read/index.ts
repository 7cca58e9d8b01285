/** The door of the reader. */
export { readWorkbook, type ReadOptions, type ReadWorkbook } from "./read-workbook";
