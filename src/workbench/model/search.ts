import type { Area } from "../../core";
import type { SheetModel } from "./sheet-model";

/** How a text is looked for: anywhere in a cell or as all of it, and whether large and small letters differ. */
export interface SearchOptions {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
}

/** A text as a pattern: `*` is anything, `?` one letter, `~` before either the sign itself, as in Excel's own search. */
export function searchPattern(
  text: string,
  { completeMatch = false, matchCase = false }: SearchOptions,
  all = false,
): RegExp {
  const body = text.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (part, escaped: string | undefined) => {
    if (escaped !== undefined) return `\\${escaped}`;
    return part === "*" ? ".*" : part === "?" ? "." : `\\${part}`;
  });
  return new RegExp(completeMatch ? `^${body}$` : body, `s${matchCase ? "" : "i"}${all ? "g" : ""}`);
}

/** The cells of an area that a pattern fits, row by row: what they show, or their formula. */
export function* cellsMatching(
  sheet: SheetModel,
  area: Area,
  pattern: RegExp,
): Generator<readonly [row: number, column: number]> {
  const used = sheet.cells.usedNow(true);
  if (!used) return;
  for (let row = Math.max(used.top, area.top); row <= Math.min(used.bottom, area.bottom); row++) {
    for (let column = Math.max(used.left, area.left); column <= Math.min(used.right, area.right); column++) {
      const { value, formula } = sheet.cell(row, column);
      if (value === null && formula === undefined) continue;
      if (pattern.test(sheet.text(row, column)) || (formula !== undefined && pattern.test(`=${formula}`))) {
        yield [row, column];
      }
    }
  }
}
