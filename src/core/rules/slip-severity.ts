import { hasYear } from "../cell/period";
import type { Severity } from "../check/finding";
import type { MeasureSubject, NumberField } from "../check/subject";
import type { NearSlip } from "./near-slip";
import type { Outlier } from "./outlier";
import { isOfPandemic } from "./pandemic";

/** Others that differ by no more than this leave no doubt that a figure far from them is wrong. */
const close = 2.5;
/** A figure that is so many times off the others is out of line even when no slip explains it. */
const absurd = 10;
/** Nobody aims at a thousandth, or a thousand times as much: that is £k among £m. */
const thousandfold = 300;
/** Others that differ by no more than this are a level that is held, and a figure so many times off it was not aimed at. */
const level = 1.1;
const timesOfLevel = 8;
/** Others that differ by no more than this are as good as the same. */
const same = 1.25;
/** Others that differ by no more than this were not moved by anything, a pandemic neither. */
const unmoved = 1.02;

/** What two others that are as good as the same leave no doubt of, and what they only make doubtful. */
const farFromTwo = 10;
const offTwo = 4;

/** How sure it is that a figure far from all others of its row is wrong; undefined where it may well be right. */
export function severityOf({ targets, direction }: MeasureSubject, outlier: Outlier): Severity | undefined {
  const { field, others, times, spread, meant, carriesOn, isFarShare } = outlier;
  if ((carriesOn || isFarOff(outlier)) && times < absurd) return undefined;
  const isAim = field === targets.at(-1) && !isOffItsLevel(outlier, direction);
  const doubtless =
    spread <= close && (meant !== undefined || times >= absurd || (isFarShare && field.role !== "target"));
  // Targets may lie far from where they start.
  if (field.role !== "target" && others.every(({ role }) => role === "target" || role === "forecast"))
    return times >= absurd && meant && String(Math.abs(meant.value)).replace(/\.|0+$/g, "").length > 1
      ? "warning"
      : undefined;
  const few = others.length < 3;
  if (isGrouped(outlier) || (few && isManyTimes(outlier))) return undefined;
  if (isAim) {
    const isOff = isOffALevel(outlier) || isOutOfReach(outlier);
    if (few) return isOff && meant?.slip === "point-moved" ? "warning" : undefined;
    return doubtless ? (isOff ? "warning" : "information") : undefined;
  }
  // A year beside quarters that do not say so is no slip.
  if (few && others.some(({ period }) => (period === undefined) !== (field.period === undefined))) return undefined;
  if (few && isSmallShare(outlier)) return undefined;
  if (few) return times >= farFromTwo ? "error" : times >= offTwo ? "warning" : undefined;
  if (isOfPandemic(field)) return doubtless ? (isSteadyShare(outlier) ? "warning" : "information") : undefined;
  if (field.period?.kind === "quarter" || field.period?.kind === "month") {
    const isAbsurd = times >= absurd || field.reading.quantity.unit === "percent" || (meant && spread <= same);
    return doubtless && isAbsurd ? "warning" : undefined;
  }
  if (doubtless) return "error";
  return meant ? "warning" : undefined;
}

/** Years that a figure must stand apart from all others to have had time to go elsewhere, and how many times their usual step that must be. */
const longGap = 5;
const timesUsualGap = 3;

/** Whether a figure is of a year so far from the others' that it may well lie far off them. */
function isFarOff({ field, others }: Outlier): boolean {
  const yearOf = ({ period }: NumberField): number => (period && hasYear(period) ? period.year : NaN);
  const years = others.map(yearOf);
  const gap = Math.min(...years.map((year) => Math.abs(year - yearOf(field))));
  const usual = Math.max(...years.slice(1).map((year, index) => year - (years[index] ?? year)));
  return gap >= longGap && gap >= timesUsualGap * usual;
}

/** What is done every year is done so many times as often in all of them. */
const mostYears = 12;

function isManyTimes({ field, others, times }: Outlier): boolean {
  const [first, ...rest] = others.map(({ reading }) => reading.quantity.value);
  const isWhole = Number.isInteger(times) && times <= mostYears && times !== 10;
  return isWhole && rest.every((value) => value === first) && field.reading.quantity.value === (first ?? 0) * times;
}

