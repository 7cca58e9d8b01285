/** The door of the Excel host: the workbook that this page is open beside, through Office.js. */
export { connectExcel, type ConnectOptions } from "./connect";
export { openWorkbook } from "./open-workbook";
