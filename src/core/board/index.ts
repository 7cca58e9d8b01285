/** What a board is told of a scorecard: where each measure stands, what is wrong in the card. As facts, as a page and as a sheet of the workbook. */
export { boardOf, type BoardInput } from "./board";
export type * from "./model";
export { boardMessage } from "./message";
export { boardPage } from "./page/page";
export { boardSheet } from "./sheet/board-sheet";
export { boardStyleAt } from "./sheet/style-at";
