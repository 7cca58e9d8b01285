import { formatArea } from "../cell/address";
import type { OwnState } from "../host";
import type { Highlight } from "./operation";
import { sameSheets } from "./same-sheets";

/** Whether two states of what we wrote into a workbook say the same. */
export function equalStates(a: OwnState, b: OwnState): boolean {
  const tinted = [...a.highlights, ...b.highlights].map((one) => one.sheet);
  return (
    a.sheets.length === b.sheets.length &&
    a.sheets.every((sheet) => sameSheets(sheet, ownSheet(b, sheet.name), "results-count")) &&
    tinted.every((sheet) => sameHighlights(highlightsOn(a, sheet), highlightsOn(b, sheet)))
  );
}

/** Our sheet of that name, if it is there. */
export function ownSheet(own: OwnState, name: string): OwnState["sheets"][number] | undefined {
  return own.sheets.find((sheet) => sheet.name === name);
}

/** Our highlights on a sheet; none where the state knows of none. */
export function highlightsOn(own: OwnState, sheet: string): readonly Highlight[] {
  return own.highlights.find((one) => one.sheet === sheet)?.highlights ?? [];
}

/** Whether two lists of highlights tint the same areas alike, in whatever order they are kept. */
export function sameHighlights(a: readonly Highlight[], b: readonly Highlight[]): boolean {
  const tints = spelled(a);
  const others = spelled(b);
  return tints.length === others.length && tints.every((tint, index) => tint === others[index]);
}

function spelled(highlights: readonly Highlight[]): readonly string[] {
  return highlights.flatMap(({ areas, severity }) => areas.map((area) => `${severity} ${formatArea(area)}`)).sort();
}
