import type { Area } from "../../../core";
import type { FilterCriteria, Filters, SheetModel } from "../../model";
import { apiNotFound, invalidArgument } from "../host-error";
import type { HostContext } from "../type-table";

type Test = (row: number) => boolean;

/** Whether each row of an area passes what a filter asks of a column; the area is without its headings. */
function testOf(sheet: SheetModel, body: Area, column: number, criteria: FilterCriteria): Test {
  const numbers: number[] = [];
  for (let row = body.top; row <= body.bottom; row++) {
    const value = sheet.value(row, column);
    if (typeof value === "number") numbers.push(value);
  }
  const numeric = (test: (value: number) => boolean): Test => {
    return (row) => {
      const value = sheet.value(row, column);
      return typeof value === "number" && test(value);
    };
  };
  switch (criteria.filterOn) {
    case "Values":
      return valuesTest(sheet, column, criteria.values ?? []);
    case "Custom":
      return customTest(sheet, column, criteria);
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return numeric(rankTest(numbers, criteria.filterOn, Number(criteria.criterion1)));
    case "Dynamic":
      return numeric(averageTest(numbers, criteria.dynamicCriteria ?? ""));
    case "CellColor":
      return (row) => sheet.cell(row, column).look.fill?.toUpperCase() === criteria.color?.toUpperCase();
    case "FontColor":
      return (row) => sheet.cell(row, column).look.color.toUpperCase() === criteria.color?.toUpperCase();
    case "Icon":
      throw apiNotFound("filters by icon");
    default:
      throw invalidArgument("Filter.apply");
  }
}

/** Cells that show one of some texts, or lie in one of some periods. */
function valuesTest(sheet: SheetModel, column: number, values: readonly unknown[]): Test {
  if (values.some((one) => typeof one === "object")) throw apiNotFound("filters by periods of dates");
  const wanted = new Set(values.map((one) => String(one as string).toLowerCase()));
  return (row) => wanted.has(sheet.text(row, column).trim().toLowerCase());
}

function customTest(sheet: SheetModel, column: number, { criterion1, criterion2, operator }: FilterCriteria): Test {
  if (criterion1 === undefined) throw invalidArgument("Filter.apply");
  const first = comparison(sheet, column, criterion1);
  if (criterion2 === undefined) return first;
  const second = comparison(sheet, column, criterion2);
  return operator === "Or" ? (row) => first(row) || second(row) : (row) => first(row) && second(row);
}

/** A comparison as it is typed: `>=5`, `<>none`, `=*e`. */
function comparison(sheet: SheetModel, column: number, criterion: string): Test {
  const [, sign = "=", operand = ""] = /^(<=|>=|<>|[<>=])?(.*)$/s.exec(criterion) ?? [];
  const number = operand.trim() === "" ? NaN : Number(operand);
  const pattern = new RegExp(
    `^${operand.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (part, escaped: string | undefined) =>
      escaped !== undefined ? `\\${escaped}` : part === "*" ? ".*" : part === "?" ? "." : `\\${part}`,
    )}$`,
    "is",
  );
  return (row) => {
    const value = sheet.value(row, column);
    const isEqual = Number.isNaN(number) ? pattern.test(sheet.text(row, column)) : value === number;
    if (sign === "=") return isEqual;
    if (sign === "<>") return !isEqual;
    const [held, wanted] = Number.isNaN(number)
      ? [sheet.text(row, column).toLowerCase(), operand.toLowerCase()]
      : [value, number];
    if (typeof held !== typeof wanted || held === null) return false;
    return sign.startsWith("<")
      ? held < wanted || (sign === "<=" && held === wanted)
      : held > wanted || (sign === ">=" && held === wanted);
  };
}

function rankTest(numbers: readonly number[], on: string, wanted: number): (value: number) => boolean {
  if (!(wanted > 0)) throw invalidArgument("Filter.apply");
  const count = on.endsWith("Percent") ? Math.max(1, Math.floor((numbers.length * wanted) / 100)) : wanted;
  const isTop = on.startsWith("Top");
  const sorted = [...numbers].sort((a, b) => (isTop ? b - a : a - b));
  const limit = sorted[Math.min(sorted.length, count) - 1] ?? 0;
  return (value) => (isTop ? value >= limit : value <= limit);
}

function averageTest(numbers: readonly number[], what: string): (value: number) => boolean {
  const average = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  if (what === "AboveAverage") return (value) => value > average;
  if (what === "BelowAverage") return (value) => value < average;
  throw apiNotFound(`filters by ${what === "" ? "no criterion" : what}`);
}

/** The rows that a filter hides. */
function hiddenBy(sheet: SheetModel, body: Area, filters: Filters): readonly number[] {
  const tests = [...filters].map(([column, criteria]) => testOf(sheet, body, body.left + column, criteria));
  const hidden: number[] = [];
  for (let row = body.top; row <= body.bottom; row++) if (!tests.every((test) => test(row))) hidden.push(row);
  return hidden;
}

/** Hides the rows of an area that filters hold back, and shows those that filters had hidden; others stay as they are. */
export function applyFilters(sheet: SheetModel, body: Area, filters: Filters, host: HostContext): void {
  host.settle();
  const hidden = hiddenBy(sheet, body, filters);
  const inBody = (row: number): boolean => row >= body.top && row <= body.bottom;
  const earlier = sheet.layout.kept?.filtered ?? new Set<number>();
  const rows = new Set([...sheet.layout.hiddenRows].filter((row) => !(inBody(row) && earlier.has(row))));
  const filtered = new Set([...[...earlier].filter((row) => !inBody(row)), ...hidden.filter((row) => !rows.has(row))]);
  for (const row of hidden) rows.add(row);
  host.edits.layout(sheet, { hiddenRows: rows, kept: { ...sheet.layout.kept, filtered } });
}
