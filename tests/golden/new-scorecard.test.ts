import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cardSheet, formatA1, formatArea } from "../../src/core";
import { publishedReference } from "../../src/core/reference/pack";
import { readWorkbook } from "../../src/files";
import { newWorkbook } from "../../src/files/write";
import { zlibCodec } from "../../src/cli/codec";
import { choicesOf, type NewOptions } from "../../src/cli/new/choices";

/**
 * What the command line makes from nothing, cell by cell: `scorecard new` with an authority, targets proposed, own measures, and areas to
 * compare with. `UPDATE_GOLDEN=1 npm test` writes the golden file anew, to be looked at before it is committed.
 */
const golden = join(__dirname, "new-scorecard.txt");

const options: NewOptions = {
  authority: "sefton",
  years: "2026/27..2028/29",
  measures: "early-years, attainment-8/free-school-meals, attendance, exclusions, neet",
  own: ["Young carers known | number | higher | Local priorities"],
  compare: "England, North West, neighbours",
  owners: "Kay Ames, Ben Odu",
  actuals: "term",
  targets: "to-national",
  sheet: "Scorecard",
};

test("what is made is what was agreed on", () => {
  const reference = publishedReference();
  const sheet = cardSheet(choicesOf(options, reference, "2026-11-29"), reference);
  const made = newWorkbook(sheet, zlibCodec);
  if (!made.ok) throw new Error(made.refusal.message);
  const read = readWorkbook(made.value);
  if (!read.ok) throw new Error(read.refusal.message);
  const [grid, more] = read.value.workbook.sheets;
  expect(more).toBeUndefined();
  const lines: string[] = [`sheet ${grid?.sheet ?? ""}`];
  for (let row = 0; grid && row < grid.rowCount; row++) {
    for (let column = 0; column < grid.columnCount; column++) {
      const [value, formula] = [grid.value(row, column), grid.formula(row, column)];
      if (value === null && formula === undefined) continue;
      const shown = typeof value === "number" ? String(Number(value.toPrecision(12))) : JSON.stringify(value);
      const format = grid.format(row, column);
      lines.push(
        `  ${formatA1(row, column)} ${shown}${formula === undefined ? "" : ` =${formula}`}${format === "General" ? "" : ` [${format}]`}`,
      );
    }
  }
  for (const { areas, rule, title, prompt } of sheet.validations) {
    lines.push(`  ${areas.map(formatArea).join(" ")}: ${JSON.stringify(rule)} ${title}: ${prompt}`);
  }
  const text = `${lines.join("\n")}\n`;
  if (process.env["UPDATE_GOLDEN"]) writeFileSync(golden, text);
  expect(text).toBe(readFileSync(golden, "utf8"));
});
