import type { Totals } from "../outcome";
import type { Report } from "../report";
import type { JsonReport, JsonSummary } from "./contract";
import { jsonFile } from "./json-file";

/** The JSON report: the published contract of `schema/report.schema.json`. */
export const jsonReport: Report = {
  // Moved to the right here, file by file: all at once it would take as much memory again.
  part: (outcome) => indent(printable(JSON.stringify(jsonFile(outcome), null, 2)), "    "),
  around: (files, totals) => {
    const version: JsonReport["version"] = 1;
    const [open, close] = files.length === 0 ? ["[", "]"] : ["[\n", "\n  ]"];
    const summary = indent(JSON.stringify(summaryOf(totals), null, 2), "  ").trimStart();
    return {
      before: `{\n  "version": ${String(version)},\n  "files": ${open}`,
      between: ",\n",
      after: `${close},\n  "summary": ${summary}\n}\n`,
    };
  },
};

function summaryOf({
  files,
  checked,
  noScorecard,
  unreadable,
  measures,
  errors,
  warnings,
  information,
}: Totals): JsonSummary {
  return { files, checked, noScorecard, unreadable, measures, errors, warnings, information };
}

/** No string of JSON holds a line end, so that lines can be moved to the right as they are. */
function indent(json: string, by: string): string {
  return json.replace(/^/gm, by);
}

/** Escapes the characters that JSON allows and a terminal or an editor acts upon. */
function printable(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
