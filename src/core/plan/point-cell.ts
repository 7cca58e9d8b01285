import { type KnownPoint, shown } from "../trajectory";
import type { OwnCell } from "./operation";

/** A baseline or target on a sheet of ours: the figure, and once the scorecard has none there any more, that it has none. */
export function pointCell(point: KnownPoint, format: string, role: "baseline" | "target"): OwnCell {
  return { value: point.value, formula: shown(point, `"no ${role}"`), format };
}
