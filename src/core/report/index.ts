export { addTotals, readOutcome, totalsOf, unreadableOutcome } from "./outcome";
export type { FileError, FileOutcome, FileStatus, Totals } from "./outcome";
export { renderReport, reportedFile, ReportWriter } from "./report";
export type { Report, ReportedFile } from "./report";
export { textReport } from "./text/text-report";
export { readingReport } from "./text/reading-text";
export { ruleReport, rulesReport } from "./text/rules-text";
export type { TextLook } from "./text/look";
export { profileChanges } from "./profile-changes";
export { profileSchema } from "./profile-schema";
export { ruleDocs } from "./rule-docs";
export { jsonReport } from "./json/json-report";
export type * from "./json/contract";
export { markdownReport } from "./markdown/markdown-report";
export { htmlReport } from "./html/html-report";
export { oneLine } from "./plain";
export {
  columnWords,
  counted,
  fixTitles,
  kindTitles,
  messageWithoutMeasure,
  polarityWords,
  severityTitles,
} from "./words";
export { cellName, cellNames, placeFindings } from "./place";
export type { PlacedFinding, SectionFindings, SheetFindings } from "./place";
export { exampleCell, exampleTables } from "./example";
export type { ShownTable } from "./example";
