import type { Area } from "../cell/address";
import type { OwnCell } from "../plan/operation";
import { settings } from "./setting-names";
import { blockWords } from "./chart-style";
import { chartAreas, gridOf, rowsOfWords } from "./grid";
import { numberIn } from "./live-cell";
import type { OwnChart } from "./own-chart";
import { isPercent } from "./say-number";
import { roleDrawnAs, type ActualSide, type SeriesRole } from "./roles";

type Rows = readonly (readonly OwnCell[])[];

/** What every chart of ours is called, before its number. */
const nameStem = "Scorecard chart ";

/** Whether a name is that of a chart of ours. */
export function isOwnChart(name: string): boolean {
  return name.startsWith(nameStem) && /^\d+$/.test(name.slice(nameStem.length));
}

/**
 * The charts that a sheet of charts has by what its cells say: one for each row of its table, drawn from the block that comes in the same
 * place beneath the table.
 */
export function chartsOn(rows: Rows, table: Area): readonly OwnChart[] {
  const left = table.left;
  const headings = rows.flatMap((cells, row) =>
    row > table.bottom && cells[left]?.value === blockWords.heading ? [row] : [],
  );
  const under = rowsOfWords(rows, table.top, headings.length);
  const areas = chartAreas(table.top, gridOf(headings.length, under));
  return headings.flatMap((top, index) => {
    const row = table.top + 1 + index;
    const area = areas[index];
    const block = blockAt(rows, top, left);
    if (!area || !block || row > table.bottom) return [];
    const alt = rows[row]?.[left + 1]?.value;
    return [
      {
        name: `${nameStem}${String(index + 1)}`,
        title: { row, column: left + 2 },
        alt: typeof alt === "string" ? alt : "",
        area,
        ...block,
      },
    ];
  });
}

function blockAt(rows: Rows, top: number, left: number): Omit<OwnChart, "name" | "title" | "alt" | "area"> | undefined {
  const roles: SeriesRole[] = [];
  for (let row = top + 1; row < rows.length; row += 1) {
    const role = roleDrawnAs(rows[row]?.[left]?.value);
    if (!role) break;
    roles.push(role);
  }
  const bottom = top + roles.length;
  const right = (rows[top] ?? []).reduce((last, cell, column) => (cell.value === null ? last : column), -1);
  if (roles.length === 0 || right <= left + 1) return undefined;
  const row = (name: string): readonly OwnCell[] | undefined =>
    rows.slice(bottom + 1, bottom + 8).find((cells) => cells[left + 1]?.value === name);
  const number = (name: string): number | undefined => numberIn(row(name)?.[left + 2]);
  const format = rows[top + 1 + roles.indexOf("trajectory")]?.find((cell) => cell.format !== undefined)?.format;
  return {
    block: { top, left: left + 1, bottom, right },
    roles,
    format: format ?? "General",
    low: number(settings.low) ?? 0,
    high: isPercent(format ?? "") && number(settings.high) === 1 ? 1 : undefined,
    step: number(settings.step) ?? 1,
    joined: row(settings.joined) !== undefined,
    side: sideOf(row(settings.differences) ?? []),
  };
}

/** The labels of actuals go where the trajectory is not. */
function sideOf(differences: readonly OwnCell[]): ActualSide {
  const difference = differences.map(numberIn).find((one) => one !== undefined) ?? 0;
  return difference > 0 ? "above" : "below";
}
