import type { NumberField } from "../check/subject";
import type { Found } from "./define-rule";
import { isPartOfYear } from "./rated";
import type { Rated } from "./rated";
import { cumulative, isRunningTotal } from "./running-total";
import { quote, shown } from "./say";
import { asksWhetherMet } from "./verdicts";

/** How many times as far off its target a figure must be to be off clearly more. */
const clearly = 1.5;

/** Of the ratings of a table, the few that can tell of one that is wrong where no scheme is stated: a large table has too many to keep all. */
export class Telling {
  /** Those that contradict their figures where nothing short of the target will do. */
  private readonly contradicting: Rated[] = [];
  private readonly met: Rated[] = [];
  /** Those that are short by less than all before them. */
  private readonly near: Rated[] = [];
  private isAsked = true;

  constructor(private readonly tolerance: number) {}

  take(row: Rated): void {
    const { status, said, miss } = row;
    this.isAsked &&= said !== "near" && asksWhetherMet(status.heading);
    if (isWrong(row, 0)) this.contradicting.push(row);
    if (miss === 0 || !Number.isFinite(miss)) return;
    if (said === "met" && miss * 100 <= this.tolerance && this.met.length < 2) this.met.push(row);
    if (said === "near" && miss < (this.near.at(-1)?.miss ?? Infinity)) this.near.push(row);
  }

  found(): readonly Found[] {
    const { isAsked, met, near } = this;
    const wrong = this.contradicting.filter((row) => isWrong(row, isAsked ? 0 : this.tolerance));
    return [...wrong.map(contradiction), ...(isAsked ? [] : lenient(met, near))];
  }
}

/** The one row that is shown as met though it misses by more than others that are not. */
function lenient(met: readonly Rated[], stricter: readonly Rated[]): readonly Found[] {
  const [row] = met;
  if (!row || met.length > 1 || isPartOfYear(row)) return [];
  const other = stricter.find(({ miss }) => miss < row.miss / clearly);
  if (!other) return [];
  const { subject, status, actual, aim } = row;
  return [
    {
      cells: [status.at, actual.at],
      measure: subject.title,
      severity: "warning",
      message: `${subject.title}: the status is ${status.text.trim()}, though ${quote(actual)} misses ${quote(aim.field)} by more than ${other.subject.title}, which is ${other.status.text.trim()}.`,
      advice: "Rate both by the same rule, or say why they differ.",
      evidence: [shown(aim.field), shown(other.actual), shown(other.aim.field)],
    },
  ];
}

/** Whether what is said of a row is not so: by the target itself, or where it is shown as met by how much it may miss it. */
function isWrong(row: Rated, tolerance: number): boolean {
  const { subject, said, actual, miss } = row;
  if (said === "missed" ? miss !== 0 : said !== "met" || miss * 100 <= tolerance) return false;
  const part = isPartOfYear(row);
  const growing = isFlow(part, actual) || (part && isRunningTotal(subject)) || isGrowing(row);
  return !growing || isSettled(row);
}

function contradiction({ subject, status, said, actual, aim, direction }: Rated): Found {
  return {
    cells: [status.at, actual.at],
    measure: subject.title,
    message: `${subject.title}: the status is ${status.text.trim()}, and ${quote(actual)} ${said === "missed" ? "meets" : "misses"} ${quote(aim.field)} (${direction > 0 ? "higher" : "lower"} is better).`,
    advice: "Correct the status, or the figure if that is the one that is wrong.",
    evidence: [shown(aim.field)],
  };
}

/** More in a part of the year than the whole may have, or as much as it is to have: whatever comes, that is missed, or met. */
export function isSettled({ direction, short }: Rated): boolean {
  return direction < 0 ? short > 0 : short === 0;
}

/** A count that says of itself that it adds up over the years of a plan. */
function isGrowing({ subject, actual }: Rated): boolean {
  return cumulative.test(subject.measure.name) && actual.reading.quantity.unit !== "percent";
}

/** A part of a year beside a target for the whole: a count may still come to it. */
export function isFlow(part: boolean, { reading }: NumberField): boolean {
  return part && reading.quantity.unit !== "percent";
}
