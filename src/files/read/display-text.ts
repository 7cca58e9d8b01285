import { format, getFormatDateInfo } from "numfmt";
import { isCellError, type CellValue } from "../../core/cell/value";

/** Dates that Excel cannot show fill the cell with hash signs. */
const options = { dateErrorNumber: false, dateSpanLarge: false, overflow: "########" } as const;

/** How many texts of numbers are remembered for one format. */
const mostTexts = 4096;

/** Shows the values of cells as Excel does, in US English, by the number formats of one workbook. */
export class DisplayTexts {
  readonly #codes: readonly string[];
  readonly #memories: Map<number, string>[] = [];

  /** @param codes the number formats, in US spelling. */
  constructor(codes: readonly string[]) {
    this.#codes = codes;
  }

  /** What a cell shows. A format that Excel would not accept shows as General. */
  show(value: CellValue, formatPlace: number): string {
    if (value === null) return "";
    if (isCellError(value)) return value.error;
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    const code = this.#codes[formatPlace] ?? "General";
    if (typeof value === "number") return this.#showNumber(value, formatPlace, code);
    return code === "General" || code === "@" ? value : applyFormat(code, value);
  }

  #showNumber(value: number, place: number, code: string): string {
    if (place === 0 && Number.isInteger(value) && Math.abs(value) < 1e11) return String(value + 0);
    const memory = (this.#memories[place] ??= new Map());
    const known = memory.get(value);
    if (known !== undefined) return known;
    const text = applyFormat(code, value);
    if (memory.size >= mostTexts) memory.clear();
    memory.set(value, text);
    return text;
  }
}

/** numfmt throws on a code that is none. */
function applyFormat(code: string, value: number | string): string {
  try {
    return format(code, value, options);
  } catch {
    return typeof value === "string" ? value : format("General", value);
  }
}

/** Whether a format shows the day, month or year that a serial number stands for, rather than a number or a length of time. */
export function showsDate(code: string): boolean {
  try {
    const { year, month, day } = getFormatDateInfo(code);
    return year || month || day;
  } catch {
    return false;
  }
}
