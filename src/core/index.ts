/** The only door to the core: everything that the other folders may use of it. */
export * from "./cell/address";
export * from "./cell/period";
export * from "./cell/quantity";
export * from "./cell/reading";
export * from "./cell/value";
export * from "./check/check";
export * from "./check/finding";
export * from "./check/profile";
export * from "./grid/snapshot";
export * from "./host";
export * from "./plan/index";
export * from "./report/index";
export * from "./rules/define-rule";
export * from "./rules/index";
export * from "./scorecard/measure";
export * from "./scorecard/model";
export { isOwnSheet, readWorkbookSheets } from "./scorecard/read-workbook";
export * from "./trajectory/index";
