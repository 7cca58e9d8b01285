import { check } from "../../../src/ui/effects/check";
import type { Context } from "../../../src/ui/effects/context";
import { proposeTrajectories } from "../../../src/ui/effects/write";
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
