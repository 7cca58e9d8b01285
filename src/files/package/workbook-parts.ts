import { contentTypeOf } from "./content-types";
import { isOfType, isStrict, type Relationship } from "./relationships";
import { accept, refuse, type Result } from "./result";
import type { WorkbookPackage } from "./workbook-package";
import { attributesOf, childElement, elementAttributes, isTrue, openTags, prefixedAttribute, rootElement } from "./xml";

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

/** Where the parts of a workbook are. */
export interface WorkbookParts {
  /** The path of the workbook part itself. */
  readonly path: string;
  /** Whether it is of the strict form of the format, which has other namespaces. */
  readonly strict: boolean;
  /** Whether serial dates count from 1904, as old Macintosh workbooks do. */
  readonly date1904: boolean;
  /** Whether its structure is locked, so that no sheet may be added or removed. */
  readonly structureLocked: boolean;
  /** The sheets in the order of their tabs. */
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  readonly calcChain: string | undefined;
}

const mostSheets = 10_000;

/** Finds the parts of a workbook. What is no .xlsx, .xlsm, .xltx or .xltm is refused by what it is. */
export function findWorkbookParts(opened: WorkbookPackage): Result<WorkbookParts> {
  const main = findMain(opened);
  if (!main.ok) return main;
  const path = main.value.target;
  const text = opened.text(path);
  if (!text.ok) return text;
  const relationships = opened.relationships(path);
  if (!relationships.ok) return relationships;
  const root = rootElement(text.value);
  if (root?.local !== "workbook")
    return refuse("damaged", "The workbook part is damaged: save the workbook again from Excel.");

  const byId = new Map(relationships.value.map((one) => [one.id, one]));
  const sheets: SheetPart[] = [];
  const list = childElement(text.value, root, "sheets");
  for (const tag of list ? openTags(text.value, list, "sheet") : []) {
    if (sheets.length >= mostSheets)
      return refuse("too-large", "The workbook has more sheets than any real one: refused.");
    const sheet = readSheet(attributesOf(text.value, tag), byId);
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  const partOf = (type: string) => relationships.value.find((one) => !one.external && isOfType(one, type))?.target;
  const flag = (element: string, attribute: string) => {
    const found = childElement(text.value, root, element);
    return found !== undefined && isTrue(elementAttributes(text.value, found).get(attribute));
  };
  return accept({
    path,
    strict: isStrict(main.value),
    date1904: flag("workbookPr", "date1904"),
    structureLocked: flag("workbookProtection", "lockStructure"),
    sheets,
    sharedStrings: partOf("sharedStrings"),
    styles: partOf("styles"),
    calcChain: partOf("calcChain"),
  });
}

function findMain(opened: WorkbookPackage): Result<Relationship> {
  const relationships = opened.relationships("");
  if (!relationships.ok) return relationships;
  const types = opened.contentTypes();
  if (!types.ok) return types;
  const main = relationships.value.find((one) => !one.external && isOfType(one, "officeDocument"));
  if (!main) return refuse("not-a-workbook", "This is a package without a workbook: choose an Excel workbook (.xlsx).");
  const type = contentTypeOf(types.value, main.target) ?? "";
  if (/sheet\.binary/i.test(type)) {
    return refuse("other-format", "This is a binary workbook (.xlsb): open it in Excel and save it as .xlsx or .xlsm.");
  }
  if (/wordprocessingml|presentationml|ms-word|ms-powerpoint|visio/i.test(type)) {
    return refuse(
      "not-a-workbook",
      "This is another Office document, not a workbook: choose an Excel workbook (.xlsx).",
    );
  }
  return accept(main);
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
