import { intersect } from "../places";
import type { Place } from "../type-table";

/** The used part of a place, as Excel counts what is used. */
export function usedPart(place: Place, valuesOnly: boolean): Place | undefined {
  const used = place.sheet.cells.usedNow(valuesOnly);
  const area = used && intersect(used, place.area);
  return area && { sheet: place.sheet, area };
}
