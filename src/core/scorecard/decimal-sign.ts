import { columnLetters } from "../cell/address";
import type { DecimalSign } from "../cell/read-digits";
import type { Layout } from "./columns";
import type { Remark, RowRole } from "./model";

/** What the texts of a column show of the sign before their decimals. */
export interface SignsSeen {
  readonly commas: number;
  readonly dots: number;
  /** Figures such as 27.000, in which a dot may divide decimals or group thousands. */
  readonly unclear: number;
  /** Those of them that end in 000: three decimals that nobody needs. */
  readonly thousands: number;
  /** Figures such as 130,000, whose comma groups thousands beside others that divide decimals. */
  readonly grouped: number;
  /** Numbers that were stored with three decimals, whole ones below a thousand, and all that dots between thousands leave no room for. */
  readonly threes: number;
  readonly small: number;
  readonly against: number;
}

const comma = /\d,\d{1,2}(?!\d)|\d,\d{4}|(?<!\d)0,\d{3}(?!\d)|\d\.\d{3},\d|\d{1,3}(?:\.\d{3}){2}/;
const dot = /\d\.\d{1,2}(?![\d.])|\d\.\d{4}|(?<!\d)0\.\d|\d,\d{3}\.\d|\d{1,3}(?:,\d{3}){2}/;
const eitherWay = /(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,])/;

/** What one text shows: a comma or a dot that can only divide decimals, or a dot that may do either. */
export function signIn(text: string): "comma" | "dot" | "unclear" | "thousands" | "grouped" | undefined {
  if (comma.test(text)) return "comma";
  if (dot.test(text)) return "dot";
  if (/(?<![\d.,])[1-9]\d{0,2}\.000(?![\d.,])/.test(text)) return "thousands";
  if (/(?<![\d.,])[1-9]\d{0,2},000(?![\d.,])/.test(text)) return "grouped";
  return eitherWay.test(text) ? "unclear" : undefined;
}

/** The sign that texts show, when they show one and not the other. */
export function decimalSign({ commas, dots, unclear, thousands, grouped }: SignsSeen): DecimalSign | undefined {
  if (commas > 0 && dots === 0) return grouped > 0 ? undefined : ",";
  if (commas + dots + unclear === 0 && thousands > 1) return ",";
  return dots > 0 && commas === 0 ? "." : undefined;
}

/** What one stored number is, where dots between thousands were taken for decimal ones: 1.893 beside 52 and 44.143. */
export function groupIn(value: number, format: string): "threes" | "small" | "against" | undefined {
  const size = Math.abs(value);
  if (format === "0.000") return size >= 1 && size < 1000 ? "threes" : "against";
  if (format !== "General") return /^0\.0+$/.test(format) ? "against" : undefined;
  if (size === 0) return undefined;
  return size < 1000 && Number.isInteger(value) ? "small" : "against";
}

/** Numbers with three decimals, and whole ones beside them, from which on their dots group thousands. */
const fewestThrees = 10;
const fewestSmall = 3;
/** Of so many of the former one other may have slipped. */
const threesToOther = 20;

/** Whether the stored numbers of a table are thousands with a dot: three decimals or none, none of which is left out at its end. */
export function areGrouped({ threes, small, against }: SignsSeen): boolean {
  return threes >= fewestThrees && small >= fewestSmall && against * threesToOther <= threes;
}

/** What to say of columns in which nothing shows the sign, each at its cell of the first measure. */
export function unclearSigns(
  { unclear }: Layout,
  sheet: string,
  rows: readonly { readonly row: number; readonly role: RowRole }[],
): readonly Remark[] {
  const row = rows.find(({ role }) => role === "measure")?.row;
  if (row === undefined) return [];
  return unclear.map((column) => ({
    kind: "decimal-unclear",
    cells: [{ sheet, row, column }],
    says: `Column ${columnLetters(column)}: nothing tells whether its dots divide decimals or group thousands.`,
  }));
}
