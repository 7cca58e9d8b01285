import { formatArea } from "../../../core";
import { childElements, escapeXml, type XmlElement } from "../../../files/package";
import { worksheetOrder } from "../../../files/write/orders";
import {
  applyEdits,
  attribute,
  insertChild,
  outlineOf,
  removeElement,
  type Edit,
  type Outline,
} from "../../../files/write/xml-edit";
import type { ConditionalFormatModel } from "../layout";
import type { SaveStyles } from "./save-styles";

/** Writes conditional formats that were made, and takes out those that were deleted; all others stay to the byte. */
export function writeConditionalFormats(
  text: string,
  before: readonly ConditionalFormatModel[],
  after: readonly ConditionalFormatModel[],
  styles: SaveStyles,
): string {
  if (before === after) return text;
  const outline = outlineOf(text);
  if (!outline) return text;
  const kept = new Set(before.filter((one) => after.some((other) => isSame(one, other))).map(({ rule }) => rule));
  const gone = new Set(before.map(({ rule }) => rule).filter((rule) => !kept.has(rule)));
  const added = after.filter((one) => one.condition.kind !== "kept" && (one.rule === undefined || gone.has(one.rule)));
  const edits: Edit[] = [...removals(text, outline, gone)];
  let priority = lastPriority(text);
  const xml = [...added]
    .sort((a, b) => a.priority - b.priority)
    .map((one) => formatXml(one, outline.prefix, ++priority, styles))
    .join("");
  if (xml !== "") edits.push(insertChild(text, outline, worksheetOrder, "conditionalFormatting", xml));
  return applyEdits(text, edits);
}

/** A format whose condition, cells and look are as they were; its place among the others is not looked at. */
function isSame(a: ConditionalFormatModel, b: ConditionalFormatModel): boolean {
  return JSON.stringify({ ...a, priority: 0 }) === JSON.stringify({ ...b, priority: 0 });
}

function* removals(text: string, outline: Outline, gone: ReadonlySet<number | undefined>): Generator<Edit> {
  let rule = -1;
  for (const format of outline.children) {
    if (format.local !== "conditionalFormatting") continue;
    const rules = childElements(text, format).filter(({ local }) => local === "cfRule");
    const out: XmlElement[] = [];
    for (const one of rules) if (gone.has(++rule)) out.push(one);
    if (out.length > 0 && out.length === rules.length) yield removeElement(format);
    else yield* out.map(removeElement);
  }
}

/** The least urgent priority in the part. */
function lastPriority(text: string): number {
  let last = 0;
  for (const match of text.matchAll(/<(?:[\w.-]+:)?cfRule\b[^>]*?\spriority\s*=\s*["'](\d+)["']/g)) {
    last = Math.max(last, Number(match[1]));
  }
  return last;
}

function formatXml(format: ConditionalFormatModel, prefix: string, priority: number, styles: SaveStyles): string {
  const { condition, areas, stopIfTrue } = format;
  const [first] = areas;
  const corner = first ? formatArea({ ...first, bottom: first.top, right: first.left }) : "A1";
  const formula = (text: string): string => `<${prefix}formula>${escapeXml(text)}</${prefix}formula>`;
  const shared = `${attribute("dxfId", styles.overlay(format))}${attribute("priority", priority)}${stopIfTrue ? ' stopIfTrue="1"' : ""}`;
  const rule = (kind: string, inside: string): string => `<${prefix}cfRule${kind}${shared}>${inside}</${prefix}cfRule>`;
  const wrapped = (xml: string): string =>
    `<${prefix}conditionalFormatting${attribute("sqref", areas.map(formatArea).join(" "))}>${xml}</${prefix}conditionalFormatting>`;
  switch (condition.kind) {
    case "kept":
      return "";
    case "custom":
      return condition.formula === "" ? "" : wrapped(rule(' type="expression"', formula(condition.formula)));
    case "cell-value":
      return wrapped(
        rule(` type="cellIs"${attribute("operator", condition.operator)}`, condition.formulas.map(formula).join("")),
      );
    case "text":
      return wrapped(textRule(condition, corner, rule, formula));
    case "color-scale": {
      const points = condition.colors.length === 2 ? ["min", "max"] : ["min", "percentile", "max"];
      const values = points
        .map((type) => `<${prefix}cfvo type="${type}"${type === "percentile" ? ' val="50"' : ""}/>`)
        .join("");
      const colors = condition.colors.map((color) => `<${prefix}color rgb="FF${color.slice(1)}"/>`).join("");
      const inside = `<${prefix}colorScale>${values}${colors}</${prefix}colorScale>`;
      return wrapped(
        `<${prefix}cfRule type="colorScale"${attribute("priority", priority)}>${inside}</${prefix}cfRule>`,
      );
    }
    default:
      return condition satisfies never;
  }
}

function textRule(
  {
    operator,
    text,
  }: { readonly operator: "contains" | "notContains" | "beginsWith" | "endsWith"; readonly text: string },
  corner: string,
  rule: (kind: string, inside: string) => string,
  formula: (text: string) => string,
): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const length = String(text.length);
  const types = {
    contains: "containsText",
    notContains: "notContainsText",
    beginsWith: "beginsWith",
    endsWith: "endsWith",
  };
  const formulas = {
    contains: `NOT(ISERROR(SEARCH(${quoted},${corner})))`,
    notContains: `ISERROR(SEARCH(${quoted},${corner}))`,
    beginsWith: `LEFT(${corner},${length})=${quoted}`,
    endsWith: `RIGHT(${corner},${length})=${quoted}`,
  };
  const inFile = operator === "contains" ? "containsText" : operator;
  return rule(
    `${attribute("type", types[operator])}${attribute("operator", inFile)}${attribute("text", text)}`,
    formula(formulas[operator]),
  );
}
