import { elementAttributes, isTrue, openTags } from "../package";
import type { RowPlace } from "./cell-places";
import type { Outline } from "./xml-edit";

/** The styles that the columns of a sheet give to cells without one of their own. */
export class ColumnStyles {
  readonly #spans: readonly { readonly first: number; readonly last: number; readonly style: number }[];

  constructor(text: string, outline: Outline) {
    const list = outline.children.find((child) => child.local === "cols");
    this.#spans = !list
      ? []
      : [...openTags(text, list, "col")].map((tag) => {
          const attributes = new Map(
            [...text.slice(tag.start, tag.end).matchAll(/\s(min|max|style)\s*=\s*["'](\d+)["']/g)].map((match) => [
              match[1],
              Number(match[2]),
            ]),
          );
          return {
            first: (attributes.get("min") ?? 1) - 1,
            last: (attributes.get("max") ?? 1) - 1,
            style: attributes.get("style") ?? 0,
          };
        });
  }

  /** The style of a cell that is not in the file: its row's, else its column's. */
  defaultStyle(text: string, row: RowPlace, column: number): number {
    const attributes = row.element && elementAttributes(text, row.element);
    if (attributes && isTrue(attributes.get("customFormat"))) return Number(attributes.get("s") ?? 0);
    return this.#spans.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
  }
}
