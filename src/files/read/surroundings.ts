import { parseArea, type Area } from "../../core/cell/address";
import {
  accept,
  attributesOf,
  eachChild,
  elementAttributes,
  isTrue,
  openTags,
  refuse,
  rootElement,
  type Result,
  type XmlElement,
} from "../package";
import type { FormatTable } from "./format-table";

/** Some columns that are alike, both ends included, counted from 0. */
export interface ColumnRange {
  readonly first: number;
  readonly last: number;
  readonly hidden: boolean;
  /** The place of the number format of their empty cells. */
  readonly format: number;
}

/** What a sheet says outside its rows. */
export interface Surroundings {
  readonly merges: readonly Area[];
  /** Only columns that are hidden or formatted. */
  readonly columns: readonly ColumnRange[];
  /** Whether rows that the file does not have are hidden. */
  readonly hidesOtherRows: boolean;
}

/** Excel has 16,384 columns, so more ranges say nothing new. Merged areas: far beyond real sheets; a bound on memory. */
const mostColumnRanges = 16_384;
const mostMerges = 250_000;

/** Reads the text of a sheet part, its rows left out. */
export function readSurroundings(xml: string, sheet: string, formats: FormatTable): Result<Surroundings> {
  const root = rootElement(xml);
  if (!root)
    return refuse("truncated", `The sheet ${JSON.stringify(sheet)} is cut off: save the workbook again from Excel.`);
  const merges: Area[] = [];
  const columns: ColumnRange[] = [];
  let hidesOtherRows = false;
  for (const child of eachChild(xml, root)) {
    if (child.local === "sheetFormatPr") hidesOtherRows = isTrue(elementAttributes(xml, child).get("zeroHeight"));
    else if (child.local === "cols") columns.push(...readColumns(xml, child, formats));
    else if (child.local === "mergeCells") {
      for (const tag of openTags(xml, child, "mergeCell")) {
        if (merges.length >= mostMerges)
          return refuse("too-large", `The sheet ${JSON.stringify(sheet)} has more merged cells than can be read.`);
        const area = parseArea(attributesOf(xml, tag).get("ref") ?? "");
        if (area && (area.top < area.bottom || area.left < area.right)) merges.push(area);
      }
    }
  }
  return accept({ merges, columns, hidesOtherRows });
}

function readColumns(xml: string, list: XmlElement, formats: FormatTable): ColumnRange[] {
  const ranges: ColumnRange[] = [];
  let seen = 0;
  for (const tag of openTags(xml, list, "col")) {
    if (++seen > mostColumnRanges) break;
    const attributes = attributesOf(xml, tag);
    const first = Number(attributes.get("min")) - 1;
    const last = Number(attributes.get("max")) - 1;
    const hidden = isTrue(attributes.get("hidden")) || Number(attributes.get("width") ?? 1) === 0;
    const format = formats.ofStyle[Number(attributes.get("style") ?? -1)] ?? 0;
    if (first >= 0 && last >= first && (hidden || format > 0)) ranges.push({ first, last, hidden, format });
  }
  return ranges;
}
