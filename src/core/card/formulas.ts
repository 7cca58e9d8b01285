import { formatA1, formatArea } from "../cell/address";
import type { CardPlaces } from "./columns";
import type { Slot } from "./periods";
import { statusWords } from "./words";
import type { Reported } from "./words";

/** The numbers of a row, on the scale Excel stores: those typed, and those still to be. */
export interface RowNumbers {
  readonly baseline: number | undefined;
  /** The label of the baseline's period, "" for none. */
  readonly baselinePeriod: string;
  readonly targets: readonly (number | undefined)[];
}

/** A formula without its equals sign, and what it comes to. */
export interface Calculated {
  readonly formula: string;
  readonly value: number | string;
}

/**
 * Where a measure should be at the end of a part of a target year: on the straight line from the baseline, however many years back that is,
 * to the first target and from each target to the next; a year whose target is left out lies on the line between those there are. A measure
 * that adds up within a year is at an even part of what that year should come to. "" before a baseline, after the last target, and while a
 * number is missing.
 */
export function trajectoryCell(row: number, slot: Slot, of: TrajectoryOf): Calculated {
  return slot.part === slot.parts ? yearEnd(row, slot, of) : withinYear(row, slot, of);
}

/** The target itself, or where it is left out, a step of the way from the year before to the next target there is. */
function yearEnd(row: number, { year, parts }: Slot, of: TrajectoryOf): Calculated {
  const { places } = of;
  const from = startOf(row, year, parts, of);
  const later = places.targets.slice(year + 1).map((column) => formatA1(row, column));
  const between = later.reduceRight((rest, to, index) => {
    const all = from.isBaseline ? `(${from.years}+${String(index + 1)})` : String(index + 2);
    return `IF(ISNUMBER(${to}),${from.at}+(${to}-${from.at})*${from.years}/${all},${rest})`;
  }, '""');
  const target = formatA1(row, places.targets[year] ?? 0);
  const path = later.length > 0 ? `IF(ISNUMBER(${from.at}),${between},"")` : between;
  return { formula: `IF(ISNUMBER(${target}),${target},${path})`, value: yearEndValue(year, of) ?? "" };
}

function withinYear(row: number, { year, part, parts }: Slot, of: TrajectoryOf): Calculated {
  const share = `${String(part)}/${String(parts)}`;
  const from = startOf(row, year, parts, of);
  const to = endCell(row, year, parts, of);
  const way = from.isBaseline ? `(1-(1-${share})/${from.years})` : share;
  const toDate = `ISNUMBER(SEARCH("to date",${formatA1(row, of.places.reported)}))`;
  const path = `IF(COUNT(${from.at},${to})<2,"",${from.at}+(${to}-${from.at})*${way})`;
  return {
    formula: `IF(${toDate},IF(ISNUMBER(${to}),${to}*${share},""),${path})`,
    value: withinYearValue(year, part / parts, of) ?? "",
  };
}

/** The cell that a year's part of the path starts from, and the years from there to the year's end, as a formula text. */
function startOf(row: number, year: number, parts: number, of: TrajectoryOf): Start {
  if (year > 0) return { at: endCell(row, year - 1, parts, of), years: "1", isBaseline: false };
  const { places, end } = of;
  const years = yearsBack(formatA1(row, places.baselinePeriod), end);
  return { at: formatA1(row, places.baseline), years, isBaseline: true };
}

interface Start {
  readonly at: string;
  readonly years: string;
  readonly isBaseline: boolean;
}

/** The cell of the trajectory at the end of a year. */
function endCell(row: number, year: number, parts: number, { places }: TrajectoryOf): string {
  return formatA1(row, places.trajectory[(year + 1) * parts - 1] ?? 0);
}

function yearEndValue(year: number, of: TrajectoryOf): number | undefined {
  const { targets, baseline, baselinePeriod } = of.numbers;
  const own = targets[year];
  if (own !== undefined) return own;
  const from = year > 0 ? yearEndValue(year - 1, of) : baseline;
  const next = targets.findIndex((target, index) => index > year && target !== undefined);
  const to = targets[next];
  if (from === undefined || to === undefined) return undefined;
  const years = year > 0 ? 1 : yearsSince(baselinePeriod, of.end);
  return from + ((to - from) * years) / (years + next - year);
}

function withinYearValue(year: number, share: number, of: TrajectoryOf): number | undefined {
  const to = yearEndValue(year, of);
  if (to === undefined) return undefined;
  if (of.reported === "to-date") return to * share;
  const from = year > 0 ? yearEndValue(year - 1, of) : of.numbers.baseline;
  const years = year > 0 ? 1 : yearsSince(of.numbers.baselinePeriod, of.end);
  return from === undefined ? undefined : from + (to - from) * (1 - (1 - share) / years);
}

/** What the trajectory of a row is calculated from. */
export interface TrajectoryOf {
  readonly places: CardPlaces;
  readonly numbers: RowNumbers;
  readonly reported: Reported;
  readonly end: number;
}

/** The years from the baseline's period, written as 2024/25 or 2024, to the first target; 1 where no period is written. */
function yearsBack(period: string, end: number): string {
  return `MAX(1,IFERROR(${String(end)}-VALUE(LEFT(${period},4))-ISNUMBER(FIND("/",${period})),1))`;
}

/** The same, worked out. */
export function yearsSince(period: string, end: number): number {
  const year = Number(period.slice(0, 4));
  return period === "" || Number.isNaN(year) ? 1 : Math.max(1, end - year - (period.includes("/") ? 1 : 0));
}

/** How far the latest actual is from where it should be by then; "" while there is none. */
export function varianceCell(row: number, { actuals, trajectory }: CardPlaces): Calculated {
  const range = (columns: readonly number[]): string =>
    formatArea({ top: row, bottom: row, left: columns[0] ?? 0, right: columns.at(-1) ?? 0 });
  // MATCH for a number beyond all would be shorter, but LibreOffice does not find it behind empty cells.
  const first = formatA1(row, actuals[0] ?? 0);
  const latest = `SUMPRODUCT(MAX(ISNUMBER(${range(actuals)})*(COLUMN(${range(actuals)})-COLUMN(${first})+1)))`;
  const planned = `INDEX(${range(trajectory)},${latest})`;
  return {
    formula: `IF(COUNT(${range(actuals)})=0,"",IF(ISNUMBER(${planned}),INDEX(${range(actuals)},${latest})-${planned},""))`,
    value: "",
  };
}

/** How the measure stands, whichever way is good, or why that cannot be told; "" while there is no actual. */
export function statusCell(row: number, places: CardPlaces): Calculated {
  const at = (column: number): string => formatA1(row, column);
  const actuals = `${at(places.actuals[0] ?? 0)}:${at(places.actuals.at(-1) ?? 0)}`;
  const [way, gap, near] = [at(places.polarity), at(places.variance), `N(${at(places.tolerance)})`];
  const { on, near: within, off } = statusWords;
  const gain = `IF(${way}="Lower",-1,1)*${gap}`;
  const directed = `IF(ROUND(${gain},6)>=0,"${on}",IF(ROUND(${gain}+${near},6)>=0,"${within}","${off}"))`;
  const banded = `IF(ROUND(ABS(${gap})-${near},6)<=0,"${on}","${off}")`;
  return {
    formula: `IF(ISNUMBER(${gap}),IF(OR(${way}="Higher",${way}="Lower"),${directed},IF(${way}="Within band",${banded},"Good is?")),IF(COUNT(${actuals})=0,"","No trajectory"))`,
    value: "",
  };
}
