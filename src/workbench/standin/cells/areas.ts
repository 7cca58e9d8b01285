import type { Area } from "../../../core";
import { intersect } from "../places";

/** What is left of areas when others are taken out of them. */
export function without(areas: readonly Area[], taken: readonly Area[]): readonly Area[] {
  return taken.reduce<readonly Area[]>((left, one) => left.flatMap((area) => cut(area, one)), areas);
}

function cut(area: Area, taken: Area): readonly Area[] {
  const shared = intersect(area, taken);
  if (!shared) return [area];
  const { top, left, bottom, right } = area;
  return [
    { top, left, right, bottom: shared.top - 1 },
    { top: shared.top, bottom: shared.bottom, left, right: shared.left - 1 },
    { top: shared.top, bottom: shared.bottom, left: shared.right + 1, right },
    { top: shared.bottom + 1, left, bottom, right },
  ].filter((one) => one.top <= one.bottom && one.left <= one.right);
}
