import { isOfType, type Relationship } from "./relationships";
import { accept, refuse, type Result } from "./result";
import { attributesOf, childElement, openTags, prefixedAttribute, type XmlElement } from "./xml";

/** A sheet as the workbook part lists it. Only a worksheet has cells. */
export interface SheetPart {
  readonly name: string;
  readonly kind: "worksheet" | "chartsheet" | "dialogsheet" | "macrosheet";
  readonly visibility: "visible" | "hidden" | "very-hidden";
  readonly sheetId: number;
  readonly relationshipId: string;
  /** The path of its part. */
  readonly path: string;
}

const mostSheets = 10_000;

/** Reads the list of sheets in the workbook part. Two sheets that are one part would be read once for each: refused. */
export function readSheetList(
  text: string,
  root: XmlElement,
  relationships: readonly Relationship[],
): Result<readonly SheetPart[]> {
  const byId = new Map(relationships.map((one) => [one.id, one]));
  const sheets: SheetPart[] = [];
  const paths = new Set<string>();
  const list = childElement(text, root, "sheets");
  for (const tag of list ? openTags(text, list, "sheet") : []) {
    if (sheets.length >= mostSheets)
      return refuse("too-large", "The workbook has more sheets than any real one: refused.");
    const sheet = readSheet(attributesOf(text, tag), byId);
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
    paths.add(sheet.value.path.toLowerCase());
  }
  if (sheets.length === 0) return refuse("damaged", "The workbook lists no sheets: save it again from Excel.");
  if (paths.size === sheets.length) return accept(sheets);
  return refuse("damaged", "Two sheets of the workbook are one part of the file: save it again from Excel.");
}

function readSheet(
  attributes: ReadonlyMap<string, string>,
  relationships: ReadonlyMap<string, Relationship>,
): Result<SheetPart> {
  const name = attributes.get("name") ?? "";
  const relationshipId = prefixedAttribute(attributes, "id") ?? "";
  const relationship = relationships.get(relationshipId);
  if (!relationship || relationship.external) {
    return refuse(
      "missing-part",
      `The sheet ${JSON.stringify(name)} is missing from the file: save it again from Excel.`,
    );
  }
  const state = attributes.get("state");
  return accept({
    name,
    kind: kindOf(relationship),
    visibility: state === "veryHidden" ? "very-hidden" : state === "hidden" ? "hidden" : "visible",
    sheetId: Number(attributes.get("sheetId") ?? 0),
    relationshipId,
    path: relationship.target,
  });
}

function kindOf(relationship: Relationship): SheetPart["kind"] {
  if (isOfType(relationship, "chartsheet")) return "chartsheet";
  if (isOfType(relationship, "dialogsheet")) return "dialogsheet";
  return /macrosheet$/i.test(relationship.type) ? "macrosheet" : "worksheet";
}