/** `1.147` beside 925 and 987, where the dot groups thousands: to this Excel it is far from them, which is another matter. */
function isGrouped({ field, others }: Outlier): boolean {
  const shown = [field, ...others];
  const all = shown.map(({ reading }) => reading.quantity);
  if (shown.some(({ text, reading }) => reading.quantity.decimals === 3 && !text.includes("."))) return false;
  if (shown.some(({ text }) => text.includes(","))) return false;
  const places = new Set(all.map(({ decimals }) => decimals));
  if (!places.has(3) || !places.has(0) || places.size > 2) return false;
  const meant = all.map(({ value, decimals }) => Math.abs(decimals === 3 ? value * 1000 : value));
  return Math.max(...meant) <= close * Math.min(...meant);
}

/** Percentages below this go from one to another by a few people more or less. */
const smallShare = 15;

function isSmallShare({ field, others }: Outlier): boolean {
  return [field, ...others].every(
    ({ reading: { quantity } }) => quantity.unit === "percent" && Math.abs(quantity.value) < smallShare,
  );
}

/** Whether a figure lies so many times off others that hardly move: nobody plans that. */
function isOffALevel({ times, spread, meant }: Outlier): boolean {
  return meant !== undefined && spread <= level && times >= timesOfLevel;
}

/** Whether a last target lies off targets that are all the same, is worse than all that was ever reached or aimed at, or past all aims. */
function isOffItsLevel({ field, others, meant, times }: Outlier, direction: 1 | -1 | undefined): boolean {
  if (meant && times >= thousandfold) return true;
  const aims = others.filter(({ role }) => role === "target").map(({ reading }) => reading.quantity.value);
  if (meant && aims.length >= 2 && aims.every((aim) => aim === aims[0])) return true;
  const { value } = field.reading.quantity;
  const [start] = others;
  const planned = meant && aims.length >= 2 && start ? Math.sign((aims[0] ?? 0) - start.reading.quantity.value) : 0;
  const way = direction ?? planned;
  return way !== 0 && others.every(({ reading }) => way * (value - reading.quantity.value) < 0);
}

/** What others come to at least where ten times as much next year is no small beginning that grows. */
const established = 50;
const within = 1.8;
const soon = 2;

/** Whether a figure of a year or two later is about ten times, or a tenth of, others that are of one size: no year brings that. */
function isOutOfReach({ field, others, times, spread, meant }: Outlier): boolean {
  const yearOf = ({ period }: NumberField): number => (period && hasYear(period) ? period.year : NaN);
  const gap = yearOf(field) - Math.max(...others.map(yearOf));
  const least = Math.min(...others.map(({ reading }) => Math.abs(reading.quantity.value)));
  return (
    meant?.slip === "point-moved" && times >= timesOfLevel && spread <= within && least >= established && gap <= soon
  );
}

/** A share of others that hardly move, or any figure of others that do not move, is no tenth of them in any year. */
function isSteadyShare({ field, spread, meant }: Outlier): boolean {
  const steady = field.reading.quantity.unit === "percent" ? same : unmoved;
  return meant?.slip === "point-moved" && spread <= steady;
}

/** What is aimed at may well lie off all that was reached, unless it is worse, or on the other side than the figures go. */
export function nearSeverity({ direction, targets }: MeasureSubject, { field, others, sure }: NearSlip): Severity {
  if (field !== targets.at(-1)) return sure ? "error" : "warning";
  const before = others.map(({ reading }) => reading.quantity.value);
  const { value } = field.reading.quantity;
  const way = direction ?? Math.sign((before.at(-1) ?? 0) - (before[0] ?? 0));
  const isWorse = before.every((one) => way * (value - one) < 0);
  return isWorse || hardlyMove(before) ? "warning" : "information";
}

/** Others that differ by so few per cent are a level, and what exchanging two digits puts among them was not aimed at. */
const levelWithin = 4;

function hardlyMove(values: readonly number[]): boolean {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (high - low) * 100 <= levelWithin * low;
}
