import { severities, type Area, type Highlight, type Severity } from "../../core";
import { areaOf } from "../read/areas";
import type { Answer } from "../session";

/**
 * Our conditional formats are known by their condition, which is always true: N of a text is 0. It says whose and what it is, and is the
 * same as in files, so that either takes away what the other wrote.
 */
const condition = /^=?\s*N\(\s*"scorecard-keeper:(error|warning|information)\+?"\s*\)\s*=\s*0\s*$/i;

/** The condition of a highlight. A "+" at its end continues the highlight before. */
export function conditionOf(severity: Severity, continues: boolean): string {
  return `=N("scorecard-keeper:${severity}${continues ? "+" : ""}")=0`;
}

/** One of our own conditional formats on a sheet. */
export interface OwnFormat {
  readonly id: string;
  readonly severity: Severity;
}

/** Asks which conditional formats of a sheet are ours, in Excel's order. Of those of others only the kind and condition are looked at. */
export function askOwnFormats(sheet: Excel.Worksheet): Answer<readonly OwnFormat[]> {
  const formats = sheet.getRange().conditionalFormats;
  formats.load({ id: true, type: true, customOrNullObject: { rule: { formula: true } } });
  return () => {
    if (sheet.isNullObject) return [];
    return formats.items.flatMap((one) => {
      const custom = one.type === "Custom" ? one.customOrNullObject : undefined;
      const severity = custom && !custom.isNullObject ? severityOf(custom.rule.formula) : undefined;
      return severity ? [{ id: one.id, severity }] : [];
    });
  };
}

function severityOf(formula: string): Severity | undefined {
  const word = condition.exec(formula)?.[1]?.toLowerCase();
  return severities.find((one) => one === word);
}

/** Where some of our conditional formats lie, by their ids. */
export type FormatAreas = ReadonlyMap<string, readonly Area[]>;

/** Asks where conditional formats of a sheet lie; one that is not there any more is left out. */
export function askFormatAreas(sheet: Excel.Worksheet, ids: readonly string[]): Answer<FormatAreas> {
  const formats = sheet.getRange().conditionalFormats;
  const asked = ids.map((id) => {
    const ranges = formats.getItemOrNullObject(id).getRanges();
    ranges.areas.load("rowIndex,columnIndex,rowCount,columnCount");
    return { id, ranges };
  });
  return () =>
    new Map(
      asked.filter(({ ranges }) => !ranges.isNullObject).map(({ id, ranges }) => [id, ranges.areas.items.map(areaOf)]),
    );
}

/** Our highlights: one of each severity, worst first. How many conditional formats it took is Excel's business. */
export function highlightsOf(own: readonly OwnFormat[], areas: FormatAreas): readonly Highlight[] {
  return severities.flatMap((severity) => {
    const tinted = own.filter((one) => one.severity === severity).flatMap(({ id }) => areas.get(id) ?? []);
    return tinted.length > 0 ? [{ severity, areas: tinted }] : [];
  });
}
