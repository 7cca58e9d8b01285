import { comparable } from "../check/subject";
import type { TableSubject } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { isNet, namesakesOf, partSetsOf, runsBeside } from "./part-sets";
import type { Part } from "./part-sets";
import { fitting, offSum, wrong } from "./sum-found";
import { suspectOf, sumsOver } from "./sums";
import type { Sum } from "./sums";
import { sumRowsOf } from "./sum-rows";
import type { SumRow } from "./sum-rows";
import { noSum, totalLike, totalNamed } from "./totals";

/** How surely the columns in which a row is the sum of others must say so: the powers of ten of their figures, added up. */
const sureWithoutName = 6;
const sureWithName = 2;
/** Columns in which a row that does not call itself a total must be the sum of others. */
const fewestColumns = 2;
/** Rows up to which every row is tried for a total; beyond, only those that call themselves one, up to so many rows. */
const mostRows = 150;
const mostNamed = 3000;

export const totalUnlikeSum = defineTableRule<"off">({
  id: "total-unlike-sum",
  severity: "error",
  tier: "sheet",
  title: "A total is not the sum of its parts.",
  why:
    "A typed total goes stale as soon as one of its parts is corrected. Whether a row is the sum of those above or below it is seen from the columns " +
    "in which it is, whatever it is called; a total that says it leaves out double counting, or that differs in most columns, is left alone.",
  subsumedBy: [
    "figure-of-next-row",
    "row-slid",
    "digits-slipped",
    "scale-off-by-hundred",
    "value-displaced",
    "figures-exchanged",
    "unit-mixed-in-row",
    "annual-unlike-parts",
    "computed-column-off",
  ],
  on: ["scorecard", "benchmark", "action-plan"],
  thresholds: {
    off: {
      value: 10,
      says: "per cent that a total may be off where no other column shows that it is a sum; more is another thing",
    },
  },

  check(subject, { threshold }) {
    if (!mayAddUp(subject)) return [];
    const rows = sumRowsOf(subject);
    const off = threshold("off");
    return rows.flatMap((row, place) => {
      if (noSum.test(row.name)) return [];
      const namesakes = namesakesOf(rows, place);
      if (namesakes.length >= fewestParts) return inTotal(row, [namesakes], off);
      if (row.isTotal || isNet(row)) return inTotal(row, partSetsOf(rows, place), off);
      return rows.length > mostRows ? [] : inUnnamed(row, runsBeside(rows, place, row, 1));
    });
  },

  examples: {
    bad: [
      [
        ["Stream", "2021/22", "2022/23", "2023/24 target"],
        ["Dry recycling", "21,480", "20,965", "21,000"],
        ["Garden waste", "16,902", "15,210", "15,000"],
        ["Food waste", "5,640", "5,872", "6,000"],
        ["TOTAL", "44,022", "*42,407*", "42,000"],
      ],
      [
        ["Measure", "2021/22", "2022/23", "2023/24", "2024/25 target"],
        ["Household waste", "44,022", "42,047", "*41,371*", "42,000"],
        ["Dry recycling", "21,480", "20,965", "21,010", "21,000"],
        ["Garden waste", "16,902", "15,210", "14,307", "15,000"],
        ["Food waste", "5,640", "5,872", "6,000", "6,000"],
      ],
      [
        ["Measure", "2021/22", "2022/23", "2023/24", "2024/25 target"],
        ["Incidents", "*44,134*", "41,068", "*47,750*", "50,000"],
        ["Gates", "1,333", "857", "900", "1,000"],
        ["Locks", "20,845", "19,271", "20,000", "20,000"],
        ["Other places", "22,092", "20,940", "28,000", "28,000"],
      ],
      [
        ["Spending", "2021/22", "2022/23", "2023/24 target"],
        ["Staff", "£441,870", "£455,210", "£460,000"],
        ["Supplies", "52,190", "56,377", "60,000"],
        ["Total", "£494,060", "*£551,587*", "£520,000"],
      ],
      [
        ["Programme", "2021/22", "2022/23", "2023/24 target"],
        ["Lending", "", "", ""],
        ["Budget", "2,059,220", "2,580,421", "2,551,157"],
        ["Posts", "17.75", "17.75", "16.75"],
        ["Museum", "", "", ""],
        ["Budget", "614,236", "694,406", "712,463"],
        ["Posts", "10.5", "10.5", "10.5"],
        ["Archive", "", "", ""],
        ["Budget", "1,587,699", "1,712,445", "1,731,557"],
        ["Posts", "29.75", "29.75", "29.75"],
        ["Total service", "", "", ""],
        ["Budget", "4,261,155", "4,987,272", "*4,959,177*"],
        ["Posts", "58.0", "58.0", "57.0"],
      ],
    ],
    good: [
      [
        ["Stream", "2021/22", "2022/23", "2023/24 target"],
        ["Dry recycling", "21,480", "20,965", "21,000"],
        ["Garden waste", "16,902", "15,210", "15,000"],
        ["Food waste", "5,640", "5,872", "6,000"],
        ["TOTAL", "44,022", "42,047", "42,000"],
      ],
      // A standard that is kept for years shows once that two others add up to it.
      [
        ["Measure", "2021/22", "2022/23 target", "2023/24 target", "2024/25 target"],
        ["Calls heard by a person", "57.6%", "40.0%", "40.0%", "40.0%"],
        ["Letters answered in a day", "25.4%", "50.0%", "50.0%", "50.0%"],
        ["Doors opened on time", "83.1%", "90.0%", "90.0%", "90.0%"],
      ],
    ],
  },
});

