import type { CellValue } from "../../core/cell/value";
import { childElements, elementAttributes, escapeCellText, escapeXml, type XmlElement } from "../package";
import { serialOfIso } from "../read/iso-date";
import { formulaText, plainText, richText } from "../read/rich-text";
import { formulaInFile, formulaOnScreen } from "./future-functions";

/** What a cell holds, less its format. */
export interface CellHolding {
  readonly value: CellValue;
  readonly formula?: string;
}

/** Where the shared texts of a workbook are: by text when a cell is written, by position when one is read. */
export interface SharedTexts {
  positionOf(text: string): number | undefined;
  at(position: number): string;
}

/** Texts of a workbook, or of a sheet, that shares none. */
export const noSharedTexts: SharedTexts = { positionOf: () => undefined, at: () => "" };

/** The `t` attribute of a cell (undefined for a number) and the XML inside it. `prefix` goes before each element's name. */
export function holdingXml(
  holding: CellHolding,
  prefix: string,
  texts: SharedTexts,
): { readonly type: string | undefined; readonly inside: string } {
  const { value, formula } = holding;
  if (formula === undefined) return typeof value === "string" ? textXml(value, prefix, texts) : plainXml(value, prefix);
  const result =
    typeof value === "string"
      ? { type: "str", inside: valueXml(escapeCellText(value), prefix) }
      : plainXml(value, prefix);
  return { ...result, inside: `<${prefix}f>${escapeXml(formulaInFile(formula))}</${prefix}f>${result.inside}` };
}

function textXml(text: string, prefix: string, texts: SharedTexts): { readonly type: string; readonly inside: string } {
  const shared = texts.positionOf(text);
  if (shared !== undefined) return { type: "s", inside: valueXml(String(shared), prefix) };
  const inside = `<${prefix}is><${prefix}t${keepSpace(text)}>${escapeCellText(text)}</${prefix}t></${prefix}is>`;
  return { type: "inlineStr", inside };
}

function plainXml(
  value: Exclude<CellValue, string>,
  prefix: string,
): { readonly type: string | undefined; readonly inside: string } {
  if (value === null) return { type: undefined, inside: "" };
  if (typeof value === "number") return { type: undefined, inside: valueXml(String(value), prefix) };
  if (typeof value === "boolean") return { type: "b", inside: valueXml(value ? "1" : "0", prefix) };
  return { type: "e", inside: valueXml(escapeXml(value.error), prefix) };
}

function valueXml(xml: string, prefix: string): string {
  return `<${prefix}v${keepSpace(xml)}>${xml}</${prefix}v>`;
}

function keepSpace(text: string): string {
  return text.trim() === text && !text.includes("\n") ? "" : ' xml:space="preserve"';
}

/** What a cell's element holds. A text that a formula came to is its value; a formula never calculated has none. */
export function readHolding(text: string, cell: XmlElement, texts: SharedTexts): CellHolding {
  const inside = new Map(childElements(text, cell).map((child) => [child.local, child]));
  const content = (local: string) => {
    const child = inside.get(local);
    return child && text.slice(child.openEnd, child.closeStart);
  };
  const type = elementAttributes(text, cell).get("t") ?? "n";
  const value = type === "inlineStr" ? inlineText(content("is")) : readValue(type, content("v"), texts);
  const formula = formulaOnScreen(formulaText(content("f") ?? ""));
  return formula === "" ? { value } : { value, formula };
}

function inlineText(xml: string | undefined): CellValue {
  return xml === undefined ? null : richText(xml);
}

function readValue(type: string, xml: string | undefined, texts: SharedTexts): CellValue {
  if (xml === undefined) return null;
  const text = plainText(xml);
  if (type === "s") return texts.at(Number(text));
  if (type === "str") return text;
  if (type === "e") return { error: text };
  if (text.trim() === "") return null;
  if (type === "b") return text.trim() === "1" || text.trim() === "true";
  const number = type === "d" ? serialOfIso(text) : Number(text);
  return Number.isFinite(number) ? number : text;
}
