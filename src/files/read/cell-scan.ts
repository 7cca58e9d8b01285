import { lastColumn } from "../../core/cell/address";
import { char, endsName, type XmlBytes } from "./xml-bytes";

/** What a cell says its value is (`t`). The text of a formula is "str". */
export const cellTypes = {
  number: 110,
  shared: 115,
  text: 1,
  inline: 105,
  boolean: 98,
  error: 101,
  date: 100,
} as const;

/** What a formula says it is (`t` of `<f>`), by its first letter. */
export const formulaTypes = { none: 0, normal: 110, shared: 115, array: 97, table: 100 } as const;

const letter = { c: 99, d: 100, f: 102, i: 105, r: 114, s: 115, t: 116, v: 118, one: 49, two: 50 } as const;

/** One cell as it stands in the bytes of a sheet; each `read` replaces it by the next. Texts are given by their place. */
export class CellScan {
  /** Counted from 0; a column beyond the last when the cell's address is none. */
  row = -1;
  column = -1;
  style = 0;
  type: number = cellTypes.number;
  /** Where its value's text is; -1 when it has none. */
  valueStart = -1;
  valueEnd = -1;
  /** Whether the value is rich text in the cell itself (`<is>`). */
  isRich = false;
  formulaType: number = formulaTypes.none;
  formulaStart = 0;
  formulaEnd = 0;
  /** The number of its shared formula. */
  shared = -1;
  /** The input cells of its data table, `,` between them. */
  tableInputs = "";
  readonly #xml: XmlBytes;
  readonly #prefix: number;

  constructor(xml: XmlBytes, prefix: number) {
    this.#xml = xml;
    this.#prefix = prefix;
  }

  /** Reads the cell whose name ends here, up to past its closing tag; false when the part ends before. */
  read(): boolean {
    const xml = this.#xml;
    this.column++;
    this.style = 0;
    this.type = cellTypes.number;
    this.valueStart = this.valueEnd = -1;
    this.isRich = false;
    this.formulaType = formulaTypes.none;
    while (xml.nextAttribute()) {
      if (xml.nameEnd - xml.nameStart !== 1) continue;
      const name = xml.bytes[xml.nameStart];
      if (name === letter.r) this.#readPlace();
      else if (name === letter.s) this.style = xml.attributeNumber();
      else if (name === letter.t)
        this.type = xml.valueEnd - xml.valueStart === 3 ? cellTypes.text : xml.bytes[xml.valueStart]!;
    }
    return xml.isEmpty || this.#readContent();
  }

  #readPlace(): void {
    const { bytes, valueStart, valueEnd } = this.#xml;
    let at = valueStart;
    let column = 0;
    for (; at < valueEnd && bytes[at]! >= 65 && column <= lastColumn + 1; at++)
      column = column * 26 + (bytes[at]! & 31);
    let row = 0;
    const digits = at;
    for (; at < valueEnd && at - digits < 8; at++) {
      const digit = bytes[at]! - 48;
      if (digit < 0 || digit > 9) break;
      row = row * 10 + digit;
    }
    const isPlace = at === valueEnd && digits > valueStart && row > 0;
    this.column = isPlace ? column - 1 : lastColumn + 1;
    if (isPlace) this.row = row - 1;
  }

  #readContent(): boolean {
    const xml = this.#xml;
    const { bytes } = xml;
    while (xml.toTag()) {
      const closing = bytes[xml.at + 1] === char.slash;
      const name = xml.at + (closing ? 2 : 1) + this.#prefix;
      const first = bytes[name];
      const single = endsName(bytes[name + 1]);
      xml.at = name + 1;
      if (closing) {
        if (first !== letter.c || !single) continue;
        xml.skipTag();
        return true;
      }
      if (first === letter.v && single) this.#readValue();
      else if (first === letter.f && single) this.#readFormula();
      else if (first === letter.i && bytes[name + 1] === letter.s && endsName(bytes[name + 2])) this.#readInline();
    }
    return false;
  }

  #readValue(): void {
    const xml = this.#xml;
    xml.skipTag();
    this.valueStart = xml.at;
    this.valueEnd = xml.isEmpty ? xml.at : xml.textEnd();
  }

  #readInline(): void {
    const xml = this.#xml;
    xml.at++;
    xml.skipTag();
    this.isRich = true;
    this.valueStart = this.valueEnd = xml.at;
    if (xml.isEmpty) return;
    while (xml.toTag()) {
      const name = xml.at + 2 + this.#prefix;
      this.valueEnd = xml.at;
      xml.at++;
      if (xml.bytes[xml.at] === char.slash && xml.isNamed(name, [letter.i, letter.s])) return;
    }
  }

  #readFormula(): void {
    const xml = this.#xml;
    const { bytes } = xml;
    this.formulaType = formulaTypes.normal;
    this.shared = -1;
    let isRow = false;
    let first = "";
    let second = "";
    while (xml.nextAttribute()) {
      const name = bytes[xml.nameStart];
      const next = bytes[xml.nameStart + 1];
      const length = xml.nameEnd - xml.nameStart;
      if (length === 1 && name === letter.t) this.formulaType = bytes[xml.valueStart]!;
      else if (length === 2 && name === letter.s && next === letter.i) this.shared = xml.attributeNumber();
      else if (length === 2 && name === letter.r && next === letter.one) first = xml.attributeText();
      else if (length === 2 && name === letter.r && next === letter.two) second = xml.attributeText();
      else if (length === 3 && name === letter.d && next === letter.t) isRow = xml.attributeIsTrue();
    }
    this.tableInputs = second !== "" || isRow ? `${first},${second}` : `,${first}`;
    this.formulaStart = xml.at;
    this.formulaEnd = xml.isEmpty ? xml.at : xml.textEnd();
  }
}