/** Long tables have the parts of a sum in other rows than those around it, and large ones no totals but those that say so. */
function mayAddUp({ table: { arrangement, measures } }: TableSubject): boolean {
  if (arrangement !== "rows" && arrangement !== "columns") return false;
  if (measures.length <= mostRows) return true;
  return measures.length <= mostNamed && measures.some(({ name }) => totalNamed.test(name));
}

function inTotal(row: SumRow, parts: readonly (readonly Part[])[], off: number): readonly Found[] {
  return [false, true].flatMap((isPercent) => {
    const sets = parts.map((one) => sumsOver(row, one).filter((sum) => isShare(sum) === isPercent));
    const best = bestOf(sets.filter((sums) => fitting(sums).length >= wrong(sums).length));
    if (best && fitting(best).length > 0)
      return wrong(best)
        .filter((sum) => !addsUpOtherwise(sum))
        .map((sum) => offSum(row, sum, true));
    const [likeliest] = sets;
    if (!likeliest || !row.isTotal || isPercent || !isNearly(likeliest, off)) return [];
    return wrong(likeliest).map((sum) => offSum(row, sum, false));
  });
}

/** Variances of what comes in and what goes out add up, where the amounts themselves are taken from each other. */
function addsUpOtherwise({ total, parts, slack }: Sum): boolean {
  const all = parts.reduce((sum, { cell }) => sum + cell.quantity.value, 0);
  return parts.some(({ sign }) => sign < 0) && Math.abs(all - total.quantity.value) <= slack;
}

/** Shares may be of one whole and add up, or each of its own and not. */
function isShare({ total }: Sum): boolean {
  return total.quantity.unit === "percent";
}

/** Of a row that does not say that it is a total its figures must say so. */
function inUnnamed(row: SumRow, parts: readonly (readonly Part[])[]): readonly Found[] {
  const least = totalLike.test(row.name) ? sureWithName : sureWithoutName;
  const sets = parts
    .map((one) => sumsOver(row, one))
    .filter((sums) => {
      const fits = told(fitting(sums));
      const evidence = fits.reduce((all, { weight }) => all + weight, 0);
      if (fits.length > 0 && areAmounts(fits) && isNearThroughout(sums)) return true;
      if (fits.length < fewestColumns || evidence < least) return false;
      return fits.length > wrong(sums).length || (areAmounts(fits) && fits.length >= wrong(sums).length);
    });
  const best = bestOf(sets);
  if (!best) return [];
  const known = new Set(fitting(best).flatMap((sum) => sum.parts.map(({ row: part }) => part)));
  // A row that has a figure only where they do not add up was never seen to be a part.
  const isKnown = (sum: Sum): boolean => sum.parts.every(({ row: part }) => known.has(part));
  return wrong(best)
    .filter((sum) => isKnown(sum) && !isRoundFor(sum))
    .map((sum) => offSum(row, sum, true));
}

/** The power of ten from which on a figure is the sum of several others by no chance, and the parts that they must be. */
const sureOfOne = 3.8;
const fewestParts = 3;

function areAmounts(fits: readonly Sum[]): boolean {
  return fits.every(({ weight, parts }) => weight >= sureOfOne && parts.length >= fewestParts);
}

/** By how many per cent every column may be off for one that adds up to speak for all. */
const offThroughout = 5;
/** The share of a total up to which one part of it may go. */
const mostOfTotal = 0.8;

function isNearThroughout(sums: readonly Sum[]): boolean {
  return (
    sums.length >= fewestParts &&
    sums.every(({ total, sum, parts }) => {
      const { value } = total.quantity;
      // What is nearly the total by itself comes near it with any small figure.
      const isOneOfIt = parts.some(({ cell }) => Math.abs(cell.quantity.value) > mostOfTotal * Math.abs(value));
      return !isOneOfIt && Math.abs(sum - value) * 100 <= Math.abs(sum) * offThroughout;
    })
  );
}

/** A total that was rounded more than its parts, as plans are. */
function isRoundFor({ total, sum }: Sum): boolean {
  const { value, decimals } = total.quantity;
  if (decimals > 0 || value === 0) return false;
  const noughts = /0*$/.exec(String(Math.abs(value)))?.[0].length ?? 0;
  return noughts > 1 && Math.abs(sum - value) <= 0.5 * 10 ** noughts;
}

/** Columns with the same figures (a standard that is kept for years) say it once. */
function told(sums: readonly Sum[]): readonly Sum[] {
  const seen = new Set<string>();
  return sums.filter(({ total, parts }) => {
    const key = [total, ...parts.map(({ cell }) => cell)].map(({ quantity }) => quantity.value).join(" ");
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

function bestOf(sets: readonly (readonly Sum[])[]): readonly Sum[] | undefined {
  const count = (sums: readonly Sum[]): number => fitting(sums).length;
  return sets.reduce<readonly Sum[] | undefined>(
    (best, sums) => (best && count(best) >= count(sums) ? best : sums),
    undefined,
  );
}

/** Whether every column comes near its sum, or swapping two digits makes it. */
function isNearly(sums: readonly Sum[], off: number): boolean {
  if (sums.some((sum) => suspectOf(sum)?.by === "digits-swapped")) return true;
  return sums.every(
    ({ total, sum, parts }) =>
      parts.length >= 3 &&
      parts.every(({ cell }) => comparable(cell.quantity, total.quantity)) &&
      Math.abs(sum - total.quantity.value) * 100 <= Math.abs(total.quantity.value) * off,
  );
}
