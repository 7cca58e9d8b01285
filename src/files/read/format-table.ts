import { attributesOf, childElement, openTags, rootElement, type XmlElement } from "../package";
import { builtInFormats } from "./built-in-formats";
import { GrowingInts } from "./growing";

/** The number formats of a workbook, each once, and which of them each cell style has. */
export interface FormatTable {
  /** Format codes in US spelling; the first is "General". */
  readonly codes: readonly string[];
  /** By the style number of a cell: the place in `codes`. */
  readonly ofStyle: Int32Array;
}

/** Far beyond what Excel allows (about 65,000 styles, a few hundred formats); a bound on memory. */
const most = 65_535;

/** Reads the number formats of the text of a styles part; "" for a workbook without one. */
export function readFormats(xml: string): FormatTable {
  const codes = ["General"];
  const ofStyle = new GrowingInts();
  const root = xml === "" ? undefined : rootElement(xml);
  if (!root) return { codes, ofStyle: ofStyle.toArray() };

  const custom = readCustomFormats(xml, childElement(xml, root, "numFmts"));
  const places = new Map([["General", 0]]);
  const styles = childElement(xml, root, "cellXfs");
  for (const tag of styles ? openTags(xml, styles, "xf") : []) {
    if (ofStyle.length >= most) break;
    const id = Number(attributesOf(xml, tag).get("numFmtId") ?? 0);
    const code = custom.get(id) ?? builtInFormats.get(id) ?? "General";
    const place = places.get(code) ?? codes.push(code) - 1;
    places.set(code, place);
    ofStyle.push(place);
  }
  return { codes, ofStyle: ofStyle.toArray() };
}

function readCustomFormats(xml: string, list: XmlElement | undefined): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const tag of list ? openTags(xml, list, "numFmt") : []) {
    if (found.size >= most) break;
    const attributes = attributesOf(xml, tag);
    const code = attributes.get("formatCode") ?? "";
    found.set(Number(attributes.get("numFmtId") ?? -1), /^(general)?$/i.test(code.trim()) ? "General" : code);
  }
  return found;
}
