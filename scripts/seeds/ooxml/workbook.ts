import { formatA1 } from "../../../src/core/cell/address";
import type { Book } from "../model";
import { main, relationships, sheetType } from "./namespaces";
import { packageBytes, type Part, type Relation } from "./package";
import { propertyParts } from "./properties";
import { sheetParts } from "./sheet-parts";
import { SharedStrings } from "./strings";
import { Styles } from "./styles";
import { themeXml } from "./theme";
import { document, element, listElement, text } from "./xml";

/** The bytes of a workbook as an .xlsx file. */
export function workbookBytes(book: Book): Uint8Array {
  const [strings, styles] = [new SharedStrings(), new Styles()];
  const sheets = book.sheets.flatMap((sheet, index) => sheetParts(sheet, index + 1, strings, styles));
  const links = workbookRelations(book);
  const properties = propertyParts(book);
  const parts: readonly Part[] = [
    { path: "xl/workbook.xml", contentType: sheetType("sheet.main"), body: workbookXml(book), relations: links },
    ...sheets,
    {
      path: "xl/theme/theme1.xml",
      contentType: "application/vnd.openxmlformats-officedocument.theme+xml",
      body: themeXml(),
    },
    { path: "xl/styles.xml", contentType: sheetType("styles"), body: styles.xml() },
    { path: "xl/sharedStrings.xml", contentType: sheetType("sharedStrings"), body: strings.xml() },
    ...(hasFormulas(book)
      ? [{ path: "xl/calcChain.xml", contentType: sheetType("calcChain"), body: calcChainXml(book) }]
      : []),
    ...properties,
  ];
  return packageBytes(parts, rootRelations(properties));
}

function rootRelations(properties: readonly Part[]): readonly Relation[] {
  const corePackage = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
  const kinds = [corePackage, "extended-properties", "custom-properties"];
  return [
    { id: "rId1", kind: "officeDocument", target: "xl/workbook.xml" },
    ...properties.map((part, index) => ({
      id: `rId${String(index + 2)}`,
      kind: kinds[index] ?? "",
      target: part.path,
    })),
  ];
}

function workbookRelations(book: Book): readonly Relation[] {
  const targets: readonly (readonly [string, string])[] = [
    ...book.sheets.map((_, index) => ["worksheet", `worksheets/sheet${String(index + 1)}.xml`] as const),
    ["theme", "theme/theme1.xml"],
    ["styles", "styles.xml"],
    ["sharedStrings", "sharedStrings.xml"],
    ...(hasFormulas(book) ? [["calcChain", "calcChain.xml"] as const] : []),
    ...pivotNumbers(book).map(
      (n) => ["pivotCacheDefinition", `pivotCache/pivotCacheDefinition${String(n)}.xml`] as const,
    ),
  ];
  return targets.map(([kind, target], index) => ({ id: `rId${String(index + 1)}`, kind, target }));
}

/** The numbers, from 1, of the sheets that hold a pivot table; a pivot's cache goes by the same number. */
function pivotNumbers(book: Book): readonly number[] {
  return book.sheets.flatMap((sheet, index) => (sheet.pivot ? [index + 1] : []));
}

function hasFormulas(book: Book): boolean {
  return book.sheets.some((sheet) => sheet.cells.some((cell) => cell.formula));
}

function workbookXml(book: Book): string {
  const names = [...(book.names ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
  const caches = pivotNumbers(book);
  const links = workbookRelations(book);
  return document(
    element(
      "workbook",
      { xmlns: main, "xmlns:r": relationships },
      element("workbookPr", { defaultThemeVersion: 124226 }),
      element(
        "bookViews",
        {},
        element("workbookView", { xWindow: 0, yWindow: 0, windowWidth: 24000, windowHeight: 12000 }),
      ),
      element(
        "sheets",
        {},
        ...book.sheets.map(({ name }, index) =>
          element("sheet", { name, sheetId: index + 1, "r:id": `rId${String(index + 1)}` }),
        ),
      ),
      listElement(
        "definedNames",
        {},
        names.map(({ name, refersTo, sheet }) => element("definedName", { name, localSheetId: sheet }, text(refersTo))),
      ),
      element("calcPr", { calcId: 191029 }),
      listElement(
        "pivotCaches",
        {},
        caches.map((n) => {
          const target = `pivotCache/pivotCacheDefinition${String(n)}.xml`;
          return element("pivotCache", { cacheId: n, "r:id": links.find((one) => one.target === target)?.id });
        }),
      ),
    ),
  );
}

/** The order in which Excel last worked out the formulas; here the order of the sheets. */
function calcChainXml(book: Book): string {
  const cells = book.sheets.flatMap((sheet, index) =>
    sheet.cells
      .filter((cell) => cell.formula)
      .map((cell) =>
        element("c", {
          r: formatA1(cell.row, cell.column),
          i: index + 1,
          a: cell.formula?.kind === "array" ? true : undefined,
        }),
      ),
  );
  return document(element("calcChain", { xmlns: main }, ...cells));
}
