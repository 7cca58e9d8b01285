import type { Area } from "../cell/address";
import { type Finding, severities, type Severity } from "../check/finding";
import type { SheetHighlights } from "./build";

/**
 * What to tint for some findings: every cell they are about in the colour of the worst of its findings, as few rectangles. Sheets come in
 * the order in which they are first found in, severities worst first.
 */
export function highlightsFor(findings: readonly Finding[]): readonly SheetHighlights[] {
  return [...worstBySheet(findings)].map(([sheet, cells]) => ({
    sheet,
    highlights: severities
      .map((severity) => ({ severity, areas: rectangles(cells, severity) }))
      .filter(({ areas }) => areas.length > 0),
  }));
}

/** By row, then column. */
type CellSeverities = Map<number, Map<number, Severity>>;

function worstBySheet(findings: readonly Finding[]): ReadonlyMap<string, CellSeverities> {
  const sheets = new Map<string, CellSeverities>();
  for (const { cells, severity } of findings) {
    for (const { sheet, row, column } of cells) {
      const rows = at(sheets, sheet, () => new Map<number, Map<number, Severity>>());
      const columns = at(rows, row, () => new Map<number, Severity>());
      const known = columns.get(column);
      if (!known || severities.indexOf(severity) < severities.indexOf(known)) columns.set(column, severity);
    }
  }
  return sheets;
}

/** Runs of neighbouring columns in each row, each joined to the same run of the row above. */
function rectangles(cells: CellSeverities, severity: Severity): readonly Area[] {
  const done: Area[] = [];
  let open: Area[] = [];
  for (const [row, columns] of [...cells].sort(byNumber)) {
    const tinted = [...columns].filter(([, one]) => one === severity).map(([column]) => column);
    const grown = runs(tinted).map((run) => {
      const above = open.find((area) => area.bottom === row - 1 && area.left === run.left && area.right === run.right);
      return { top: above?.top ?? row, bottom: row, ...run };
    });
    done.push(...open.filter((area) => !grown.some((one) => one.top === area.top && one.left === area.left)));
    open = grown;
  }
  return [...done, ...open].sort((a, b) => a.top - b.top || a.left - b.left);
}

function runs(columns: readonly number[]): readonly { readonly left: number; readonly right: number }[] {
  const found: { left: number; right: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last.right === column - 1) last.right = column;
    else found.push({ left: column, right: column });
  }
  return found;
}

function byNumber([a]: readonly [number, unknown], [b]: readonly [number, unknown]): number {
  return a - b;
}

function at<Key, Value>(map: Map<Key, Value>, key: Key, fresh: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = fresh();
  map.set(key, value);
  return value;
}
