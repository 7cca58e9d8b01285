import { formatArea } from "../../../core";
import { isOfType, relationshipsPath } from "../../../files/package";
import type { Draft } from "../../../files/write/draft";
import type { Namespaces } from "../../../files/write/names";
import { worksheetOrder } from "../../../files/write/orders";
import { addRelationship } from "../../../files/write/relationships-edit";
import { applyEdits, attribute, outlineOf, putChild } from "../../../files/write/xml-edit";
import type { LinkModel } from "../layout";

/** Writes all links of a sheet anew. */
export function writeLinks(draft: Draft, path: string, links: readonly LinkModel[], namespaces: Namespaces): void {
  const xmlOf = (prefix: string): string =>
    links
      .map(({ area, address, place, tip }) => {
        const id =
          address === undefined
            ? ""
            : ` xmlns:r="${namespaces.relationships}" r:id="${linkTo(draft, path, address, namespaces)}"`;
        return `<${prefix}hyperlink${attribute("ref", formatArea(area))}${id}${attribute("location", place)}${attribute("tooltip", tip)}/>`;
      })
      .join("");
  const text = draft.text(path);
  const outline = outlineOf(text);
  if (!outline) return;
  const { prefix } = outline;
  const inside = xmlOf(prefix);
  const xml = inside === "" ? "" : `<${prefix}hyperlinks>${inside}</${prefix}hyperlinks>`;
  draft.write(path, applyEdits(text, putChild(text, outline, worksheetOrder, "hyperlinks", xml)));
}

/** The relationship that leads to an address outside; one that is there already is used again. */
function linkTo(draft: Draft, path: string, address: string, namespaces: Namespaces): string {
  const known = draft
    .relationships(path)
    .find((one) => one.external && isOfType(one, "hyperlink") && one.target === address);
  if (known) return known.id;
  const place = relationshipsPath(path);
  const before = draft.has(place) ? draft.text(place) : "";
  const added = addRelationship(before, `${namespaces.relationships}/hyperlink`, address);
  const id = new RegExp(`(<(?:[\\w.-]+:)?Relationship Id="${added.id}"[^>]*?)/>`);
  draft.write(place, added.text.replace(id, '$1 TargetMode="External"/>'));
  return added.id;
}
