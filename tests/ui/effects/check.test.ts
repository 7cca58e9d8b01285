import { nothingKept } from "../../../src/core";
import type { Finding, Kept } from "../../../src/core";
import { check } from "../../../src/ui/effects/check";
import type { Context } from "../../../src/ui/effects/context";
import { createStore } from "../../../src/ui/state/store";
import { buildWorkbook, type CellSpec } from "../../workbooks/build";
import { openInMemory } from "../memory-host";

const header = ["Measure", "Baseline 2022", "Target 2023", "Target 2024", "Target 2025"];

/** What the pane shows of a workbook with one table, by what is kept in it. */
async function foundIn(row: readonly CellSpec[], kept: Kept = nothingKept): Promise<readonly Finding[]> {
  const { host } = openInMemory(buildWorkbook({ sheets: [{ name: "Card", rows: [header, row] }] }));
  await host.keep(kept);
  const surroundings = { theme: "light", locale: "en-GB", today: () => "2026-11-22" } as const;
  const context: Context = { host, surroundings, store: createStore() };
  await check(context, "workbook");
  return context.store.get().checked?.outcome.findings ?? [];
}

test("what a strategy says is held against a card that needs no other rules", async () => {
  const row = ["Visits to the farm", 100, 120, 140, 160];
  const rule = "text-contradicts-scorecard";
  const statement = {
    measure: "Visits to the farm",
    value: "130",
    period: "2023",
    is: "target",
    from: "Strategy, page 4",
  } as const;
  const profile = { ...nothingKept.profile, statements: [statement] };
  expect((await foundIn(row)).map((one) => one.rule)).not.toContain(rule);
  expect((await foundIn(row, { ...nothingKept, profile })).map((one) => one.rule)).toContain(rule);
});

test("a fix is offered for a number that was typed, and not for one that a formula gives", async () => {
  const fixesOf = async (last: CellSpec): Promise<readonly [number, string | undefined]> => {
    const found = await foundIn(["Phonics", 0.41, 0.43, 0.45, last].map(percent));
    const [odd] = found.filter(({ cells }) => cells[0]?.column === 4);
    return [odd?.fix?.writes.length ?? 0, odd?.advice];
  };
  expect((await fixesOf({ value: 47 }))[0]).toBe(1);
  expect(await fixesOf({ value: 47, formula: "40+7" })).toEqual([
    0,
    "Mend the formula of E2, or the cells that it goes by.",
  ]);
});

const percent = (cell: CellSpec): CellSpec => (typeof cell === "number" ? { value: cell, format: "0%" } : cell);
