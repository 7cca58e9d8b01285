import type { Area } from "../../core";

/** What two areas share. */
export function intersect(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

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
