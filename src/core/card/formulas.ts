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
 * Where a measure should be at the end of a part of a target year: on the straight line from the target of the year before, or for the first
 * year from the baseline, however many years back that is; a measure that adds up within a year, at an even part of that year's target.
 * "" while a number is missing.
 *
 * @param end the calendar year by which the first target year's results are known
 */
export function trajectoryCell(
  row: number,
  { year, part, parts }: Slot,
  { places, numbers, reported, end }: TrajectoryOf,
): Calculated {
  const target = numbers.targets[year];
  const to = formatA1(row, places.targets[year] ?? 0);
  if (part === parts) return { formula: `IF(ISNUMBER(${to}),${to},"")`, value: target ?? "" };
  const share = `${String(part)}/${String(parts)}`;
  const before = year === 0 ? numbers.baseline : numbers.targets[year - 1];
  const from = formatA1(row, year === 0 ? places.baseline : (places.targets[year - 1] ?? 0));
  const back = year === 0 ? yearsBack(formatA1(row, places.baselinePeriod), end) : "1";
  const years = year === 0 ? yearsSince(numbers.baselinePeriod, end) : 1;
  const way = year === 0 ? `(1-(1-${share})/${back})` : share;
  const toDate = `ISNUMBER(SEARCH("to date",${formatA1(row, places.reported)}))`;
  return {
    formula: `IF(${toDate},IF(ISNUMBER(${to}),${to}*${share},""),IF(COUNT(${from},${to})<2,"",${from}+(${to}-${from})*${way}))`,
    value: valueAt(reported === "to-date" ? 0 : before, target, reported === "to-date" ? 1 : years, part / parts),
  };
}

/** @param years that lie between the two; @param share of the last of them that has gone by */
function valueAt(from: number | undefined, to: number | undefined, years: number, share: number): number | "" {
  return from === undefined || to === undefined ? "" : from + (to - from) * (1 - (1 - share) / years);
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

/** How the measure stands, whichever way is good; "" while that cannot be told. */
export function statusCell(row: number, places: CardPlaces): Calculated {
  const at = (column: number): string => formatA1(row, column);
  const [way, gap, near] = [at(places.polarity), at(places.variance), `N(${at(places.tolerance)})`];
  const { on, near: within, off } = statusWords;
  const gain = `IF(${way}="Lower",-1,1)*${gap}`;
  const directed = `IF(ROUND(${gain},6)>=0,"${on}",IF(ROUND(${gain}+${near},6)>=0,"${within}","${off}"))`;
  const banded = `IF(ROUND(ABS(${gap})-${near},6)<=0,"${on}","${off}")`;
  return {
    formula: `IF(ISNUMBER(${gap}),IF(OR(${way}="Higher",${way}="Lower"),${directed},IF(${way}="Within band",${banded},"Good is?")),"")`,
    value: "",
  };
}
