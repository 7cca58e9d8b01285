import { checkWorkbook, defaultProfile, formatA1 } from "../../src/core";
import type { CellRef, CheckOutcome, GridSnapshot, WorkbookSnapshot } from "../../src/core";
import { typeIn } from "../../src/core/cell/type-in";
import type { TypedIn } from "../../src/core/cell/type-in";
import { slips } from "./slips";
import type { Slip } from "./slips";
import { numbersOf } from "./spot";
import type { Spot, Typed } from "./spot";

/** How many seeded slips of a kind there were, and how many of them an error or a warning names in a cell that the slip changed. */
export interface SeededKind {
  readonly kind: string;
  readonly seeded: number;
  readonly found: number;
  readonly missed: readonly string[];
}

/** How many slips of a kind are seeded in one table, so that no large table speaks for all. */
const mostInATable = 4;

/** Seeds slips in a table, one at a time, and checks it each time. Rows that are named already are left alone. */
export function seededIn(workbook: WorkbookSnapshot, name: string): readonly SeededKind[] {
  const clean = checkWorkbook(workbook, defaultProfile);
  const flagged = named(clean);
  const isNamed = ({ at }: { readonly at: CellRef }): boolean => flagged.has(key(at));
  const spots = spotsOf(clean).filter(({ measure }) => !measure.fields.some(isNamed));
  return slips.map((slip) => {
    const made = spots.flatMap((spot) => {
      const typed = slip.make(spot);
      return typed && !typed.some(isNamed) ? [typed] : [];
    });
    return seededKind(workbook, name, slip, made);
  });
}

function seededKind(
  workbook: WorkbookSnapshot,
  name: string,
  slip: Slip,
  made: readonly (readonly Typed[])[],
): SeededKind {
  const step = Math.max(1, Math.floor(made.length / mostInATable));
  const tried = made.filter((_, at) => at % step === 0).slice(0, mostInATable);
  const missed = tried.filter((typed) => {
    const found = named(checkWorkbook(withTyped(workbook, typed), defaultProfile));
    return !typed.some(({ at }) => found.has(key(at)));
  });
  return {
    kind: slip.kind,
    seeded: tried.length,
    found: tried.length - missed.length,
    missed: missed.map(
      (typed) =>
        `${name} ${typed.map(({ at, text }) => `${formatA1(at.row, at.column)} ${text === "" ? "emptied" : text}`).join(", ")}`,
    ),
  };
}

function spotsOf({ sheets }: CheckOutcome): readonly Spot[] {
  return sheets
    .slice(0, 1)
    .flatMap(({ tables }) =>
      tables
        .filter(({ kind }) => kind === "scorecard")
        .flatMap(({ measures }) => measures.map((measure) => ({ measure, fields: numbersOf(measure), all: measures }))),
    );
}

function named({ findings, sheets }: CheckOutcome): ReadonlySet<string> {
  const first = sheets[0]?.sheet;
  const graded = findings.filter(({ severity, sheet }) => severity !== "information" && sheet === first);
  return new Set(graded.flatMap(({ cells }) => cells.map(key)));
}

const key = ({ row, column }: Pick<CellRef, "row" | "column">): string => `${String(row)}:${String(column)}`;

function withTyped(workbook: WorkbookSnapshot, typed: readonly Typed[]): WorkbookSnapshot {
  const [first, ...others] = workbook.sheets;
  return first ? { sheets: [gridWith(first, typed), ...others] } : workbook;
}

function gridWith(grid: GridSnapshot, typed: readonly Typed[]): GridSnapshot {
  const cells = new Map(typed.map(({ at, text }) => [key(at), { text, ...typeIn(text) }]));
  const at = (row: number, column: number): (TypedIn & { readonly text: string }) | undefined =>
    cells.get(key({ row, column }));
  return {
    ...grid,
    value: (row, column) => {
      const made = at(row, column);
      return made ? made.value : grid.value(row, column);
    },
    text: (row, column) => at(row, column)?.text ?? grid.text(row, column),
    format: (row, column) => at(row, column)?.format ?? grid.format(row, column),
    formula: (row, column) => (at(row, column) ? undefined : grid.formula(row, column)),
  };
}

/** Slips of the same kind over several tables, added up, as lines of text; with `missed` each slip that nothing named. */
export function printedSlips(tables: readonly (readonly SeededKind[])[], missed: boolean): string {
  const kinds = slips.map(({ kind }) => {
    const own = tables.flatMap((table) => table.filter((one) => one.kind === kind));
    return { kind, ...countsOf(own), missed: own.flatMap((one) => one.missed) };
  });
  const all = { kind: "in all", ...countsOf(kinds), missed: [] };
  return [...kinds, all]
    .flatMap((one) => [line(one), ...(missed ? one.missed.map((slip) => `  missed  ${slip}`) : [])])
    .join("\n");
}

function countsOf(kinds: readonly SeededKind[]): Pick<SeededKind, "seeded" | "found"> {
  return {
    seeded: kinds.reduce((sum, { seeded }) => sum + seeded, 0),
    found: kinds.reduce((sum, { found }) => sum + found, 0),
  };
}

function line({ kind, seeded, found }: SeededKind): string {
  const share = seeded === 0 ? "" : ` ${((found / seeded) * 100).toFixed(0)}%`;
  return `${kind.padEnd(34)}${`${String(found)} of ${String(seeded)}${share}`.padStart(18)}`;
}
