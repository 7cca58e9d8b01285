/** The door of the Excel stand-in: the real Office.js on a workbook model. */
export type { Fault } from "./faults";
export type { LogEntry, StandInLog } from "./log";
export type { External, OfficeTheme } from "./external";
export { connectStandIn, type StandIn, type StandInOptions } from "./stand-in";
