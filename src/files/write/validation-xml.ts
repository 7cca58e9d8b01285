import { formatArea, type Area } from "../../core/cell/address";
import type { TypingRule, Validation } from "../../core/plan/new-sheet";
import { escapeXml } from "../package";
import { attribute } from "./xml-edit";

/** A rule for what is typed into cells, in the words of the format. */
export interface ValidationParts {
  readonly areas: readonly Area[];
  readonly type: string;
  /** Left out for between. */
  readonly operator?: string | undefined;
  /** Left out for one that lets nothing else in. */
  readonly errorStyle?: string | undefined;
  readonly formulas: readonly string[];
  readonly allowBlank: boolean;
  readonly hideList?: boolean;
  readonly prompt: { readonly title: string; readonly words: string } | undefined;
  readonly error: { readonly title: string; readonly words: string } | undefined;
}

/** Excel's limits: letters in the title of what is said of a cell, and in what is said. */
const longestTitle = 32;
const longestWords = 255;

/** One rule for what is typed. */
export function validationXml(
  { areas, type, operator, errorStyle, formulas, allowBlank, hideList, prompt, error }: ValidationParts,
  prefix: string,
): string {
  const said = (kind: "error" | "prompt", told: ValidationParts["prompt"]): string =>
    told
      ? attribute(`${kind}Title`, told.title.slice(0, longestTitle) || undefined) +
        attribute(kind, told.words.slice(0, longestWords) || undefined)
      : "";
  const inside = formulas.map((formula, index) => {
    const name = `${prefix}formula${String(index + 1)}`;
    return `<${name}>${escapeXml(formula)}</${name}>`;
  });
  return (
    `<${prefix}dataValidation${attribute("type", type)}${attribute("errorStyle", errorStyle)}${attribute("operator", operator)}` +
    `${allowBlank ? ' allowBlank="1"' : ""}${hideList ? ' showDropDown="1"' : ""}` +
    `${prompt ? ' showInputMessage="1"' : ""}${error ? ' showErrorMessage="1"' : ""}` +
    `${said("error", error)}${said("prompt", prompt)}${attribute("sqref", areas.map(formatArea).join(" "))}>` +
    `${inside.join("")}</${prefix}dataValidation>`
  );
}

/** Rules in the element that holds those of a sheet; "" for none. */
export function validationList(each: readonly string[], prefix: string): string {
  if (each.length === 0) return "";
  return `<${prefix}dataValidations count="${String(each.length)}">${each.join("")}</${prefix}dataValidations>`;
}

/** The rules for what is typed into the cells of a new sheet, as one element; "" for none. */
export function validationsXml(validations: readonly Validation[], prefix: string): string {
  return validationList(
    validations.map((one) => validationXml(partsOf(one), prefix)),
    prefix,
  );
}

function partsOf({ areas, rule, title, prompt, refusal }: Validation): ValidationParts {
  return {
    areas,
    ...ruleParts(rule),
    allowBlank: true,
    prompt: { title, words: prompt },
    error: { title, words: refusal },
  };
}

function ruleParts(rule: TypingRule): Pick<ValidationParts, "type" | "operator" | "formulas"> {
  switch (rule.kind) {
    case "list":
      return { type: "list", formulas: [`"${rule.options.join(",").replaceAll('"', '""')}"`] };
    case "text":
      return { type: "textLength", operator: "lessThanOrEqual", formulas: [String(rule.longest)] };
    case "number": {
      const { min, max } = rule;
      const operator =
        max === undefined && min !== undefined
          ? "greaterThanOrEqual"
          : min === undefined && max !== undefined
            ? "lessThanOrEqual"
            : undefined;
      // A number without ends lies between the largest there are.
      const ends = operator === undefined ? [min ?? -1e307, max ?? 1e307] : [min ?? max];
      return { type: "decimal", operator, formulas: ends.map(String) };
    }
    default:
      return rule satisfies never;
  }
}
