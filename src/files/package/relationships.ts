import { resolveTarget } from "./paths";
import { accept, refuse, type Result } from "./result";
import { attributesOf, openTags, rootElement } from "./xml";

/** A relationship of a part to another, or to something outside the package. */
export interface Relationship {
  readonly id: string;
  /** A URI; the same relation has two, transitional and strict. Compare with `isOfType`. */
  readonly type: string;
  /** The path of the part; of an external one, the target as it stands. */
  readonly target: string;
  readonly external: boolean;
}

/** Far beyond what a workbook has; a bound on memory. */
const most = 100_000;

/** Reads the text of a `.rels` part. `from` is the part that the relationships are of. */
export function readRelationships(text: string, from: string): Result<readonly Relationship[]> {
  const root = rootElement(text);
  if (!root)
    return refuse("truncated", `The relationships of ${from || "the workbook"} are cut off: save it again from Excel.`);
  const found: Relationship[] = [];
  for (const tag of openTags(text, root, "Relationship")) {
    if (found.length >= most)
      return refuse("too-large", "The file has more relationships than any real workbook: refused.");
    const attributes = attributesOf(text, tag);
    const external = attributes.get("TargetMode")?.toLowerCase() === "external";
    const target = attributes.get("Target") ?? "";
    found.push({
      id: attributes.get("Id") ?? "",
      type: attributes.get("Type") ?? "",
      target: external ? target : resolveTarget(from, target),
      external,
    });
  }
  return accept(found);
}

/** Whether a relationship is of a type, by the last step of its URI: "worksheet", "sharedStrings", "officeDocument". */
export function isOfType(relationship: Relationship, type: string): boolean {
  return relationship.type.endsWith(`/${type}`);
}

/** Whether a relationship type is of the strict form of the format (ISO/IEC 29500 Strict). */
export function isStrict(relationship: Relationship): boolean {
  return relationship.type.startsWith("http://purl.oclc.org/ooxml/");
}
