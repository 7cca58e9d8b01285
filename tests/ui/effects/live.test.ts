import fc from "fast-check";
import { checkWorkbook } from "../../../src/core";
import type { Kept } from "../../../src/core";
import { check } from "../../../src/ui/effects/check";
import type { Context } from "../../../src/ui/effects/context";
import { choosePolarity, setSeverity } from "../../../src/ui/effects/keep";
import { watch } from "../../../src/ui/effects/live";
import { effectiveProfile } from "../../../src/ui/state/select";
import { createStore } from "../../../src/ui/state/store";
import { buildWorkbook, type CellSpec } from "../../workbooks/build";
import { type MemoryHost, openInMemory } from "../memory-host";

const header = ["Measure", "Baseline 2022", "Target 2023", "Target 2024"];
const rows: CellSpec[][] = [
  header,
  ["Persistent absence", "39.8%", "38%", "35%"],
  ["NEET", "4%", "3.5%", "3%"],
  ["EET", "96%", "96.5%", "97%"],
  ["Progress 8", "-0.4", "-0.3", "-0.2"],
];
const file = buildWorkbook({
  sheets: [
    { name: "One", rows },
    { name: "Two", rows: rows.slice(0, 3) },
  ],
});

interface Opened {
  readonly context: Context;
  readonly memory: MemoryHost;
  readonly stop: () => void;
}

async function open(): Promise<Opened> {
  const memory = openInMemory(file);
  const surroundings = { theme: "light", locale: "en-GB", today: () => "2026-11-22" } as const;
  const context: Context = { host: memory.host, surroundings, store: createStore() };
  await check(context, "workbook");
  const stop = watch(context);
  await settled();
  return { context, memory, stop };
}

/** Waits until nothing goes on any more. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 40; turn++) await new Promise((resume) => setTimeout(resume, 1));
}

/** Waits until the pane says what a whole check would, as long as a slow machine may take; an edit that was lost never gets there. */
async function agreed(opened: Opened): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    await new Promise((resume) => setTimeout(resume, 100));
    const { checked, kept } = opened.context.store.get();
    if (JSON.stringify(checked?.outcome.findings) === JSON.stringify(await foundAnew(opened, kept))) return;
  }
}

/** What a whole check of the workbook as it is now would find. */
function foundAnew({ context, memory }: Opened, kept: Kept): unknown {
  const { checked } = context.store.get();
  const again = openInMemory(memory.bytes());
  return again.host.read("workbook").then((read) => {
    if (!read.ok || !checked) throw new Error("not read");
    const profile = { ...effectiveProfile(kept), corrections: kept.corrections };
    return checkWorkbook(read.value.workbook, profile, { today: "2026-11-22" }).findings;
  });
}

const edit = fc.record({
  kind: fc.constant("edit" as const),
  sheet: fc.constantFrom("One", "Two"),
  row: fc.integer({ min: 1, max: 6 }),
  column: fc.integer({ min: 0, max: 3 }),
  text: fc.constantFrom("", "40%", "0.5", "TBC", "-3", "NEET", "Widgets", "#REF!"),
});
const severity = fc.record({
  kind: fc.constant("severity" as const),
  to: fc.constantFrom("off" as const, "error" as const),
});
const polarity = fc.record({
  kind: fc.constant("polarity" as const),
  to: fc.constantFrom("higher-is-better" as const, undefined),
});
const pause = fc.record({ kind: fc.constant("pause" as const) });

test("whatever is edited, chosen and switched off in whatever order, the findings are those of a whole check", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(edit, edit, severity, polarity, pause), { maxLength: 8 }), async (doings) => {
      const opened = await open();
      const { context, memory, stop } = opened;
      for (const doing of doings) {
        if (doing.kind === "edit") memory.type(doing.sheet, doing, doing.text);
        else if (doing.kind === "severity") void setSeverity(context, "target-worse-than-baseline", doing.to);
        else if (doing.kind === "polarity") void choosePolarity(context, "Widgets", doing.to);
        else await settled();
      }
      await agreed(opened);
      const { checked, kept } = context.store.get();
      expect(checked?.outcome.findings).toEqual(await foundAnew(opened, kept));
      stop();
    }),
    { numRuns: 15 },
  );
}, 120_000);

test("an edit is read by its rows, and sheets that it does not touch are not read again", async () => {
  const { context, memory, stop } = await open();
  const before = context.store.get().checked?.outcome.sheets;
  memory.type("One", { row: 1, column: 1 }, "20%");
  await settled();
  const after = context.store.get().checked?.outcome.sheets;
  expect(memory.reads()).toEqual(["workbook", "One"]);
  expect(after?.[0]).not.toBe(before?.[0]);
  expect(after?.[1]).toBe(before?.[1]);
  stop();
});

test("a severity is changed without reading any sheet again", async () => {
  const { context, memory, stop } = await open();
  const before = context.store.get().checked?.outcome;
  await setSeverity(context, "target-worse-than-baseline", "off");
  const after = context.store.get().checked?.outcome;
  expect(after).not.toBe(before);
  expect(after?.sheets[0]).toBe(before?.sheets[0]);
  expect(memory.reads()).toEqual(["workbook"]);
  stop();
});
