import { isTrue } from "../package";
import { builtInFormats } from "../read/built-in-formats";
import type { Stylesheet } from "./stylesheet";
import { attribute, firstTagAttributes, withAttributes } from "./xml-edit";

/** The first number of a format that a workbook defines itself (ISO/IEC 29500-1, 18.8.30). */
const firstOwnFormat = 164;

/** Built-in formats that are spelled alike in every language version of Excel; others are written out, so that they stay as they are. */
const sameEverywhere = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 49];

/** The number formats of a workbook: which one a cell's style has, and the style that is the same but for its number format. */
export class CellFormats {
  readonly #styles: Stylesheet;
  readonly #codes = new Map<number, string>();
  readonly #numbers = new Map<string, number>();
  /** Of each style but for its number format: the ones there are, by the code of their format. */
  #siblings: Map<string, Map<string, number>> | undefined;

  constructor(styles: Stylesheet) {
    this.#styles = styles;
    for (const number of sameEverywhere) this.#numbers.set(builtInFormats.get(number) ?? "General", number);
    for (const one of styles.all("numFmts")) {
      const attributes = firstTagAttributes(one);
      const number = Number(attributes.get("numFmtId"));
      const code = attributes.get("formatCode")?.trim() || "General";
      this.#codes.set(number, code);
      if (!this.#numbers.has(code)) this.#numbers.set(code, number);
    }
  }

  /** The format code of a style of cells, in US spelling. */
  codeOf(style: number): string {
    return this.#codeOfXf(this.#styles.entry("cellXfs", style));
  }

  /** The number of a format code, which the workbook takes on when it has none. */
  numberOf(code: string): number {
    const known = this.#numbers.get(code);
    if (known !== undefined) return known;
    const number = Math.max(firstOwnFormat - 1, ...this.#codes.keys()) + 1;
    this.#styles.position("numFmts", `<numFmt numFmtId="${String(number)}"${attribute("formatCode", code)}/>`);
    this.#codes.set(number, code);
    this.#numbers.set(code, number);
    return number;
  }

  /** The style that is like another in all but its number format. */
  withFormat(style: number, code: string): number {
    const own = this.#styles.entry("cellXfs", style) || this.#styles.entry("cellXfs", 0);
    if (this.#codeOfXf(own) === code) return style;
    const siblings = this.#siblingsOf(own);
    const known = siblings.get(code);
    if (known !== undefined) return known;
    const tagEnd = own.indexOf(">") + 1;
    const format = { numFmtId: String(this.numberOf(code)), applyNumberFormat: "1" };
    const made = this.#styles.add("cellXfs", withAttributes(own.slice(0, tagEnd), format) + own.slice(tagEnd));
    siblings.set(code, made);
    return made;
  }

  #siblingsOf(xf: string): Map<string, number> {
    this.#siblings ??= this.#groupStyles();
    const key = withoutFormat(xf);
    const known = this.#siblings.get(key) ?? new Map<string, number>();
    this.#siblings.set(key, known);
    return known;
  }

  #groupStyles(): Map<string, Map<string, number>> {
    const groups = new Map<string, Map<string, number>>();
    this.#styles.all("cellXfs").forEach((xf, style) => {
      const key = withoutFormat(xf);
      const group = groups.get(key) ?? new Map<string, number>();
      groups.set(key, group);
      const code = this.#codeOfXf(xf);
      if (!group.has(code)) group.set(code, style);
    });
    return groups;
  }

  #codeOfXf(xf: string): string {
    const number = Number(firstTagAttributes(xf).get("numFmtId") ?? 0);
    return this.#codes.get(number) ?? builtInFormats.get(number) ?? "General";
  }
}

/** Whether a style says itself that its number format counts, as every style does that we write with one. */
export function appliesFormat(xf: string): boolean {
  return isTrue(firstTagAttributes(xf).get("applyNumberFormat"));
}

function withoutFormat(xf: string): string {
  const tagEnd = xf.indexOf(">") + 1;
  const rest = { numFmtId: undefined, applyNumberFormat: undefined };
  return withAttributes(xf.slice(0, tagEnd), rest) + xf.slice(tagEnd);
}
