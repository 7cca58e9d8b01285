import type { Quantity } from "../cell/quantity";
import type { MeasureSubject } from "../check/subject";
import { unitOfLabel } from "../measures/wording";

/**
 * By how much a target may lie below what the latest year happened to reach and still be a standard that is kept: for shares in points,
 * for all else in per cent. Nobody keeps more harm than there is as a standard.
 */
const points = 3;
const perCent = 6;
const perCentOfHarm = 1.5;

/** Whether a target is so little worse than an outturn that it is a standard that is kept rather than a step back. */
export function isKeptAt(subject: MeasureSubject, from: Quantity, aim: Quantity, direction: 1 | -1): boolean {
  const off = Math.abs(aim.value - from.value);
  const dust = 1e-9 * Math.abs(from.value);
  if (direction > 0 && isShare(subject, from)) return off < points - dust;
  return off * 100 <= (direction > 0 ? perCent : perCentOfHarm) * Math.abs(from.value) + dust;
}

function isShare({ measure }: MeasureSubject, { unit }: Quantity): boolean {
  return unit === "percent" || unitOfLabel(measure.name)?.unit === "percent";
}
