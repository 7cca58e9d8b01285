import fc from "fast-check";
import { checkWorkbook } from "../../../src/core";
import type { Kept, Severity } from "../../../src/core";
import { comparisonBy } from "../../../src/core/reference/published";
import { check } from "../../../src/ui/effects/check";
import type { Context } from "../../../src/ui/effects/context";
import { watch } from "../../../src/ui/effects/live";
import { choosePolarity, set, undoSetting } from "../../../src/ui/effects/set";
import { withAuthority, withSeverity } from "../../../src/ui/screens/settings/edits";
import type { Edit } from "../../../src/ui/screens/settings/edits";
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

function change(context: Context, edit: Edit): Promise<boolean> {
  return set(context, "A change", (now) => ({ ...now, profile: edit(now.profile) }));
}

function setSeverity(context: Context, to: Severity | "off"): Promise<boolean> {
  return change(context, withSeverity("target-worse-than-baseline", to));
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
    const comparison = comparisonBy(profile);
    return checkWorkbook(read.value.workbook, profile, { today: "2026-11-22", ...(comparison && { comparison }) })
      .findings;
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
const authority = fc.record({
  kind: fc.constant("authority" as const),
  to: fc.constantFrom("Kent", "none", undefined),
});
const undo = fc.record({ kind: fc.constant("undo" as const) });
const pause = fc.record({ kind: fc.constant("pause" as const) });

const doings = fc.array(fc.oneof(edit, edit, severity, polarity, authority, undo, pause), { maxLength: 8 });

test("whatever is edited, chosen and switched off in whatever order, the findings are those of a whole check", async () => {
  await fc.assert(
    fc.asyncProperty(doings, async (all) => {
      const opened = await open();
      const { context, memory, stop } = opened;
      for (const doing of all) {
        if (doing.kind === "edit") memory.type(doing.sheet, doing, doing.text);
        else if (doing.kind === "severity") void setSeverity(context, doing.to);
        else if (doing.kind === "authority") void change(context, withAuthority(doing.to));
        else if (doing.kind === "undo") void undoSetting(context);
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
  await setSeverity(context, "off");
  const after = context.store.get().checked?.outcome;
  expect(after).not.toBe(before);
  expect(after?.sheets[0]).toBe(before?.sheets[0]);
  expect(memory.reads()).toEqual(["workbook"]);
  stop();
});

test("changes that follow each other at once are all kept, and undone one by one", async () => {
  const { context, memory, stop } = await open();
  const before = context.store.get().kept;
  void setSeverity(context, "off");
  void change(context, withAuthority("Kent"));
  await choosePolarity(context, "Widgets", "higher-is-better");
  expect(memory.kept()).toMatchObject({
    profile: { rules: { "target-worse-than-baseline": "off" }, authority: "Kent" },
    polarity: { Widgets: "higher-is-better" },
  });
  for (let left = 3; left > 0; left--) expect(await undoSetting(context)).toBe(true);
  expect(await undoSetting(context)).toBe(false);
  expect(memory.kept()).toEqual(before);
  stop();
});

test("what is set while the workbook is read is not lost", async () => {
  const { context, memory, stop } = await open();
  const release = memory.hold();
  const reading = check(context, "workbook");
  const setting = setSeverity(context, "off");
  release();
  await Promise.all([reading, setting]);
  expect(context.store.get().kept.profile.rules).toEqual({ "target-worse-than-baseline": "off" });
  expect(context.store.get().checked?.by.profile.rules).toEqual({ "target-worse-than-baseline": "off" });
  stop();
});
