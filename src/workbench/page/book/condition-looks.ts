import { areaHolds } from "../../../core";
import type { Area, CellValue } from "../../../core";
import type { ConditionalFormatModel } from "../../model/layout";
import type { SheetModel } from "../../model/sheet-model";
import type { CellLook } from "../grid/sheet-look";

type Look = Pick<CellLook, "fill" | "ink" | "bold">;
type ColourScale = Extract<ConditionalFormatModel["condition"], { readonly kind: "color-scale" }>;

const colour = /^#[0-9a-f]{6}$/i;

/** Formulas that hold everywhere: TRUE, 1, and `N("a word")=0`, by which an add-in marks a format as its own. */
const alwaysTrue = /^=?(?:true(?:\(\))?|1|n\("(?:[^"]|"")*"\)=0)$/i;

/** What the conditional formats of a sheet do to its cells, as far as they can be told without calculating formulas. */
export class ConditionLooks {
  private readonly formats: readonly ConditionalFormatModel[];
  private readonly ranges = new Map<string, readonly [number, number] | undefined>();

  constructor(private readonly sheet: SheetModel) {
    this.formats = [...sheet.layout.conditionalFormats].sort((a, b) => a.priority - b.priority);
  }

  /** The look that holds in a cell; the more urgent format wins where two say different things. */
  at(row: number, column: number): Look | undefined {
    let look: Look | undefined;
    for (const format of this.formats) {
      if (!format.areas.some((area) => areaHolds(area, row, column))) continue;
      const own = this.lookOf(format, row, column);
      if (!own) continue;
      look = { ...own, ...look };
      if (format.stopIfTrue) break;
    }
    return look;
  }

  private lookOf(format: ConditionalFormatModel, row: number, column: number): Look | undefined {
    const value = this.sheet.value(row, column);
    const { condition } = format;
    if (condition.kind === "color-scale") return this.scaled(format, condition, value);
    if (condition.kind === "kept") return undefined;
    if (!holds(condition, value, this.sheet.text(row, column))) return undefined;
    return {
      ...(format.fill && colour.test(format.fill) && { fill: format.fill }),
      ...(format.color && colour.test(format.color) && { ink: format.color }),
      ...(format.bold && { bold: true }),
    };
  }

  private scaled(format: ConditionalFormatModel, { colors }: ColourScale, value: CellValue): Look | undefined {
    if (typeof value !== "number") return undefined;
    if (!this.ranges.has(format.id)) this.ranges.set(format.id, rangeOf(this.sheet, format.areas));
    const range = this.ranges.get(format.id);
    if (!range || !colors.every((one) => colour.test(one))) return undefined;
    const [least, most] = range;
    const place = most === least ? 0 : ((value - least) / (most - least)) * (colors.length - 1);
    const from = Math.min(Math.floor(place), colors.length - 2);
    return { fill: between(colors[from] ?? "#ffffff", colors[from + 1] ?? "#ffffff", place - from) };
  }
}

function holds(
  condition: Exclude<ConditionalFormatModel["condition"], ColourScale | { readonly kind: "kept" }>,
  value: CellValue,
  text: string,
): boolean {
  switch (condition.kind) {
    case "custom":
      return alwaysTrue.test(condition.formula.trim());
    case "text":
      return textHolds(condition.operator, text.toLowerCase(), condition.text.toLowerCase());
    case "cell-value":
      return valueHolds(condition.operator, value, condition.formulas.map(constant));
    default:
      return condition satisfies never;
  }
}

function textHolds(
  operator: "contains" | "notContains" | "beginsWith" | "endsWith",
  text: string,
  part: string,
): boolean {
  switch (operator) {
    case "contains":
      return text.includes(part);
    case "notContains":
      return !text.includes(part);
    case "beginsWith":
      return text.startsWith(part);
    case "endsWith":
      return text.endsWith(part);
    default:
      return operator satisfies never;
  }
}

/** A number or a text that stands in a condition; undefined when it is a formula that must be calculated. */
function constant(formula: string): number | string | undefined {
  const text = formula.trim().replace(/^=/, "");
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"').toLowerCase();
  const number = /^-?\d*\.?\d+(?:e[-+]?\d+)?%?$/i.test(text) ? parseFloat(text) : NaN;
  return Number.isNaN(number) ? undefined : text.endsWith("%") ? number / 100 : number;
}

type Operator = Extract<ConditionalFormatModel["condition"], { readonly kind: "cell-value" }>["operator"];

function valueHolds(
  operator: Operator,
  value: CellValue,
  [first, second]: readonly (number | string | undefined)[],
): boolean {
  const held = typeof value === "string" ? value.toLowerCase() : value;
  if (held === null || first === undefined) return false;
  if (operator === "equal") return held === first;
  if (operator === "notEqual") return held !== first;
  if (typeof held !== "number" || typeof first !== "number") return false;
  const last = typeof second === "number" ? second : first;
  switch (operator) {
    case "greaterThan":
      return held > first;
    case "lessThan":
      return held < first;
    case "greaterThanOrEqual":
      return held >= first;
    case "lessThanOrEqual":
      return held <= first;
    case "between":
      return held >= Math.min(first, last) && held <= Math.max(first, last);
    case "notBetween":
      return held < Math.min(first, last) || held > Math.max(first, last);
    default:
      return operator satisfies never;
  }
}

function rangeOf(sheet: SheetModel, areas: readonly Area[]): readonly [number, number] | undefined {
  let least = Infinity;
  let most = -Infinity;
  for (const area of areas) {
    for (let row = area.top; row <= Math.min(area.bottom, sheet.rowCount - 1); row++) {
      for (let column = area.left; column <= Math.min(area.right, sheet.columnCount - 1); column++) {
        const value = sheet.value(row, column);
        if (typeof value === "number") [least, most] = [Math.min(least, value), Math.max(most, value)];
      }
    }
  }
  return least <= most ? [least, most] : undefined;
}

function between(from: string, to: string, share: number): string {
  const part = (at: number): string => {
    const [a, b] = [parseInt(from.slice(at, at + 2), 16), parseInt(to.slice(at, at + 2), 16)];
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
