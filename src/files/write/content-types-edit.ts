import { attributesOf } from "../package";
import { appendInside, applyEdits, attribute, outlineOf, removeElement } from "./xml-edit";

/** `[Content_Types].xml` with a part of a type; what it said of the part before goes. */
export function addContentType(text: string, path: string, type: string): string {
  const cleared = removeContentTypes(text, [path]);
  const outline = outlineOf(cleared);
  if (!outline) return text;
  const xml = `<${outline.prefix}Override${attribute("PartName", `/${path}`)}${attribute("ContentType", type)}/>`;
  return applyEdits(cleared, [appendInside(cleared, outline.root, xml)]);
}

/** `[Content_Types].xml` without what it says of some parts. */
export function removeContentTypes(text: string, paths: readonly string[]): string {
  const outline = outlineOf(text);
  if (!outline) return text;
  const gone = new Set(paths.map((path) => `/${path.toLowerCase()}`));
  const edits = outline.children
    .filter((child) => child.local === "Override")
    .filter((child) =>
      gone.has((attributesOf(text, { start: child.start, end: child.openEnd }).get("PartName") ?? "").toLowerCase()),
    )
    .map(removeElement);
  return applyEdits(text, edits);
}
