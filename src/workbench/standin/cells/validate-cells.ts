import { isCellError, type Area, type CellValue } from "../../../core";
import {
  copyFormula,
  replaceReferences,
  writeReference,
  type SheetModel,
  type ValidationModel,
  type WorkbookModel,
} from "../../model";
import { readPlace } from "../places";

/** A cell that holds what its validation does not allow. */
export interface CellFault {
  readonly row: number;
  readonly column: number;
}

/** The cells of some areas that hold what a validation does not allow. A limit that cannot be told is kept to. */
export function cellFaults(
  sheet: SheetModel,
  validation: ValidationModel,
  areas: readonly Area[],
  model: WorkbookModel,
): readonly CellFault[] {
  const [entry] = Object.entries(validation.rule);
  const [origin] = validation.areas;
  if (!entry || !origin) return [];
  const faults: CellFault[] = [];
  for (const area of areas) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const value = sheet.value(row, column);
        if (value === null && validation.ignoreBlanks) continue;
        const told = (formula: unknown): CellValue | undefined =>
          tell(formula, { sheet, model, down: row - origin.top, across: column - origin.left });
        const isRight = holds(entry[0], entry[1] as Readonly<Record<string, unknown>>, value, sheet, model, told);
        if (!isRight) faults.push({ row, column });
      }
    }
  }
  return faults;
}

/** What a limit comes to in a cell: a constant, or a formula as it reads that far from the first cell. */
function tell(
  formula: unknown,
  at: { readonly sheet: SheetModel; readonly model: WorkbookModel; readonly down: number; readonly across: number },
): CellValue | undefined {
  if (typeof formula !== "string") return typeof formula === "number" ? formula : undefined;
  if (!formula.startsWith("=")) return Number.isNaN(Number(formula)) ? formula : Number(formula);
  const copied = copyFormula(formula.slice(1), at.down, at.across);
  return at.model.evaluate(
    replaceReferences(copied, (one) =>
      one.sheet === undefined ? writeReference({ ...one, sheet: at.sheet.name }) : undefined,
    ),
  );
}

function holds(
  kind: string,
  rule: Readonly<Record<string, unknown>>,
  value: CellValue,
  sheet: SheetModel,
  model: WorkbookModel,
  told: (formula: unknown) => CellValue | undefined,
): boolean {
  switch (kind) {
    case "custom": {
      const result = told(rule.formula);
      return result === undefined || (!isCellError(result) && result !== false && result !== 0);
    }
    case "list":
      return listHolds(String(rule.source), value, sheet, model);
    case "textLength":
      return compares(rule, String(isCellError(value) ? value.error : (value ?? "")).length, told);
    case "wholeNumber":
      return typeof value === "number" && Number.isInteger(value) && compares(rule, value, told);
    default:
      return typeof value === "number" && compares(rule, value, told);
  }
}

function listHolds(source: string, value: CellValue, sheet: SheetModel, model: WorkbookModel): boolean {
  const shown = String(isCellError(value) ? value.error : (value ?? "")).toLowerCase();
  if (!source.startsWith("=")) return source.split(",").some((one) => one.trim().toLowerCase() === shown);
  const place = readPlace(source, model, sheet);
  if (!place) return true;
  for (let row = place.area.top; row <= place.area.bottom; row++) {
    for (let column = place.area.left; column <= place.area.right; column++) {
      const one = place.sheet.value(row, column);
      if (one !== null && !isCellError(one) && String(one).toLowerCase() === shown) return true;
    }
  }
  return false;
}

function compares(
  { operator, formula1, formula2 }: Readonly<Record<string, unknown>>,
  value: number,
  told: (formula: unknown) => CellValue | undefined,
): boolean {
  const [first, second] = [told(formula1), told(formula2)];
  if (typeof first !== "number") return true;
  const last = typeof second === "number" ? second : first;
  switch (operator) {
    case "NotBetween":
      return value < first || value > last;
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    case "LessThanOrEqualTo":
      return value <= first;
    default:
      return value >= first && value <= last;
  }
}
