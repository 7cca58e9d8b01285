/** The door of the calculation: formulas of a workbook model, in Node and in a browser. */
export { createEngine } from "./engine";
