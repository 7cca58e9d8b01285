import { readdirSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook, defaultProfile, everydayRules, mayNeedColumnRules, plainRules, rules } from "../../../src/core";
import type { WorkbookSnapshot } from "../../../src/core";
import { exampleCell, exampleTables } from "../../../src/core/report/example";
import type { Example } from "../../../src/core/rules/define-rule";
import { typedGrid } from "../../grids";
import { openTable, scoredKinds } from "../../../scripts/score/open-table";

const root = join(__dirname, "..", "..", "..");
const isTable = (file: string): boolean =>
  scoredKinds.some((kind) => file.endsWith(kind)) && !file.includes(".reading.");
const files = [join(root, "seeds"), join(root, "tests", "tables", "reading")].flatMap((folder) =>
  readdirSync(folder)
    .filter(isTable)
    .map((file) => join(folder, file)),
);

function bookOf(example: Example): WorkbookSnapshot {
  const tables = exampleTables(example).map(({ header, rows }) =>
    [header, ...rows].map((row) => row.map((cell) => exampleCell(cell).text)),
  );
  return { sheets: tables.map((rows, index) => typedGrid(rows, { sheet: `Sheet${String(index + 1)}` })) };
}

const books: readonly WorkbookSnapshot[] = [
  ...files.map(openTable),
  ...rules.flatMap(({ examples }) => [...examples.bad, ...examples.good].map(bookOf)),
];

test("where nothing needs the rules over columns beside the figures, a check without them finds the same", () => {
  let without = 0;
  // Whoever has the rules apart has a host that calculates: no formula is without a result there.
  const calculated = books.filter(({ sheets }) => sheets.every((grid) => (grid.withoutResult?.() ?? []).length === 0));
  for (const workbook of calculated) {
    const all = checkWorkbook(workbook, defaultProfile, { today: "2026-11-29" });
    if (mayNeedColumnRules(all.sheets)) continue;
    without += 1;
    const plain = checkWorkbook(workbook, defaultProfile, { today: "2026-11-29" }, plainRules);
    expect(plain.findings).toEqual(all.findings);
  }
  expect(without).toBeGreaterThan(20);
  expect(without).toBeLessThan(books.length);
});

test("every rule that is apart is placed behind a plain one", () => {
  const apart = everydayRules.filter((rule) => !plainRules.includes(rule));
  expect(apart).toHaveLength(122);
  expect(everydayRules.filter((rule) => plainRules.includes(rule))).toEqual(plainRules);
});
