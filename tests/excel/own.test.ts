import {
  buildPlan,
  equalStates,
  findingsSheet,
  ownTableNames,
  type Finding,
  type OwnCell,
  type OwnSheet,
  type Severity,
} from "../../src/core";
import { annotate } from "../../src/cli/annotate";
import { defaultProfile } from "../../src/core";
import { readWorkbook } from "../../src/files";
import { readOwn } from "../../src/files/write";
import { createEngine } from "../../src/workbench/engine";
import { buildWorkbook } from "../workbooks/build";
import { connected, quiet, valueOf, type Connected } from "./connected";
import { everythingFor, readAll } from "./plans";
import { modelOf, seedBytes, seedNames, spelledOut } from "./workbooks";

const card = () =>
  modelOf(
    buildWorkbook({
      sheets: [
        {
          name: "It's a card",
          rows: [
            ["Measure", "Baseline"],
            ["Absence", 0.5],
          ],
        },
      ],
    }),
    createEngine(),
  );

function sheetOf(headings: readonly string[], rows: readonly (readonly OwnCell[])[]): OwnSheet {
  return {
    name: "Trajectories",
    rows: [headings.map((value) => ({ value, style: "heading" as const })), ...rows],
    widths: headings.map((_, index) => 10 + index),
    table: {
      name: ownTableNames.trajectories,
      area: { top: 0, left: 0, bottom: rows.length, right: headings.length - 1 },
    },
    frozen: { rows: 1, columns: 2 },
  };
}

const link = { sheet: "It's a card", row: 1, column: 0 };
const row = (index: number): readonly OwnCell[] => [
  { value: "Section" },
  { value: index % 2 === 0 ? "=Group" : null },
  { value: `Absence ${String(index)}`, style: "wrapped", link },
  { value: 0.5, formula: "'It''s a card'!$B$2", format: "0.0%" },
  { value: index / 7, format: "0.000" },
];

const first = sheetOf(["Section", "Group", "Measure", "Mar 2024", "2024/25"], [0, 1, 2].map(row));
const longer = sheetOf(["Section", "Group", "Measure", "2024/25", "Mar 2024"], [0, 1, 2, 3, 4].map(row));
const shorter = sheetOf(["Section", "Group", "Measure", "Mar 2024"], [row(9).slice(0, 4)]);

async function write({ host }: Connected, trajectories: OwnSheet | null): Promise<void> {
  const { workbook, own } = await readAll(host);
  const applied = valueOf(await host.apply(buildPlan({ workbook, own, want: { trajectories } })));
  if (!applied.ok) throw new Error(JSON.stringify(applied.conflicts));
  const after = await readAll(host);
  expect(buildPlan({ workbook: after.workbook, own: after.own, want: { trajectories } }).operations).toEqual([]);
}

test("a sheet of ours is written, and written again longer, shorter and with its columns in another order", async () => {
  await connected(card(), async (office) => {
    for (const sheet of [first, longer, shorter, first, null, longer]) await write(office, sheet);
    const sheet = office.model.sheet("Trajectories");
    expect(sheet?.layout.tables.map(({ name, area }) => [name, area])).toEqual([
      [ownTableNames.trajectories, longer.table.area],
    ]);
    expect(sheet?.layout.frozen).toEqual({ rows: 1, columns: 2 });
    expect([sheet?.columnWidth(0), sheet?.columnWidth(4)]).toEqual([75, 103]);
    expect(sheet?.cell(0, 0).look).toMatchObject({ bold: true, fill: "#1F3864", color: "#FFFFFF" });
    expect(sheet?.cell(3, 2).look).toMatchObject({ wrap: true, underline: true, color: "#0B4A8F" });
    expect(sheet?.layout.links).toHaveLength(5);
    expect(sheet?.layout.links[0]).toMatchObject({ place: "'It''s a card'!A2" });
    // The sheet that the user had in front stays there.
    expect(office.model.active.name).toBe("It's a card");
  });
});

test("a sheet of ours that somebody changed is not written over, and the conflict names the cell", async () => {
  await connected(card(), async (office) => {
    const { host, model } = office;
    await write(office, first);
    const { workbook, own } = await readAll(host);
    const plan = buildPlan({ workbook, own, want: { trajectories: longer } });
    const sheet = model.sheet("Trajectories");
    if (!sheet) throw new Error("The sheet is not there.");
    model.enter(sheet, 2, 0, "My note");
    const refused = valueOf(await host.apply(plan));
    expect(refused).toMatchObject({
      ok: false,
      conflicts: [{ reason: expect.stringContaining("Trajectories!A3") as string }],
    });
    // Read again, the note is known, and may go.
    await write(office, longer);
  });
});

test("our table is found again on a sheet that was renamed, and is not found where it was made plain cells", async () => {
  await connected(card(), async (office) => {
    const { host, model } = office;
    await write(office, first);
    const sheet = model.sheet("Trajectories");
    if (!sheet) throw new Error("The sheet is not there.");
    model.edit("Rename", (edits) => {
      edits.layout(sheet, { name: "My forecast" });
    });
    expect((await readAll(host)).own.sheets.map(({ name }) => name)).toEqual(["My forecast"]);
    const { workbook, own } = await readAll(host);
    const plan = buildPlan({ workbook, own, want: { trajectories: longer } });
    model.edit("Convert", (edits) => {
      edits.layout(sheet, { tables: [] });
    });
    expect(valueOf(await host.apply(plan))).toMatchObject({ ok: false });
    expect((await readAll(host)).own.sheets).toEqual([]);
  });
});

