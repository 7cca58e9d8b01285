/** What reads sheets of ours. It travels as a script of its own, fetched when a workbook has such a sheet. */
export { askOwnLooks, linksIn, type OwnLooks } from "./own-looks";
export { ownSheetOf } from "./own-sheet";
