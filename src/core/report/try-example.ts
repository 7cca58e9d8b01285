import { formatA1 } from "../cell/address";
import { checkWorkbook } from "../check/check-workbook";
import type { Finding } from "../check/finding";
import { defaultProfile } from "../check/profile";
import { typedGrid } from "../grid/typed-grid";
import { comparisonRules } from "../rules/comparison";
import type { Example, ExampleBook, Rule } from "../rules/define-rule";
import { exampleCell, exampleTables } from "./example";

/** What came of an example that was checked as a workbook. */
export interface TriedExample {
  readonly findings: readonly Finding[];
  /** The cells that the rule must name, with their sheet: `Sheet1 B2`. */
  readonly marked: readonly string[];
}

/** Checks an example as a workbook: what it is shown with in the help is what is checked here. */
export function tryExample(example: Example): TriedExample {
  const book: Partial<ExampleBook> = "sheets" in example ? example : {};
  const names = Object.keys(book.sheets ?? { Sheet1: [] });
  const hiddenRows = (book.hiddenRows ?? []).map((row) => row - 1);
  const marked: string[] = [];
  const sheets = exampleTables(example).map(({ header, rows }, index) => {
    const sheet = names[index] ?? "";
    const plain = [header, ...rows].map((row, r) =>
      row.map((cell, c) => {
        const { text, named } = exampleCell(cell);
        if (named) marked.push(`${sheet} ${formatA1(r, c)}`);
        return text;
      }),
    );
    return typedGrid(plain, { sheet, hiddenRows });
  });
  const { today, reference, acceptances } = book;
  const surroundings = {
    ...(today !== undefined && { today }),
    ...(reference && { comparison: { reference, rules: comparisonRules } }),
    ...(acceptances && { acceptances }),
  };
  const { findings } = checkWorkbook({ sheets }, { ...defaultProfile, ...book.profile }, surroundings);
  return { findings, marked };
}

/** What a rule says of the first of its bad examples, with its evidence and its fix; undefined for a rule without any. */
export function exampleFinding({ id, examples }: Rule): Finding | undefined {
  const [first] = examples.bad;
  return first && tryExample(first).findings.find(({ rule }) => rule === id);
}
