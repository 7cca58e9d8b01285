import { delimitedRows, type Separator } from "./delimited";

/** A text with what separates its cells, and where its first row starts. */
export interface Separated {
  readonly separator: Separator;
  readonly start: number;
}

/** In the order of preference where two do equally well. */
const separators: readonly Separator[] = ["\t", ";", ",", "|"];

/** As many rows tell what separates the cells of all. */
const rowsLookedAt = 200;

/**
 * What separates the cells of a text: what Excel's own line says (`sep=;`), else the sign that parts most rows into the same number of
 * cells. Undefined where no sign parts any, or but one of several: a letter has a comma behind its first words.
 */
export function separatorOf(text: string): Separated | undefined {
  const [line = "", said] = /^\uFEFF?"?sep=([,;|\t])"?\n/i.exec(text) ?? [];
  if (said !== undefined) return { separator: said as Separator, start: line.length };
  const [best] = separators
    .map((separator) => ({ separator, ...evenness(text, separator) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || b.cells - a.cells);
  return best && { separator: best.separator, start: 0 };
}

/** The most frequent number of cells in a row, of two or more, and the share of the rows that have it. */
function evenness(text: string, separator: Separator): { readonly share: number; readonly cells: number } {
  const counts = new Map<number, number>();
  let rows = 0;
  for (const row of delimitedRows(text, separator)) {
    if (rows === rowsLookedAt) break;
    if (row.length === 1 && row[0]?.trim() === "") continue;
    rows++;
    counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  }
  const several = [...counts].filter(([cells]) => cells > 1);
  const [cells, count] = several.reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  return { share: count > 1 || rows === 1 ? count / rows : 0, cells };
}
