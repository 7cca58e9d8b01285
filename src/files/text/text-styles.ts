import type { TypedIn } from "../../core/cell/type-in";
import { escapeAttribute } from "../package";
import type { CellFormatsXml } from "../write/new/empty-workbook";

/** The number formats that every workbook has. */
const builtIn: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};

/** The first number that a workbook's own number formats may have. */
const firstOwn = 164;

/** A text that Excel would take for a formula when somebody edits the cell. */
const startsLikeFormula = /^[=+\-@]/;

/** The styles of the cells of a text: their number formats, texts that must stay texts, and lines that are to be seen one below the other. */
export class TextStyles {
  readonly #positions = new Map<string, number>();
  readonly #formats: string[] = [];
  readonly #xfs: string[] = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];

  /** The position of a cell's style. */
  position({ value, format }: TypedIn): number {
    const text = typeof value === "string" ? value : "";
    const quoted = startsLikeFormula.test(text);
    const wrapped = text.includes("\n");
    if (format === "General" && !quoted && !wrapped) return 0;
    const key = JSON.stringify([format, quoted, wrapped]);
    const known = this.#positions.get(key);
    if (known !== undefined) return known;
    const start = `<xf numFmtId="${String(this.#numberOf(format))}" fontId="0" fillId="0" borderId="0" xfId="0"`;
    const flags = `${format === "General" ? "" : ' applyNumberFormat="1"'}${quoted ? ' quotePrefix="1"' : ""}`;
    const alignment = ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>';
    this.#positions.set(key, this.#xfs.length);
    return this.#xfs.push(`${start}${flags}${wrapped ? alignment : "/>"}`) - 1;
  }

  /** All of them, as they stand in the styles part. */
  get xml(): CellFormatsXml {
    const each = this.#formats.map(
      (code, index) => `<numFmt numFmtId="${String(firstOwn + index)}" formatCode="${escapeAttribute(code)}"/>`,
    );
    return {
      numFmts: each.length === 0 ? "" : `<numFmts count="${String(each.length)}">${each.join("")}</numFmts>`,
      cellXfs: `<cellXfs count="${String(this.#xfs.length)}">${this.#xfs.join("")}</cellXfs>`,
    };
  }

  #numberOf(format: string): number {
    const known = builtIn[format] ?? -1;
    if (known >= 0) return known;
    const at = this.#formats.indexOf(format);
    return firstOwn + (at >= 0 ? at : this.#formats.push(format) - 1);
  }
}
