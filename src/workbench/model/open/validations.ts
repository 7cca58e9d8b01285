import { parseArea } from "../../../core";
import {
  childElement,
  childElements,
  elementAttributes,
  isTrue,
  rootElement,
  type XmlElement,
} from "../../../files/package";
import { plainText } from "../../../files/read/rich-text";
import type { ValidationModel } from "../kept";

const kinds: Readonly<Record<string, string>> = { whole: "wholeNumber" };

const operators: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

/** What may be entered in the cells of a sheet, as its part says it, in the words of Office.js. */
export function readValidations(xml: string): readonly ValidationModel[] {
  const root = rootElement(xml);
  const list = root && childElement(xml, root, "dataValidations");
  return (list ? childElements(xml, list) : []).flatMap((one) => readValidation(xml, one) ?? []);
}

function readValidation(xml: string, element: XmlElement): ValidationModel | undefined {
  const attributes = elementAttributes(xml, element);
  const areas = (attributes.get("sqref") ?? "").split(/\s+/).flatMap((one) => parseArea(one) ?? []);
  const type = attributes.get("type") ?? "none";
  if (areas.length === 0 || type === "none") return undefined;
  const formula = (name: string): string | undefined => {
    const found = childElement(xml, element, name);
    return found && plainText(xml.slice(found.openEnd, found.closeStart));
  };
  const [first = "", second] = [formula("formula1"), formula("formula2")];
  return {
    areas,
    rule: ruleOf(type, first, second, attributes),
    prompt: saying(attributes, "prompt", "showInputMessage", "showPrompt"),
    alert: {
      showAlert: false,
      ...saying(attributes, "error", "showErrorMessage", "showAlert"),
      style: capital(attributes.get("errorStyle") ?? "stop"),
    },
    ignoreBlanks: isTrue(attributes.get("allowBlank")),
  };
}

function ruleOf(
  type: string,
  first: string,
  second: string | undefined,
  attributes: ReadonlyMap<string, string>,
): ValidationModel["rule"] {
  if (type === "list") {
    const source = /^".*"$/s.test(first) ? first.slice(1, -1).replaceAll('""', '"') : `=${first}`;
    return { list: { source, inCellDropDown: !isTrue(attributes.get("showDropDown")) } };
  }
  if (type === "custom") return { custom: { formula: `=${first}` } };
  const operator = operators[attributes.get("operator") ?? "between"] ?? "Between";
  const limits = { formula1: limit(first), ...(second !== undefined && { formula2: limit(second) }) };
  return { [kinds[type] ?? type]: { ...limits, operator } };
}

/** A number as it is, anything else as a formula. */
function limit(formula: string): number | string {
  const number = Number(formula);
  return formula.trim() === "" || Number.isNaN(number) ? `=${formula}` : number;
}

function saying(
  attributes: ReadonlyMap<string, string>,
  name: "prompt" | "error",
  flag: string,
  shown: string,
): Readonly<Record<string, unknown>> | undefined {
  if (!isTrue(attributes.get(flag))) return undefined;
  return { [shown]: true, title: attributes.get(`${name}Title`) ?? "", message: attributes.get(name) ?? "" };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