test("protection is never lifted: what it forbids is a conflict that says what to do", async () => {
  const model = card();
  const [sheet] = model.sheets;
  if (!sheet) throw new Error("There is no sheet.");
  model.edit("Protect", (edits) => {
    edits.layout(sheet, { protection: { allowed: {} } });
    edits.book({ structureLocked: true });
  });
  await connected(model, async ({ host }) => {
    const before = await readAll(host);
    const at = { sheet: sheet.name, row: 1, column: 1 };
    const applied = valueOf(
      await host.apply({
        operations: [
          { kind: "cell", at, before: { value: 0.5, format: "General" }, after: { value: 1 } },
          { kind: "sheet", name: "Trajectories", before: undefined, after: first },
          {
            kind: "highlights",
            sheet: sheet.name,
            before: [],
            after: [{ severity: "error", areas: [{ top: 0, left: 0, bottom: 0, right: 0 }] }],
          },
        ],
      }),
    );
    if (applied.ok) throw new Error("It was written.");
    expect(applied.conflicts.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/'It''s a card'!B2 is locked and the sheet is protected: unprotect/),
      expect.stringMatching(/structure is locked.*unlock it/),
      expect.stringMatching(/is protected: unprotect it/),
    ]);
    expect((await readAll(host)).workbook.sheets.map(spelledOut)).toEqual(before.workbook.sheets.map(spelledOut));
  });
});

test("highlights leave the user's own formats alone, also very many areas of them", async () => {
  const model = card();
  const [sheet] = model.sheets;
  if (!sheet) throw new Error("There is no sheet.");
  const theirs = {
    id: "theirs",
    areas: [{ top: 0, left: 0, bottom: 9, right: 9 }],
    condition: { kind: "custom", formula: 'N("a")=0' },
  } as const;
  model.edit("Format", (edits) => {
    edits.layout(sheet, {
      conditionalFormats: [
        { ...theirs, fill: "#FF0000", color: undefined, bold: false, priority: 1, stopIfTrue: false, fromFile: false },
      ],
    });
  });
  const layout = sheet.layout;
  const areas = Array.from({ length: 3000 }, (_, index) => ({
    top: index,
    bottom: index,
    left: index % 2,
    right: index % 2,
  }));
  const tint = (severity: Severity, from: number, to: number) => ({ severity, areas: areas.slice(from, to) });
  await connected(model, async ({ host, standIn }) => {
    await readAll(host);
    await quiet();
    standIn.log.clear();
    const plan = {
      operations: [
        {
          kind: "highlights",
          sheet: sheet.name,
          before: [],
          after: [tint("error", 0, 2500), tint("information", 2500, 3000)],
        },
      ],
    } as const;
    const applied = valueOf(await host.apply(plan));
    if (!applied.ok) throw new Error(JSON.stringify(applied.conflicts));
    expect(standIn.log.syncs).toBe(2);
    expect(sheet.layout.conditionalFormats.length).toBeGreaterThan(3);
    const [own] = (await readAll(host)).own.highlights;
    expect(own?.highlights.map(({ severity, areas: found }) => [severity, found.length])).toEqual([
      ["error", 2500],
      ["information", 500],
    ]);
    expect(valueOf(await host.apply(applied.inverse)).ok).toBe(true);
    expect(sheet.layout).toEqual(layout);
  });
});

test.each(seedNames)(
  "what the command line wrote into %s is ours in Excel too: nothing is left to write, all of it can go",
  async (name) => {
    const file = readWorkbook(seedBytes(name));
    if (!file.ok) throw new Error(file.refusal.message);
    const done = annotate(file.value, { profile: defaultProfile, findings: true, trajectories: { every: "year" } });
    if (!done.ok) throw new Error(done.message);
    const written = readWorkbook(done.bytes);
    if (!written.ok) throw new Error(written.refusal.message);
    const own = readOwn(written.value);
    if (!own.ok) throw new Error(own.refusal.message);
    await connected(modelOf(done.bytes, createEngine()), async ({ host }) => {
      const reading = await readAll(host);
      expect(equalStates(reading.own, own.value)).toBe(true);
      expect(everythingFor(reading, { fixes: false }).operations).toEqual([]);
      const { workbook } = reading;
      const gone = buildPlan({
        workbook,
        own: reading.own,
        want: { findings: null, trajectories: null, highlights: [] },
      });
      const applied = valueOf(await host.apply(gone));
      if (!applied.ok) throw new Error(JSON.stringify(applied.conflicts));
      const after = await readAll(host);
      expect(after.own).toEqual({ sheets: [], highlights: [] });
      expect(after.workbook.sheets.map(spelledOut)).toEqual(file.value.workbook.sheets.map(spelledOut));
    });
  },
);

test("a findings sheet of many findings is one request to write", async () => {
  const finding = (index: number): Finding =>
    ({
      rule: "target-flat",
      severity: "warning",
      sheet: "It's a card",
      measure: `Measure ${String(index)}`,
      cells: [{ sheet: "It's a card", row: index, column: 1 }],
      message: "12% is flat",
      advice: "Look.",
      evidence: [],
    }) as unknown as Finding;
  await connected(card(), async ({ host, standIn }) => {
    const { workbook, own } = await readAll(host);
    const findings = findingsSheet(Array.from({ length: 500 }, (_, index) => finding(index)));
    const plan = buildPlan({ workbook, own, want: { findings } });
    await quiet();
    standIn.log.clear();
    expect(valueOf(await host.apply(plan)).ok).toBe(true);
    expect(standIn.log.syncs).toBe(2);
    await quiet();
    standIn.log.clear();
    const after = await readAll(host);
    expect(standIn.log.syncs).toBe(2);
    expect(buildPlan({ workbook: after.workbook, own: after.own, want: { findings } }).operations).toEqual([]);
  });
});
