import { childElements } from "../../../files/package";
import { worksheetOrder } from "../../../files/write/orders";
import { validationList, validationXml, type ValidationParts } from "../../../files/write/validation-xml";
import { applyEdits, outlineOf, putChild } from "../../../files/write/xml-edit";
import type { ValidationModel } from "../kept";

/** The text of a sheet part with the validations that add-ins set behind those that came with the file, which stay as they are. */
export function writeValidations(text: string, validations: readonly ValidationModel[]): string {
  const outline = outlineOf(text);
  const added = validations.flatMap((one) => partsOf(one) ?? []);
  if (!outline || added.length === 0) return text;
  const { prefix, children } = outline;
  const list = children.find(({ local }) => local === "dataValidations");
  const present = list ? childElements(text, list).map(({ start, end }) => text.slice(start, end)) : [];
  const xml = validationList([...present, ...added.map((one) => validationXml(one, prefix))], prefix);
  return applyEdits(text, putChild(text, outline, worksheetOrder, "dataValidations", xml));
}

const types: Readonly<Record<string, string>> = { wholeNumber: "whole" };

const operators: Readonly<Record<string, string | undefined>> = {
  Between: undefined,
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

/** A validation in the words of the format; undefined where nothing is asked. */
function partsOf({ areas, rule, prompt, alert, ignoreBlanks }: ValidationModel): ValidationParts | undefined {
  const [kind, given] = Object.entries(rule)[0] ?? [];
  if (kind === undefined) return undefined;
  const settings = given as Readonly<Record<string, unknown>>;
  const style = textOf(alert?.["style"]).toLowerCase();
  return {
    areas,
    type: types[kind] ?? kind,
    operator: operators[textOf(settings["operator"])],
    errorStyle: style === "warning" || style === "information" ? style : undefined,
    formulas: formulasOf(kind, settings),
    allowBlank: ignoreBlanks,
    hideList: settings["inCellDropDown"] === false,
    prompt: saying(prompt, "showPrompt"),
    error: saying(alert, "showAlert") ?? (alert === undefined ? { title: "", words: "" } : undefined),
  };
}

function formulasOf(kind: string, settings: Readonly<Record<string, unknown>>): readonly string[] {
  if (kind === "list") {
    const source = textOf(settings["source"]);
    return [source.startsWith("=") ? source.slice(1) : `"${source.replaceAll('"', '""')}"`];
  }
  const given = kind === "custom" ? [settings["formula"]] : [settings["formula1"], settings["formula2"]];
  return given
    .filter((one) => one !== undefined && one !== null && one !== "")
    .map((one) => textOf(one).replace(/^=/, ""));
}

function saying(told: Readonly<Record<string, unknown>> | undefined, shown: string): ValidationParts["prompt"] {
  if (told === undefined || told[shown] === false) return undefined;
  return { title: textOf(told["title"]), words: textOf(told["message"]) };
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
