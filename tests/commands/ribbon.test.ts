import { acceptanceOf, checkWorkbook, defaultProfile, ownTableNames } from "../../src/core";
import { checkSheet } from "../../src/commands/check-sheet";
import { writeTrajectories } from "../../src/commands/write-trajectories";
import { createEngine } from "../../src/workbench/engine";
import { emptyModel } from "../../src/workbench/model";
import { connected, valueOf } from "../excel/connected";
import { modelOf, seedBytes, spelledOut } from "../excel/workbooks";

const stamp = { at: "2026-11-22T10:04", id: "one" };

test("check this sheet lists what the check finds, highlights it, comes to the front, and can be taken back", async () => {
  await connected(modelOf(seedBytes("knowsley-score-card"), createEngine()), async ({ host, model }) => {
    const before = valueOf(await host.read("workbook"));
    const { findings } = checkWorkbook(before.workbook, defaultProfile);
    valueOf(await checkSheet(host, stamp));

    const after = valueOf(await host.read("workbook"));
    const [sheet] = after.own.sheets;
    expect(sheet?.table.name).toBe(ownTableNames.findings);
    expect(sheet?.rows.length).toBeGreaterThan(findings.filter((one) => one.sheet === before.active).length);
    expect(after.active).toBe(sheet?.name);
    expect(model.selection.areas).toEqual([{ top: 0, left: 0, bottom: 0, right: 0 }]);
    expect(after.own.highlights.flatMap(({ highlights }) => highlights).length).toBeGreaterThan(0);

    expect(after.kept.written).toMatchObject([
      { ...stamp, what: expect.stringMatching(/^\d+ findings?, with highlights$/) as string },
    ]);
    const [written] = after.kept.written;
    const back = valueOf(await host.apply(written?.inverse ?? { operations: [] }));
    expect(back.ok).toBe(true);
    const restored = valueOf(await host.read("workbook"));
    expect(restored.workbook.sheets.map(spelledOut)).toEqual(before.workbook.sheets.map(spelledOut));
  });
});

test("checking twice writes once", async () => {
  await connected(modelOf(seedBytes("knowsley-score-card"), createEngine()), async ({ host }) => {
    valueOf(await checkSheet(host, stamp));
    const [sheet] = valueOf(await host.read("workbook")).workbook.sheets;
    valueOf(await host.select(sheet?.sheet ?? "", { top: 0, left: 0, bottom: 0, right: 0 }));
    valueOf(await checkSheet(host, { ...stamp, id: "two" }));
    expect(valueOf(await host.read("workbook")).kept.written.map(({ id }) => id)).toEqual(["one"]);
  });
});

test("on a protected sheet the findings are listed all the same, and that nothing is highlighted is remarked", async () => {
  await connected(modelOf(seedBytes("knowsley-score-card"), createEngine()), async ({ host, model }) => {
    const [sheet] = model.sheets;
    if (!sheet) throw new Error("There is no sheet.");
    model.edit("Protect", (edits) => {
      edits.layout(sheet, { protection: { allowed: {} } });
    });
    for (const id of ["one", "two"]) {
      valueOf(await host.select(sheet.name, { top: 0, left: 0, bottom: 0, right: 0 }));
      expect(valueOf(await checkSheet(host, { ...stamp, id }))).toEqual({
        message: "The findings are listed, and their cells are not highlighted.",
        advice: expect.stringMatching(/is protected: unprotect it \(Review, Unprotect Sheet\)/) as string,
      });
    }
    const { own, active, kept } = valueOf(await host.read("workbook"));
    expect(own.sheets[0]?.rows.length).toBeGreaterThan(3);
    expect(active).toBe(own.sheets[0]?.name);
    expect(own.highlights.flatMap(({ highlights }) => highlights)).toEqual([]);
    expect(kept.written.map(({ id }) => id)).toEqual(["one"]);
    valueOf(await host.apply(kept.written[0]?.inverse ?? { operations: [] }));
    expect(valueOf(await host.read("workbook")).own.sheets).toEqual([]);
  });
});

test("findings that were accepted are not listed", async () => {
  await connected(modelOf(seedBytes("knowsley-score-card"), createEngine()), async ({ host }) => {
    const { workbook, kept } = valueOf(await host.read("workbook"));
    const { findings } = checkWorkbook(workbook, defaultProfile);
    const said = { reason: "As agreed with the school", name: "Jo", date: "2026-11-22" };
    const acceptances = findings.map((finding) => acceptanceOf(finding, workbook, said));
    valueOf(await host.keep({ ...kept, acceptances }));
    valueOf(await checkSheet(host, stamp));
    const { own } = valueOf(await host.read("workbook"));
    expect(JSON.stringify(own.sheets[0]?.rows)).toContain("Nothing was found.");
  });
});

test("a sheet without a scorecard is not praised", async () => {
  await connected(emptyModel(), async ({ host }) => {
    valueOf(await checkSheet(host, stamp));
    const { own } = valueOf(await host.read("workbook"));
    expect(JSON.stringify(own.sheets[0]?.rows)).toContain("No scorecard was recognised on this sheet");
  });
});

test("write trajectories writes formulas for the workbook's measures, and comes to the front", async () => {
  await connected(modelOf(seedBytes("knowsley-score-card"), createEngine()), async ({ host }) => {
    valueOf(await writeTrajectories(host, stamp));
    const { own, active, kept } = valueOf(await host.read("workbook"));
    const [sheet] = own.sheets;
    expect(sheet?.table.name).toBe(ownTableNames.trajectories);
    expect(active).toBe(sheet?.name);
    expect(sheet?.rows.flat().filter((cell) => cell.formula !== undefined).length).toBeGreaterThan(20);
    expect(kept.written[0]?.what).toMatch(/^\d+ trajectories$/);
  });
});

test("where there is nothing to lay, a sentence says so and nothing is written", async () => {
  await connected(emptyModel(), async ({ host }) => {
    const done = await writeTrajectories(host, stamp);
    expect(done).toMatchObject({ ok: false, fault: { code: "NothingToLay" } });
    expect(valueOf(await host.read("workbook")).own.sheets).toEqual([]);
  });
});

test("a fault of Excel's is handed on", async () => {
  await connected(modelOf(seedBytes("knowsley-score-card"), createEngine()), async ({ host, standIn }) => {
    standIn.faults.inject({ kind: "access-denied" });
    expect(await checkSheet(host, stamp)).toMatchObject({ ok: false, fault: { code: "AccessDenied" } });
  });
});
