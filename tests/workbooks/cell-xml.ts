import type { CellError } from "../../src/core/cell/value";

/** A cell to build: a value, or a value with a formula, a number format code, or its XML as it shall stand. */
export type CellSpec =
  | null
  | number
  | string
  | boolean
  | CellError
  | {
      readonly value?: number | string | boolean | CellError | null;
      readonly formula?: string;
      readonly format?: string;
    }
  | { readonly xml: string };

/** Texts and formats that the cells of a workbook share, collected while they are written. */
export interface TextStore {
  readonly texts: string[];
  readonly formats: string[];
  readonly inline: boolean;
}

/** The XML of a cell at an address; "" for an empty one. */
export function cellXml(spec: CellSpec, address: string, store: TextStore): string {
  if (spec === null) return "";
  if (typeof spec === "object" && "xml" in spec) return spec.xml;
  const full = typeof spec === "object" && !("error" in spec) ? spec : { value: spec };
  const style = full.format === undefined ? "" : ` s="${String(placeOf(store.formats, full.format))}"`;
  const formula = full.formula === undefined ? "" : `<f>${escape(full.formula)}</f>`;
  const { type, content } = valueXml(full.value ?? null, formula !== "", store);
  if (content + formula === "" && style === "") return "";
  return `<c r="${address}"${style}${type && ` t="${type}"`}>${formula}${content}</c>`;
}

function valueXml(value: number | string | boolean | CellError | null, calculated: boolean, store: TextStore) {
  if (value === null) return { type: "", content: "" };
  if (typeof value === "number") return { type: "", content: `<v>${String(value)}</v>` };
  if (typeof value === "boolean") return { type: "b", content: `<v>${value ? "1" : "0"}</v>` };
  if (typeof value === "object") return { type: "e", content: `<v>${escape(value.error)}</v>` };
  if (calculated) return { type: "str", content: `<v>${escape(value)}</v>` };
  const text = `<t xml:space="preserve">${escape(value)}</t>`;
  if (store.inline) return { type: "inlineStr", content: `<is>${text}</is>` };
  return { type: "s", content: `<v>${String(placeOf(store.texts, text))}</v>` };
}

function placeOf(list: string[], item: string): number {
  const place = list.indexOf(item);
  return place < 0 ? list.push(item) - 1 : place;
}

function escape(text: string): string {
  return text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "_x000D_");
}
