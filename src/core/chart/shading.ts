import type { OwnCell } from "../plan/operation";
import type { BlockPlaces } from "./block-places";
import { numberIn } from "./live-cell";

/** A shaded stretch at a moment: where it starts and how high it is, each as a number and as a formula over the block's own cells. */
export interface Stretch {
  readonly from: number;
  readonly height: number;
  readonly fromFormula: string;
  readonly heightFormula: string;
}

/** The rows of a band beneath, and the first of their places in the block. */
export interface Beneath {
  readonly index: number;
  readonly rows: readonly (readonly OwnCell[])[];
}

/**
 * The two rows of a shaded band: an area that is not seen, and on it one that is. Areas need a number everywhere: outside of its time the
 * band has no height and goes on level, so that it opens from a point and never falls to zero. Areas of one chart lie on one another, so
 * the base is counted from the top of the band beneath, if there is one. Where a figure is missing the base goes on as it was, before all
 * figures as the first will be: from nought it would draw a wedge.
 *
 * @param stretches by moment; undefined outside the band's time
 * @param index the place of the base among the block's rows
 */
export function shadingRows(
  stretches: readonly (Stretch | undefined)[],
  index: number,
  places: BlockPlaces,
  format: string,
  beneath: Beneath | undefined,
): readonly [readonly OwnCell[], readonly OwnCell[]] {
  const bases: OwnCell[] = [];
  const heights: OwnCell[] = [];
  let level = stretches.find((one) => one !== undefined);
  stretches.forEach((here, moment) => {
    level = here ?? level;
    const under = beneath ? beneath.rows.reduce((sum, row) => sum + (numberIn(row[moment]) ?? 0), 0) : 0;
    const counted = beneath ? `-${places.at(beneath.index, moment)}-${places.at(beneath.index + 1, moment)}` : "";
    const from = level ? `${level.fromFormula}${counted}` : "0";
    const before = moment === 0 ? firstOf(stretches, counted) : places.at(index, moment - 1);
    bases.push({ value: (level?.from ?? 0) - under, formula: `IFERROR(${from},${before})`, format });
    heights.push({
      value: here?.height ?? 0,
      ...(here && { formula: `IFERROR(${here.heightFormula},0)` }),
      format,
    });
  });
  return [bases, heights];
}

/** Where the first stretch starts that has a figure, less what lies beneath; nought when none has one. */
function firstOf(stretches: readonly (Stretch | undefined)[], counted: string): string {
  const all = new Set(stretches.flatMap((one) => (one ? [one.fromFormula] : [])));
  const [, ...rest] = all;
  return rest.reduceRight((later, formula) => `IFERROR(${formula}${counted},${later})`, "0");
}
