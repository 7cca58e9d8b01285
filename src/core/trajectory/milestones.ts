import type { PathFormats } from "./formats";
import { timeOf, type YearFrame } from "./frame";
import type { Milestone, Path } from "./model";
import { standAt } from "./path";
import { type Every, milestonePeriods } from "./steps";

/** The milestones of a path, in order of time, from its start to its end. */
export function milestonesOf(path: Path, every: Every, frame: YearFrame, formats: PathFormats): readonly Milestone[] {
  const periods = milestonePeriods(
    every,
    path.known.map((point) => point.period),
    frame,
  );
  return periods.flatMap((period) => {
    const time = timeOf(period, frame);
    const stand = standAt(path, time);
    if (!stand) return [];
    const { value, formula, needs, known } = stand;
    return { period, time, value, formula, needs, format: known ? formats.known : formats.between };
  });
}
