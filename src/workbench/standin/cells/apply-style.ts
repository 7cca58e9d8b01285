import { plainLook, type StyleModel } from "../../model";
import { refuseLocked } from "../cell-writes";
import type { HostContext, Place } from "../type-table";

/** Gives a cell style to cells: it takes the place of how they looked. */
export function applyStyle(place: Place, { name, look, format }: StyleModel, host: HostContext): void {
  refuseLocked(place, "Range.style", "formatCells");
  const { orientation, shrink, autoIndent, readingOrder, hidesFormula, pattern } = look;
  const kept = { orientation, shrink, autoIndent, readingOrder, hidesFormula, pattern };
  const given = { ...plainLook, ...kept, ...look, style: name };
  host.edits.area(
    place.sheet,
    place.area,
    () => ({ look: given, ...(format !== undefined ? { format } : name === "Normal" && { format: "General" }) }),
    "formats",
  );
}
