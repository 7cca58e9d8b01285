import { attributesOf, folderOf, openTags, rootElement } from "../package";
import { readRelationships } from "../package/relationships";
import { appendInside, applyEdits, attribute, outlineOf, type Edit } from "./xml-edit";

const none =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/**
 * A `.rels` part with one relationship more, and its id.
 *
 * @param text the part as it stands; "" when there is none.
 * @param target a target seen from the part that the relationships are of, or an absolute one.
 */
export function addRelationship(
  text: string,
  type: string,
  target: string,
): { readonly text: string; readonly id: string } {
  const start = text === "" ? none : text;
  const known = readRelationships(start, "");
  const ids = new Set(known.ok ? known.value.map((one) => one.id) : []);
  let number = ids.size + 1;
  while (ids.has(`rId${String(number)}`)) number++;
  const id = `rId${String(number)}`;
  const outline = outlineOf(start);
  if (!outline) return { text: start, id };
  const xml = `<${outline.prefix}Relationship${attribute("Id", id)}${attribute("Type", type)}${attribute("Target", target)}/>`;
  return { text: applyEdits(start, [appendInside(start, outline.root, xml)]), id };
}

/** The target by which one part refers to another, in steps from its own folder, as Excel writes it: `../tables/table1.xml`. */
export function targetFrom(from: string, to: string): string {
  const [here, there] = [folderOf(from).split("/"), folderOf(to).split("/")];
  let shared = 0;
  while (shared < here.length - 1 && here[shared] === there[shared]) shared++;
  return "../".repeat(here.length - 1 - shared) + to.split("/").slice(shared).join("/");
}

/** A `.rels` part without the relationships of some ids. */
export function removeRelationships(text: string, ids: ReadonlySet<string>): string {
  const root = rootElement(text);
  if (!root) return text;
  const edits: Edit[] = [];
  for (const tag of openTags(text, root, "Relationship")) {
    if (!ids.has(attributesOf(text, tag).get("Id") ?? "")) continue;
    const close = tag.kind === "open" ? text.indexOf(">", text.indexOf("</", tag.end)) + 1 : tag.end;
    edits.push({ start: tag.start, end: close, text: "" });
  }
  return applyEdits(text, edits);
}
