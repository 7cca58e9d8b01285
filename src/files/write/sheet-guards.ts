import { areaHolds, formatArea, parseArea, type Area } from "../../core/cell/address";
import {
  attributesOf,
  childElement,
  elementAttributes,
  isOfType,
  isTrue,
  localName,
  nextTag,
  openTags,
  rootElement,
  type XmlElement,
} from "../package";
import type { Draft } from "./draft";
import type { Stylesheet } from "./stylesheet";
import type { CellPlace } from "./cell-places";
import { outlineOf, type Outline } from "./xml-edit";

/** Why no single cell of an area may be written over. */
interface Guard {
  readonly area: Area;
  readonly reason: string;
  /** Whether the area's top-left cell may be. */
  readonly exceptFirst: boolean;
}

/** What keeps cells of a sheet from being written over one by one. */
export class SheetGuards {
  readonly #text: string;
  readonly #guards: readonly Guard[];
  readonly #isProtected: boolean;
  readonly #styles: Stylesheet | undefined;

  constructor(draft: Draft, path: string, text: string, outline: Outline, styles: Stylesheet | undefined) {
    this.#text = text;
    this.#styles = styles;
    this.#guards = [...merges(text, outline), ...arrays(text, outline), ...tables(draft, path), ...pivots(draft, path)];
    const protection = outline.children.find((child) => child.local === "sheetProtection");
    this.#isProtected = protection !== undefined && isTrue(elementAttributes(text, protection).get("sheet"));
  }

  /** Why a cell may not be written over, in words that follow its address; undefined when it may. `style` is the cell's own or its row's. */
  reasonAgainst(row: number, column: number, place: CellPlace | undefined, style: number): string | undefined {
    const guard = this.#guards.find(
      ({ area, exceptFirst }) =>
        areaHolds(area, row, column) && !(exceptFirst && row === area.top && column === area.left),
    );
    if (guard) return guard.reason;
    if (place && this.#isShared(place.element)) return "holds one of several formulas that the file stores as one";
    if (place && elementAttributes(this.#text, place.element).has("vm")) return "holds a picture or a linked data type";
    return this.#isProtected && this.#isLocked(style) ? "is locked and the sheet is protected" : undefined;
  }

  #isShared(cell: XmlElement): boolean {
    const formula = childElement(this.#text, cell, "f");
    return formula !== undefined && elementAttributes(this.#text, formula).get("t") === "shared";
  }

  /** A cell is locked unless its style says otherwise. */
  #isLocked(style: number): boolean {
    const xf = this.#styles?.entry("cellXfs", style) ?? "";
    return !/<(?:\w+:)?protection\b[^>]*\blocked\s*=\s*["'](?:0|false)["']/.test(xf);
  }
}

function merges(text: string, outline: Outline): readonly Guard[] {
  const list = outline.children.find((child) => child.local === "mergeCells");
  if (!list) return [];
  return [...openTags(text, list, "mergeCell")].flatMap((tag) => {
    const area = parseArea(attributesOf(text, tag).get("ref") ?? "");
    return area
      ? [{ area, reason: `is merged into ${formatArea(area)}, whose first cell holds the value`, exceptFirst: true }]
      : [];
  });
}

/** Formulas that fill an area: one cell of it cannot change without the others. */
function arrays(text: string, outline: Outline): readonly Guard[] {
  const data = outline.children.find((child) => child.local === "sheetData");
  if (!data) return [];
  return [...filling].flatMap(([kind, what]) =>
    places(text, data, kind).flatMap((at) => {
      const tag = nextTag(text, text.lastIndexOf("<", at));
      const attributes = tag && localName(tag.name) === "f" ? attributesOf(text, tag) : undefined;
      const area = attributes?.get("t") === kind ? parseArea(attributes.get("ref") ?? "") : undefined;
      return area ? [{ area, reason: `belongs to ${what} over ${formatArea(area)}`, exceptFirst: false }] : [];
    }),
  );
}

/** The kinds of formula that fill an area, as the file names them. */
const filling = new Map([
  ["array", "an array formula"],
  ["dataTable", "a data table"],
]);

/** Where a word stands between quotes inside an element. */
function places(text: string, inside: XmlElement, word: string): readonly number[] {
  const found: number[] = [];
  for (const quoted of [`"${word}"`, `'${word}'`]) {
    let at = text.indexOf(quoted, inside.openEnd);
    for (; at >= 0 && at < inside.closeStart; at = text.indexOf(quoted, at + 1)) found.push(at);
  }
  return found;
}

function tables(draft: Draft, path: string): readonly Guard[] {
  return related(draft, path, "table").flatMap((part) => {
    const text = draft.text(part);
    const root = outlineOf(text)?.root;
    const attributes = root && elementAttributes(text, root);
    const area = parseArea(attributes?.get("ref") ?? "");
    if (!area || attributes?.get("headerRowCount") === "0") return [];
    const reason = `is a column heading of the table ${attributes?.get("displayName") ?? ""}`.trimEnd();
    return [{ area: { ...area, bottom: area.top }, reason, exceptFirst: false }];
  });
}

function pivots(draft: Draft, path: string): readonly Guard[] {
  return related(draft, path, "pivotTable").flatMap((part) => {
    const text = draft.text(part);
    const root = rootElement(text);
    const location = root && childElement(text, root, "location");
    const area = location && parseArea(elementAttributes(text, location).get("ref") ?? "");
    return area ? [{ area, reason: `belongs to a pivot table over ${formatArea(area)}`, exceptFirst: false }] : [];
  });
}

function related(draft: Draft, path: string, type: string): readonly string[] {
  return draft
    .relationships(path)
    .filter((one) => !one.external && isOfType(one, type) && draft.has(one.target))
    .map((one) => one.target);
}
