import type { CellRef } from "../../../src/core/cell/address";
import { parseA1, parseArea } from "../../../src/core/cell/address";
import type { Conflict, OwnState } from "../../../src/core/host";
import { contentOf } from "../../../src/core/plan/cell-content";
import type { CellContent, ChangePlan, Highlight, Operation, OwnSheet } from "../../../src/core/plan/operation";
import { ownTableNames } from "../../../src/core/plan/operation";
import type { ReadWorkbook } from "../../../src/files/read";
import { applyPlan, readOwn, type Written } from "../../../src/files/write";
import { zipParts } from "../../workbooks/build";
import { partsOf } from "../../workbooks/compare";
import { readBytes } from "../../workbooks/read-built";

/** A cell by its sheet and address. */
export function cell(sheet: string, address: string): CellRef {
  const at = parseA1(address);
  if (!at) throw new Error(`${address} is no address.`);
  return { sheet, ...at };
}

/** The operation that writes a cell, expecting what the workbook holds. */
export function writing(read: ReadWorkbook, at: CellRef, after: CellContent): Operation {
  return { kind: "cell", at, before: contentOf(read.workbook, at), after };
}

/** A highlight over areas by address: `tint("error", "B2:C3 B9")`. */
export function tint(severity: Highlight["severity"], areas: string): Highlight {
  const parsed = areas.split(" ").map((one) => parseArea(one));
  return { severity, areas: parsed.filter((area) => area !== undefined) };
}

/** The text of a part. */
export function partText(bytes: Uint8Array, path: string): string {
  return new TextDecoder().decode(partsOf(bytes).get(path));
}

/** A workbook with the text of one part changed by hand. */
export function withPart(bytes: Uint8Array, path: string, change: (text: string) => string): Uint8Array {
  const parts: Record<string, string | Uint8Array> = Object.fromEntries(partsOf(bytes));
  return zipParts({ ...parts, [path]: change(partText(bytes, path)) });
}

/** Applies operations to a workbook that takes them. */
export function applied(
  bytes: Uint8Array,
  plan: (read: ReadWorkbook) => readonly Operation[],
): { readonly bytes: Uint8Array; readonly inverse: ChangePlan; readonly read: ReadWorkbook } {
  const read = readBytes(bytes);
  const written = applyPlan(read, { operations: plan(read) });
  if (!written.ok) throw new Error(JSON.stringify(written));
  return { bytes: written.result, inverse: written.inverse, read: readBytes(written.result) };
}

/** What a workbook that does not take operations says. */
export function reasons(bytes: Uint8Array, plan: (read: ReadWorkbook) => readonly Operation[]): readonly string[] {
  const read = readBytes(bytes);
  const written: Written = applyPlan(read, { operations: plan(read) });
  if (written.ok) throw new Error("The plan was applied.");
  return "refusal" in written ? [written.refusal.message] : written.conflicts.map((one: Conflict) => one.reason);
}

/** What we wrote into a workbook, as it stands there. */
export function ownIn(bytes: Uint8Array): OwnState {
  const own = readOwn(readBytes(bytes));
  if (!own.ok) throw new Error(own.refusal.message);
  return own.value;
}

/** A sheet of ours with every kind of cell, style, link and value. */
export const fullSheet: OwnSheet = {
  name: "Findings",
  rows: [
    [{ value: "What was found", style: "title" }, { value: null }],
    [],
    [
      { value: "Severity", style: "heading" },
      { value: "Cell", style: "heading" },
      { value: "Line\nbreak & <tag>", style: "heading" },
    ],
    [
      { value: "Error", style: "error" },
      { value: "B9", link: { sheet: "Score card", row: 8, column: 1 }, style: "plain" },
      { value: 0.5, formula: "FORECAST.LINEAR(1,A1:A2,B1:B2)", format: "0.0%" },
    ],
    [
      { value: "Warning", style: "warning", format: "@" },
      { value: "A1", link: { sheet: "it's", row: 0, column: 0 } },
      { value: { error: "#N/A" }, format: "General" },
    ],
    [
      { value: "Information", style: "information" },
      { value: "A1", link: { sheet: "Plain", row: 0, column: 0 }, style: "wrapped" },
      { value: 1.5e-9, format: '0.00"pp"' },
    ],
    [
      { value: true },
      { value: "", formula: '""' },
      { value: null, formula: "A1" },
      { value: { error: "#REF!" }, formula: "#REF!" },
    ],
    [
      { value: "=1+1", style: "wrapped" },
      { value: "+cmd" },
      { value: " _x0041_\r\ttab 😀 " },
      { value: "quiet", style: "quiet" },
    ],
  ],
  widths: [10, 12.5, 40.123],
  table: { name: ownTableNames.findings, area: { top: 2, left: 0, bottom: 7, right: 2 } },
  frozen: { rows: 3, columns: 1 },
};
