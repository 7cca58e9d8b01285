import fc from "fast-check";
import { formatPeriod, readWorkbookSheets } from "../../../../src/core";
import type { Measure } from "../../../../src/core";
import { typedGrid, typedWorkbook } from "../../../grids";
import { arranged } from "./arranged";
import { card } from "./card";
import { columns } from "./columns";
import { lay, plan } from "./lay";
import type { Laid } from "./lay";

/** What was read of a measure, as a line: its section, its name, and each value with its role and period in the order of the cells. */
function lineOf({ section, group, name, fields, attributes }: Measure): string {
  const differences = attributes.filter(({ role }) => role === "variance");
  const values = [...fields, ...differences].sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);
  const said = values.map(({ role, period, text }) =>
    [role, period ? formatPeriod(period) : "", text].filter((one) => one !== "").join(" "),
  );
  return [group?.text ?? section?.text ?? "-", name, ...said].join(" | ");
}

/** The sheet as it was made, and below it what is read on it or what should be. */
function shown({ rows }: Laid, lines: readonly string[]): string {
  return [...rows.map((row) => row.join(" | ")), "", ...lines].join("\n");
}

function expectRead(laid: Laid): void {
  const [sheet] = readWorkbookSheets(typedWorkbook(typedGrid(laid.rows, { merges: laid.merges })), { polarity: {} });
  const lines = sheet?.tables.flatMap(({ measures }) => measures.map(lineOf)) ?? [];
  expect(shown(laid, lines)).toEqual(shown(laid, laid.lines));
}

// The same cards every time; `READING_SEED=7 READING_RUNS=5000` looks at others.
const seed = Number(process.env["READING_SEED"] ?? 1);
const numRuns = Number(process.env["READING_RUNS"] ?? 400);

test("a card reads back as it was laid out in rows", () => {
  fc.assert(
    fc.property(card, columns, plan, (made, values, chosen) => {
      expectRead(lay(made, values, chosen));
    }),
    { seed, numRuns },
  );
});

test.each(Object.entries(arranged))("a card reads back as it was laid out: %s", (_, cards) => {
  fc.assert(fc.property(cards, expectRead), { seed, numRuns: numRuns / 4 });
});
