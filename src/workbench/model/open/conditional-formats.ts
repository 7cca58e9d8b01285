import { parseArea } from "../../../core";
import {
  childElement,
  childElements,
  elementAttributes,
  isTrue,
  unescapeXml,
  type XmlElement,
} from "../../../files/package";
import type { Condition, ConditionalFormatModel } from "../layout";
import { readColor } from "./colors";
import type { LayoutContext } from "./sheet-layout";

/** The conditional formats of a sheet that the workbench can show, the most urgent first. Others stay in the file. */
export function readConditionalFormats(
  xml: string,
  root: XmlElement,
  context: LayoutContext,
): readonly ConditionalFormatModel[] {
  const found: ConditionalFormatModel[] = [];
  let rules = -1;
  for (const format of childElements(xml, root)) {
    if (format.local !== "conditionalFormatting") continue;
    const sqref = elementAttributes(xml, format).get("sqref") ?? "";
    const areas = sqref.split(/\s+/).flatMap((one) => parseArea(one) ?? []);
    for (const rule of childElements(xml, format)) {
      if (rule.local === "cfRule") rules++;
      const condition = rule.local === "cfRule" && areas.length > 0 ? readCondition(xml, rule, context) : undefined;
      if (!condition) continue;
      const attributes = elementAttributes(xml, rule);
      const overlay = context.overlays[Number(attributes.get("dxfId") ?? -1)];
      found.push({
        id: context.freshId(),
        areas,
        condition,
        fill: overlay?.fill,
        color: overlay?.color,
        bold: overlay?.bold ?? false,
        priority: Number(attributes.get("priority") ?? 0),
        stopIfTrue: isTrue(attributes.get("stopIfTrue")),
        fromFile: true,
        rule: rules,
      });
    }
  }
  return found.sort((a, b) => a.priority - b.priority);
}

function readCondition(xml: string, rule: XmlElement, { theme }: LayoutContext): Condition | undefined {
  const attributes = elementAttributes(xml, rule);
  const inside = childElements(xml, rule);
  const formulas = inside
    .filter(({ local }) => local === "formula")
    .map(({ openEnd, closeStart }) => unescapeXml(xml.slice(openEnd, closeStart)));
  const operator = attributes.get("operator");
  switch (attributes.get("type") ?? "") {
    case "expression":
      return formulas[0] === undefined ? undefined : { kind: "custom", formula: formulas[0] };
    case "cellIs":
      return isCellOperator(operator) ? { kind: "cell-value", operator, formulas } : undefined;
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith": {
      const type = attributes.get("type");
      const text = attributes.get("text");
      const how = type === "containsText" ? "contains" : type === "notContainsText" ? "notContains" : type;
      return text === undefined ? undefined : { kind: "text", operator: how as "contains", text };
    }
    case "colorScale": {
      const scale = childElement(xml, rule, "colorScale");
      const colors = (scale ? childElements(xml, scale) : [])
        .filter(({ local }) => local === "color")
        .flatMap((color) => readColor(elementAttributes(xml, color), theme) ?? []);
      return colors.length >= 2 ? { kind: "color-scale", colors } : undefined;
    }
    default:
      return undefined;
  }
}

const cellOperators = [
  "between",
  "notBetween",
  "equal",
  "notEqual",
  "greaterThan",
  "lessThan",
  "greaterThanOrEqual",
  "lessThanOrEqual",
] as const;

function isCellOperator(text: string | undefined): text is (typeof cellOperators)[number] {
  return (cellOperators as readonly (string | undefined)[]).includes(text);
}
