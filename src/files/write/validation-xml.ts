import { formatArea } from "../../core/cell/address";
import type { TypingRule, Validation } from "../../core/plan/new-sheet";
import { escapeXml } from "../package";
import { attribute } from "./xml-edit";

/** Excel's limits: letters in the title of what is said of a cell, and in what is said. */
const longestTitle = 32;
const longestWords = 255;

/** The rules for what is typed into the cells of a sheet, as one element; "" for none. */
export function validationsXml(validations: readonly Validation[], prefix: string): string {
  const each = validations.map((one) => validationXml(one, prefix));
  if (each.length === 0) return "";
  return `<${prefix}dataValidations count="${String(each.length)}">${each.join("")}</${prefix}dataValidations>`;
}

function validationXml({ areas, rule, title, prompt, refusal }: Validation, prefix: string): string {
  const said = (text: string): string => text.slice(0, longestWords);
  return (
    `<${prefix}dataValidation${typeOf(rule)} allowBlank="1" showInputMessage="1" showErrorMessage="1"` +
    `${attribute("errorTitle", title.slice(0, longestTitle))}${attribute("error", said(refusal))}` +
    `${attribute("promptTitle", title.slice(0, longestTitle))}${attribute("prompt", said(prompt))}` +
    `${attribute("sqref", areas.map(formatArea).join(" "))}>${formulasOf(rule, prefix)}</${prefix}dataValidation>`
  );
}

function typeOf(rule: TypingRule): string {
  switch (rule.kind) {
    case "list":
      return ' type="list"';
    case "text":
      return ' type="textLength" operator="lessThanOrEqual"';
    case "number":
      return ` type="decimal"${attribute("operator", operatorOf(rule))}`;
    default:
      return rule satisfies never;
  }
}

/** Between is what a rule without an operator asks; a number without ends lies between the largest there are. */
function operatorOf({ min, max }: Extract<TypingRule, { kind: "number" }>): string | undefined {
  if (min !== undefined && max === undefined) return "greaterThanOrEqual";
  return max !== undefined && min === undefined ? "lessThanOrEqual" : undefined;
}

function formulasOf(rule: TypingRule, prefix: string): string {
  const formula = (place: 1 | 2, text: string): string =>
    `<${prefix}formula${String(place)}>${escapeXml(text)}</${prefix}formula${String(place)}>`;
  switch (rule.kind) {
    case "list":
      return formula(1, `"${rule.options.join(",").replaceAll('"', '""')}"`);
    case "text":
      return formula(1, String(rule.longest));
    case "number": {
      const { min, max } = rule;
      if (operatorOf(rule) !== undefined) return formula(1, String(min ?? max));
      return formula(1, String(min ?? -1e307)) + formula(2, String(max ?? 1e307));
    }
    default:
      return rule satisfies never;
  }
}
