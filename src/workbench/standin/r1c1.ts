import { formatA1, lastColumn, lastRow } from "../../core";
import { referencesOf, replaceReferences } from "../model";
import { invalidArgument } from "./host-error";

const token = /"(?:[^"]|"")*"|'(?:[^']|'')+'|(?<![\w.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w(.])/g;

/** A formula in R1C1 notation as it reads in A1 notation in a cell. Whole rows and columns (`R1`, `C2`) are not known. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(token, (whole: string, rows: string | undefined, columns: string | undefined) => {
    if (!whole.startsWith("R")) return whole;
    const [top, topFixed] = end(rows, row, lastRow);
    const [left, leftFixed] = end(columns, column, lastColumn);
    const [letters = "", digits = ""] = formatA1(top, left).match(/[A-Z]+|\d+/g) ?? [];
    return `${leftFixed ? "$" : ""}${letters}${topFixed ? "$" : ""}${digits}`;
  });
}

function end(text: string | undefined, own: number, last: number): readonly [at: number, fixed: boolean] {
  const relative = text === undefined || text.startsWith("[");
  const at = relative ? own + Number(text?.slice(1, -1) ?? 0) : Number(text) - 1;
  if (at < 0 || at > last) throw invalidArgument("Range.formulasR1C1");
  return [at, !relative];
}

/** A formula of a cell in R1C1 notation. */
export function toR1C1(formula: string, row: number, column: number): string {
  if (referencesOf(formula).length === 0) return formula;
  return replaceReferences(formula, ({ sheet, area, kind, fixed }) => {
    const rows = (at: number, isFixed: boolean): string => `R${distance(at, row, isFixed)}`;
    const columns = (at: number, isFixed: boolean): string => `C${distance(at, column, isFixed)}`;
    const owner = sheet === undefined ? "" : `${/^\w+$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!`;
    const first = [rows(area.top, fixed.top), columns(area.left, fixed.left)] as const;
    const last = [rows(area.bottom, fixed.bottom), columns(area.right, fixed.right)] as const;
    if (kind === "cell") return owner + first.join("");
    if (kind === "area") return `${owner}${first.join("")}:${last.join("")}`;
    const place = kind === "rows" ? 0 : 1;
    return first[place] === last[place] ? owner + first[place] : `${owner}${first[place]}:${last[place]}`;
  });
}

function distance(at: number, own: number, isFixed: boolean): string {
  if (isFixed) return String(at + 1);
  return at === own ? "" : `[${String(at - own)}]`;
}
