import { contentTypeOf } from "./content-types";
import { isOfType, isStrict, type Relationship } from "./relationships";
import { accept, refuse, type Result } from "./result";
import { readSheetList, type SheetPart } from "./sheet-list";
import type { WorkbookPackage } from "./workbook-package";
import { childElement, elementAttributes, isTrue, rootElement } from "./xml";

export type { SheetPart } from "./sheet-list";

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

/** Finds the parts of a workbook. What is no .xlsx, .xlsm, .xltx or .xltm is refused by what it is. */
export function findWorkbookParts(opened: WorkbookPackage): Result<WorkbookParts> {
  const main = findMain(opened);
  if (!main.ok) return main;
  const path = main.value.target;
  const text = opened.structure(path);
  if (!text.ok) return text;
  const relationships = opened.relationships(path);
  if (!relationships.ok) return relationships;
  const root = rootElement(text.value);
  if (root?.local !== "workbook")
    return refuse("damaged", "The workbook part is damaged: save the workbook again from Excel.");

  const sheets = readSheetList(text.value, root, relationships.value);
  if (!sheets.ok) return sheets;
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
    sheets: sheets.value,
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
