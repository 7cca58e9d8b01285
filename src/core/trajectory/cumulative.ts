import type { Unit } from "../cell/quantity";
import { type Fraction, fraction } from "./fraction";
import type { LiveNumber } from "./live-number";
import type { ActualCell, KnownPoint, YearShares } from "./model";
import { sayField } from "./say";
import { allNeeds } from "./needs";
import { formed, operand, straight } from "./shape-forms";
import { type Every, partsOf } from "./steps";
import { weighedFraction, type Weights } from "./weights";

/** Units of what can be counted up within a year: rates, shares, scores and averages cannot. */
const countable: readonly Unit[] = ["count", "number", "money", "days"];

/** Why counts cannot be run up within each year on the way between points, as a sentence; undefined when they can. */
export function whyNotCounted(known: readonly KnownPoint[], unit: Unit, every: Every): string | undefined {
  if (every === "year") return "A count runs up within a year: choose terms, quarters or months.";
  const [first] = known;
  const part = known.find(({ period, time }) => period.kind !== "year" && time % 12 !== 0);
  const below = known.find(({ value }) => value < 0);
  if (first && !countable.includes(unit)) {
    return `${sayField(first.field)}: only a count runs up within a year.`;
  }
  if (part)
    return `${sayField(part.field)} for a part of a year: a count that runs up starts and ends with whole years.`;
  return below && `${sayField(below.field)}: a count is not below nought.`;
}

/**
 * How a year's count is spread over its parts: as it was counted in the latest whole year of actuals before the path's end; where no
 * year was, by weights, and without those evenly.
 *
 * @param actuals counts of single parts of years, as terms' suspensions are returned, in order of time
 */
export function yearShares(
  actuals: readonly ActualCell[],
  end: number,
  every: Every,
  weights: Weights | undefined,
): YearShares {
  const parts = partsOf(every);
  const length = 12 / parts;
  const kind = every;
  const points = new Map(
    actuals.flatMap(({ point, period }) => (point && period.kind === kind ? [[point.time, point]] : [])),
  );
  for (let year = Math.floor((end - 1) / 12) * 12; year >= end - 120; year -= 12) {
    const counts = Array.from({ length: parts }, (_, part) => points.get(year - 12 + (part + 1) * length));
    const whole = counts.filter((count) => count !== undefined);
    const sound =
      whole.length === parts && whole.every(({ value }) => value >= 0) && whole.some(({ value }) => value > 0);
    if (sound) return { kind: "counted", counts: whole };
  }
  return weights?.length === parts ? { kind: "weighted", weights } : { kind: "even" };
}

/**
 * A count run up from nought since its year began: the year's total, on a straight line between the known totals, times the share of a
 * year that is over. Undefined at a time between the parts that a year was counted in.
 */
export function countedUp(shares: YearShares, from: KnownPoint, to: KnownPoint, time: number): LiveNumber | undefined {
  const end = Math.ceil(time / 12) * 12;
  const total = totalAt(from, to, end);
  return end === time ? total : shareOf(total, shares, time - (end - 12));
}

function totalAt(from: KnownPoint, to: KnownPoint, end: number): LiveNumber {
  if (end === to.time) return to;
  return formed(straight, from, to, fraction(end - from.time, to.time - from.time));
}

function shareOf(total: LiveNumber, shares: YearShares, time: number): LiveNumber | undefined {
  switch (shares.kind) {
    case "counted":
      return countedShare(total, shares.counts, time);
    case "weighted":
      return plainShare(total, weighedFraction(shares.weights, 0, 12, time));
    case "even":
      return plainShare(total, fraction(time, 12));
    default:
      return shares satisfies never;
  }
}

function countedShare(total: LiveNumber, counts: readonly LiveNumber[], time: number): LiveNumber | undefined {
  const done = (time * counts.length) / 12;
  if (!Number.isInteger(done)) return undefined;
  const [part, whole] = [sumOf(counts.slice(0, done)), sumOf(counts)];
  return {
    value: (total.value * part.value) / whole.value,
    formula: `${operand(total.formula)}*${part.formula}/${whole.formula}`,
    needs: allNeeds([total, whole], `${whole.formula}>0`),
  };
}

function plainShare(total: LiveNumber, at: Fraction | undefined): LiveNumber | undefined {
  if (!at) return undefined;
  return {
    value: (total.value * at.part) / at.of,
    formula: `${operand(total.formula)}*${String(at.part)}/${String(at.of)}`,
    needs: total.needs,
  };
}

/** Numbers added up, live. */
export function sumOf(numbers: readonly LiveNumber[]): LiveNumber {
  return {
    value: numbers.reduce((total, { value }) => total + value, 0),
    formula: `SUM(${numbers.map(({ formula }) => formula).join(",")})`,
    needs: allNeeds(numbers),
  };
}
