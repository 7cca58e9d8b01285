import { check } from "../../../src/ui/effects/check";
import type { Context } from "../../../src/ui/effects/context";
import { buildPlan } from "../../../src/core";
import { apply, proposeTrajectories } from "../../../src/ui/effects/write";
import { createStore } from "../../../src/ui/state/store";
import { buildWorkbook } from "../../workbooks/build";
import { openInMemory } from "../memory-host";

const file = buildWorkbook({
  sheets: [
    {
      name: "One",
      rows: [
        ["Measure", "Baseline 2022", "Target 2023", "Target 2024"],
        ["Persistent absence", "39.8%", "38%", "35%"],
        ["NEET", "4%", "3.5%", "3%"],
        ["EET", "96%", "TBC", "TBC"],
      ],
    },
    {
      name: "Two",
      rows: [
        ["Measure", "Baseline 2022", "Target 2023"],
        ["Progress 8", "-0.4", "-0.3"],
      ],
    },
  ],
});

/** What is said when a number is to be put into a cell, after something else was typed into it or not. */
async function saidOfWriting(bytes: Uint8Array, typed?: string): Promise<string> {
  const memory = openInMemory(bytes);
  const surroundings = { theme: "light", locale: "en-GB", today: () => "2026-11-22" } as const;
  const context: Context = { host: memory.host, surroundings, store: createStore() };
  await check(context, "workbook");
  const { workbook, own } = context.store.get().checked!;
  const cells = [{ at: { sheet: "One", row: 2, column: 1 }, content: { value: 0.05 } }];
  const plan = buildPlan({ workbook, own, want: { cells } });
  if (typed !== undefined) memory.type("One", { row: 2, column: 1 }, typed);
  await apply(context, { plan, title: "Fix", what: "Fix" });
  const { title, lines } = context.store.get().notice!;
  return [title, ...lines].join(" | ");
}

test("a cell on a protected sheet is said to be locked, and not to have changed", async () => {
  const rows = [
    ["Measure", "Baseline 2022", "Target 2023"],
    ["Persistent absence", "39.8%", "38%"],
    ["NEET", "4%", "3.5%"],
  ];
  const locked = buildWorkbook({ sheets: [{ name: "One", rows, after: '<sheetProtection sheet="1"/>' }] });
  const said = await saidOfWriting(locked);
  expect(said).toMatch(/^Nothing was written \| One!B3 is locked and the sheet is protected/);
  expect(said).not.toContain("Check again");
  expect(await saidOfWriting(file, "6%")).toMatch(
    /^Nothing was written, because the workbook has changed \| .*Check again/,
  );
});

/** What the proposed sheet of trajectories holds, after something was typed that nobody has told the pane of. */
async function proposedAfter(typed: string, scope: "workbook" | { readonly sheet: string }): Promise<string> {
  const memory = openInMemory(file);
  const surroundings = { theme: "light", locale: "en-GB", today: () => "2026-11-22" } as const;
  const context: Context = { host: memory.host, surroundings, store: createStore() };
  await check(context, scope);
  memory.type("One", { row: 3, column: 3 }, typed);
  await proposeTrajectories(context, "write");
  return JSON.stringify(context.store.get().dialog);
}

test("trajectories are laid over what the cells hold now, a target of a moment ago included", async () => {
  const proposed = await proposedAfter("97%", "workbook");
  expect(proposed).toContain("One!$D$4");
  expect(proposed).not.toContain("No target is a number");
  expect(proposed).toContain('"Progress 8"');
  expect(await proposedAfter("TBC", "workbook")).toContain("No target is a number: C4 says “TBC”; D4 says “TBC”.");
});

test("where one sheet was checked, trajectories are laid for that sheet alone", async () => {
  const proposed = await proposedAfter("97%", { sheet: "One" });
  expect(proposed).toContain("One!$D$4");
  expect(proposed).not.toContain('"Progress 8"');
});
