/** The door of what a workbook file keeps of ours: the profile, choices, corrections and acceptances in a custom XML part. */
export { keepIn, keptIn } from "./kept-part";
