import { formatA1, parseA1 } from "../../src/core";
import type { CheckOutcome, Finding } from "../../src/core";
import type { Expectation } from "./expectations";

/** How the findings of one table compare with what an expert says of it. */
export interface Grade {
  readonly table: string;
  /** Expectations that are wanted, and those of them that were met. */
  readonly wanted: number;
  readonly found: number;
  readonly missed: readonly Expectation[];
  /** What is worth a look, and what of it was raised. */
  readonly checks: number;
  readonly checked: number;
  /** Expectations of what is right, and errors or warnings on their cells. */
  readonly negatives: number;
  readonly falseAlarms: readonly { readonly finding: Finding; readonly expectation: Expectation }[];
  readonly measures: number;
  /** Errors and warnings in rows of which the expert says nothing, and how many such rows there are. */
  readonly unexpected: readonly Finding[];
  readonly unexpectedRows: number;
}

/** Compares the findings of a table with what an expert says of it. */
export function grade(table: string, { sheets, findings }: CheckOutcome, expected: readonly Expectation[]): Grade {
  const first = sheets[0]?.sheet;
  const own = findings.filter(({ sheet }) => sheet === first);
  const graded = own.filter(({ severity }) => severity !== "information");
  const wanted = expected.filter(({ level }) => level === "wanted");
  const missed = wanted.filter((one) => !isMet(one, own, graded));
  const checks = expected.filter(({ level }) => level === "check");
  const never = expected.filter(({ level }) => level === "never");
  const spoken = new Set(expected.filter(({ level }) => level !== "never").flatMap(({ cells }) => cells.map(rowOf)));
  const unexpected = graded.filter(({ cells }) => !cells.some(({ row }) => spoken.has(row)));
  return {
    table,
    wanted: wanted.length,
    found: wanted.length - missed.length,
    missed,
    checks: checks.length,
    checked: checks.filter((one) => own.some((finding) => names(finding, one))).length,
    negatives: never.length,
    falseAlarms: never.flatMap((expectation) =>
      graded
        .filter((finding) => expectation.cells.length === 0 || names(finding, expectation))
        .filter((finding) => !isAskedFor(finding, expected))
        .map((finding) => ({ finding, expectation })),
    ),
    measures: sheets.flatMap(({ tables }) => tables.flatMap(({ measures }) => measures)).length,
    unexpected,
    unexpectedRows: new Set(unexpected.map(({ cells }) => cells[0]?.row)).size,
  };
}

/** Whether the expert asks for the finding by its rule: a cell may be right in one respect and wrong in another. */
function isAskedFor(finding: Finding, expected: readonly Expectation[]): boolean {
  return expected.some((one) => one.rules?.includes(finding.rule) && names(finding, one));
}

/** Met by an error or warning on any of the cells; where rules are named, by those rules on every cell. */
function isMet(expectation: Expectation, own: readonly Finding[], graded: readonly Finding[]): boolean {
  const { rules, cells } = expectation;
  if (!rules) return graded.some((finding) => names(finding, expectation));
  const named = new Set(own.filter(({ rule }) => rules.includes(rule)).flatMap(a1s));
  return cells.every((cell) => named.has(cell));
}

function names(finding: Finding, { cells }: Expectation): boolean {
  return a1s(finding).some((cell) => cells.includes(cell));
}

function a1s({ cells }: Finding): readonly string[] {
  return cells.map(({ row, column }) => formatA1(row, column));
}

function rowOf(cell: string): number {
  return parseA1(cell)?.row ?? -1;
}
