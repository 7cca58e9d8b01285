import { quoteSheet } from "../../core/cell/address";
import { attributesOf, escapeXml, openTags, rootElement } from "../package";
import type { Draft } from "./draft";
import { partsReachable } from "./reachable";

/** The relationship types of parts that hold formulas, or say where their data comes from. */
const kinds = ["officeDocument", "worksheet", "chart", "chartEx", "table", "pivotCacheDefinition"] as const;

/** The elements whose text is a formula, in sheets, names, tables, charts and the extensions of newer Excels. */
const formulas =
  /<(?:[\w.-]+:)?(?:f|formula|formula1|formula2|definedName|calculatedColumnFormula|totalsRowFormula)(?:\s[^>]*)?>([^<]+)</g;

/** Whether a formula, name, chart or pivot table of a workbook refers to a sheet by its name. */
export function isReferredTo(draft: Draft, name: string): boolean {
  const spelled = [`${quoteSheet(name)}!`, `'${name.replaceAll("'", "''")}'!`].map(escapeXml);
  const paths = new Set(kinds.flatMap((kind) => partsReachable(draft, kind)));
  return [...paths].some((path) => {
    const text = draft.text(path);
    return (
      text.includes(escapeXml(name).split("'")[0] ?? "") && (isPivotSource(text, name) || holdsFormula(text, spelled))
    );
  });
}

function holdsFormula(text: string, spelled: readonly string[]): boolean {
  for (const [, formula = ""] of text.matchAll(formulas)) {
    const plain = formula.replaceAll("&apos;", "'");
    if (spelled.some((one) => holdsName(plain, one))) return true;
  }
  return false;
}

/** Whether a formula names a sheet, and not one whose name only ends alike. */
function holdsName(formula: string, spelled: string): boolean {
  for (let at = formula.indexOf(spelled); at >= 0; at = formula.indexOf(spelled, at + 1)) {
    if (!/[\w.'\]]/.test(formula[at - 1] ?? "")) return true;
  }
  return false;
}

function isPivotSource(text: string, name: string): boolean {
  const root = text.includes("worksheetSource") ? rootElement(text) : undefined;
  if (!root) return false;
  return [...openTags(text, root, "worksheetSource")].some((tag) => attributesOf(text, tag).get("sheet") === name);
}
