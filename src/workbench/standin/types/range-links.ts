import type { LinkModel } from "../../model";
import { writeValues } from "../cell-writes";
import { intersect } from "../places";
import type { HostContext, Place } from "../type-table";

/** The link of a place, as Office.js gives it; null when there is none. */
export function linkOf({ sheet, area }: Place): unknown {
  const link = sheet.layout.links.find((one) => intersect(one.area, area));
  if (!link) return null;
  const text = sheet.text(area.top, area.left);
  return {
    ...(link.address !== undefined && { address: link.address }),
    ...(link.place !== undefined && { documentReference: link.place }),
    ...(link.tip !== undefined && { screenTip: link.tip }),
    textToDisplay: text,
  };
}

/** Sets a link, and the look of one; null or nothing takes it away. */
export function setLink(place: Place, value: unknown, host: HostContext): void {
  const { address, documentReference, screenTip, textToDisplay } = value as Record<string, string | undefined>;
  const { sheet, area } = place;
  const first = { ...area, bottom: area.top, right: area.left };
  const link: LinkModel = {
    area: place.area,
    ...(address !== undefined && { address }),
    ...(documentReference !== undefined && { place: documentReference }),
    ...(screenTip !== undefined && { tip: screenTip }),
  };
  const others = place.sheet.layout.links.filter((one) => !intersect(one.area, place.area));
  host.edits.layout(place.sheet, { links: [...others, link] });
  if (textToDisplay !== undefined) writeValues({ sheet, area: first }, textToDisplay, host, "Range.hyperlink");
  host.edits.area(place.sheet, place.area, () => ({ look: { color: "#0563C1", underline: true } }), "formats");
}
