import { formatA1, formatPeriod } from "../../src/core";
import type { Field, GridSnapshot, Measure, Quantity, Reading, SheetReading } from "../../src/core";
import type { TrueRow, TrueSheet, TrueValue } from "./truth";

/** How a sheet was read: how many rows there are to be read, and what is wrong, by row. */
export interface ReadingGrade {
  readonly rows: number;
  readonly wrong: readonly string[];
  /** Rows with cells that are neither part of a table, nor a title, nor passed over, nor reported as not understood. */
  readonly swallowed: readonly number[];
}

const tidy = (text: string): string => text.replace(/\s+/g, " ").trim();

/** What a cell was read as, in short: `45%`, `18000000 money`, `>=84`, `400..600`, `down 80%`, `-` for none, `text`. */
export function shortly(reading: Reading): string {
  switch (reading.kind) {
    case "empty":
      return "";
    case "quantity":
      return quantityShortly(reading.quantity);
    case "range": {
      const low = reading.low && quantityShortly(reading.low);
      const high = reading.high && quantityShortly(reading.high);
      return low && high ? `${low}..${high}` : low ? `>=${low}` : `<=${high ?? ""}`;
    }
    case "direction": {
      const way = { maximise: "up", increase: "up", minimise: "down", reduce: "down", maintain: "same" } as const;
      return reading.by ? `${way[reading.direction]} ${quantityShortly(reading.by)}` : way[reading.direction];
    }
    case "placeholder":
    case "suppressed":
      return "-";
    case "note":
    case "error":
      return "text";
    default:
      return reading satisfies never;
  }
}

const ownUnits: Readonly<Partial<Record<Quantity["unit"], string>>> = {
  percent: "%",
  "percentage-points": " pp",
  money: " money",
  ratio: " ratio",
};

function quantityShortly({ value, unit }: Quantity): string {
  return `${Number(value.toPrecision(12))}${ownUnits[unit] ?? ""}`;
}

/** Compares what was read on a sheet with what a person reads. */
export function gradeReading(grid: GridSnapshot, reading: SheetReading, truth: TrueSheet): ReadingGrade {
  const measures = reading.tables.flatMap((table) => table.measures);
  const byName = new Map(measures.map((one) => [formatA1(one.at.row, one.at.column), one]));
  const wrong = truth.rows.flatMap((row) => {
    const fault = row.is === "odd" ? faultOfOdd(row, reading) : faultOfRow(row, byName.get(row.at));
    return fault === undefined ? [] : [`${row.at} ${fault}`];
  });
  const known = new Set(truth.rows.map(({ at }) => at));
  const extra = [...byName.keys()].filter((at) => !known.has(at));
  return {
    rows: truth.rows.filter(({ is }) => is !== "either").length + extra.length,
    wrong: [...wrong, ...extra.map((at) => `${at} is no measure`)],
    swallowed: swallowed(grid, reading),
  };
}

/** A row whose cells stand where they do not belong must be said to be so. */
function faultOfOdd({ at }: TrueRow, { tables, notUnderstood }: SheetReading): string | undefined {
  const told = [
    ...notUnderstood,
    ...tables.flatMap((table) => [...table.notUnderstood, ...table.remarks.flatMap(({ cells }) => cells)]),
  ];
  return told.some(({ row, column }) => formatA1(row, column) === at) ? undefined : "is not reported";
}

function faultOfRow(row: TrueRow, measure: Measure | undefined): string | undefined {
  if (row.is === "either") return undefined;
  if (!measure) return "is not read as a measure";
  if (tidy(measure.name) !== row.name) return `is called ${measure.name}`;
  return faultOfPlace(row, measure) ?? faultOfUnit(row, measure) ?? faultOfValues(row, measure);
}

function faultOfPlace({ places }: TrueRow, { section, group }: Measure): string | undefined {
  const under = [group, section].flatMap((one) => (one ? [tidy(one.text)] : []));
  if (places.length === 0) return under.length === 0 ? undefined : `is put under ${under.join(", ")}`;
  return under.some((text) => places.includes(text)) ? undefined : `is put under ${under.join(", ") || "nothing"}`;
}

function faultOfUnit({ unit }: TrueRow, { attributes }: Measure): string | undefined {
  if (!unit || unit.text === "") return undefined;
  const said = attributes.find(({ role }) => role === "unit")?.text ?? "";
  return tidy(said) === unit.text ? undefined : `has the unit ${said || "of nothing"}`;
}

function faultOfValues({ values }: TrueRow, measure: Measure): string | undefined {
  const fields = measure.fields.filter(({ reading }) => reading.kind !== "empty");
  const columnOf = ({ at }: Field): string => formatA1(at.row, at.column).replace(/\d+$/, "");
  for (const value of values) {
    const field = fields.find((one) => columnOf(one) === value.column);
    const fault = faultOfValue(value, field);
    if (fault !== undefined) return `${value.column}: ${fault}`;
  }
  const stray = fields.find((one) => !values.some(({ column }) => column === columnOf(one)));
  return stray && `${columnOf(stray)}: is taken for a value`;
}

function faultOfValue({ role, period, says }: TrueValue, field: Field | undefined): string | undefined {
  const said = field ? shortly(field.reading) : "";
  if (!says.some((one) => isSame(one, said))) return `${said || "nothing"} in place of ${says.join(" or ")}`;
  if (!field) return undefined;
  const when = field.period ? formatPeriod(field.period) : "";
  return field.role === role && when === period ? undefined : `${field.role} ${when} in place of ${role} ${period}`;
}

/** Figures agree but for the dust of binary fractions. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  const [a = NaN, b = NaN] = [one, other].map((text) => Number(text.replace(/%$/, "") || NaN));
  return one.endsWith("%") === other.endsWith("%") && Math.abs(a - b) <= 1e-6 * Math.abs(a);
}

function swallowed(grid: GridSnapshot, { tables, titles, passedOver, notUnderstood }: SheetReading): readonly number[] {
  if (tables.length === 0) return [];
  const told = new Set([...titles, ...notUnderstood].map(({ row }) => row));
  for (const { rows, notUnderstood: strays } of tables) for (const { row } of [...rows, ...strays]) told.add(row);
  for (const { area } of passedOver) for (let row = area.top; row <= area.bottom; row++) told.add(row);
  return Array.from({ length: grid.rowCount }, (_, row) => row)
    .filter((row) => !told.has(row) && isFilled(grid, row))
    .map((row) => row + 1);
}

function isFilled(grid: GridSnapshot, row: number): boolean {
  for (let column = 0; column < grid.columnCount; column++) {
    const value = grid.value(row, column);
    if (value !== null && !(typeof value === "string" && value.trim() === "")) return true;
  }
  return false;
}
