import type { Operation, WorkbookHost } from "../../src/core";
import { faultOf, HostStop } from "../../src/excel/faults";
import type { Fault } from "../../src/workbench/standin";
import { buildWorkbook } from "../workbooks/build";
import { connected, quiet, valueOf, type Connected } from "./connected";
import { everythingFor, readAll, writing } from "./plans";
import { modelOf, seedBytes, spelledOut } from "./workbooks";

const refusals: readonly (readonly [Fault["kind"], string, RegExp])[] = [
  ["cell-edit-mode", "InvalidOperationInCellEditMode", /being edited/],
  ["access-denied", "AccessDenied", /protected or read-only/],
  ["session-invalid", "InvalidOrTimedOutSession", /run out/],
  ["too-many-requests", "ActivityLimitReached", /more requests/],
  ["dialog-open", "WriteNotSupportedWhenModalDialogOpen", /window is open/],
];

async function onSeed(test: (connected: Connected) => Promise<void>): Promise<void> {
  await connected(modelOf(seedBytes("knowsley-score-card")), test);
}

async function operationsFor(host: WorkbookHost): Promise<readonly Operation[]> {
  const { operations } = everythingFor(await readAll(host), { fixes: true });
  await quiet();
  return operations;
}

function spelledModel({ model }: Connected): unknown {
  return model.sheets.map((sheet) => [spelledOut(sheet), sheet.layout]);
}

test.each(refusals)(
  "%s says what happened and what to do, whether reading or writing; nothing is half written",
  async (kind, code, words) => {
    await onSeed(async (office) => {
      const { host, standIn } = office;
      const fault = { kind } as Fault;
      standIn.faults.inject(fault);
      const read = await host.read("workbook");
      expect(read).toMatchObject({ ok: false, fault: { code } });
      if (!read.ok) expect(read.fault.message).toMatch(words);
      if (!read.ok) expect(read.fault.advice).toMatch(/\w+.*\.$/);

      const operations = await operationsFor(host);
      const before = spelledModel(office);
      for (const request of [1, 2]) {
        await quiet();
        await quiet();
        standIn.faults.inject(fault, { request });
        const applied = await host.apply({ operations });
        expect(applied).toMatchObject({ ok: false, fault: { code } });
        if (!applied.ok) expect(applied.fault.partial).toBeUndefined();
        expect(spelledModel(office)).toEqual(before);
      }
      expect(valueOf(await host.apply({ operations })).ok).toBe(true);
    });
  },
);

test("Excel that does not answer is given up on, and a write says that it may still happen", async () => {
  await connected(
    modelOf(seedBytes("narrative-targets")),
    async ({ host, standIn }) => {
      const operations = await operationsFor(host);
      standIn.faults.inject({ kind: "no-answer" });
      expect(await host.read("workbook")).toMatchObject({ ok: false, fault: { code: "Timeout" } });
      await quiet();
      standIn.faults.inject({ kind: "no-answer" }, { request: 2 });
      const applied = await host.apply({ operations });
      expect(applied).toMatchObject({
        ok: false,
        fault: { code: "Timeout", partial: expect.stringContaining("may still") as string },
      });
    },
    { connect: { answerWithin: 300 } },
  );
});

test("what a request wrote before Excel stopped is put back", async () => {
  const bytes = buildWorkbook({
    sheets: [
      { name: "A", rows: [["x", 1]] },
      { name: "B", rows: [["y", 2]] },
    ],
  });
  await connected(modelOf(bytes), async (office) => {
    const { host, model, standIn } = office;
    const before = await readAll(host);
    const all = everythingFor(before, { fixes: false }).operations;
    const cells = ["A", "B"].map((sheet) => writing(before, { sheet, row: 0, column: 1 }, { value: 9, format: "0.0" }));
    const state = spelledModel(office);
    await quiet();
    // Somebody takes a sheet away between the comparison and the write: Excel stops in the middle.
    standIn.faults.inject(
      {
        kind: "before",
        act: () => {
          const gone = model.sheet("B");
          if (gone) model.edit("Removed", (edits) => edits.removeSheet(gone), "colleague");
        },
      },
      { request: 2 },
    );
    const applied = await host.apply({ operations: [...cells, ...all] });
    expect(applied).toMatchObject({ ok: false, fault: { code: "ItemNotFound" } });
    if (!applied.ok) expect(applied.fault.partial).toBeUndefined();
    expect(spelledModel(office)).toEqual((state as readonly unknown[]).slice(0, 1));
    expect(model.sheet("A")?.value(0, 1)).toBe(1);
  });
});

test("a colleague's edit between reading and writing is a conflict that names the cell", async () => {
  await onSeed(async ({ host, model, standIn }) => {
    const operations = await operationsFor(host);
    const cell = operations.find((operation) => operation.kind === "cell");
    if (!cell) throw new Error("The seed has no fix.");
    const { at } = cell;
    const sheet = model.sheet(at.sheet);
    standIn.faults.inject({
      kind: "before",
      act: () => {
        if (sheet) model.edit("Edit", (edits) => edits.cell(sheet, at.row, at.column, { value: 77 }), "colleague");
      },
    });
    const applied = valueOf(await host.apply({ operations }));
    expect(applied.ok).toBe(false);
    if (!applied.ok) expect(applied.conflicts.map(({ reason }) => reason).join()).toContain("now holds 77");
    expect(model.sheets.length).toBe((await readAll(host)).workbook.sheets.length);
    expect(model.sheet("Findings")).toBeUndefined();
  });
});

test("every code that Excel documents has a sentence, another keeps Excel's own, and a bug is not a fault", () => {
  const error = (code: string, message = "Nachricht"): unknown => ({
    name: "RichApi.Error",
    code,
    message,
    debugInfo: {},
  });
  const codes = [
    "AccessDenied",
    "ActivityLimitReached",
    "ApiNotAvailable",
    "ApiNotFound",
    "Conflict",
    "FilteredRangeConflict",
    "GeneralException",
    "InsertDeleteConflict",
    "InvalidArgument",
    "InvalidBinding",
    "InvalidOperation",
    "InvalidOperationInCellEditMode",
    "InvalidReference",
    "InvalidRequest",
    "InvalidSelection",
    "ItemAlreadyExists",
    "ItemNotFound",
    "MemoryLimitReached",
    "MergedRangeConflict",
    "NonBlankCellOffSheet",
    "NotImplemented",
    "OperationCellsExceedLimit",
    "PivotTableRangeConflict",
    "RangeExceedsLimit",
    "RequestAborted",
    "RequestPayloadSizeLimitExceeded",
    "ResponsePayloadSizeLimitExceeded",
    "ServiceNotAvailable",
    "Unauthenticated",
    "UnsupportedFeature",
    "UnsupportedOperation",
    "UnsupportedSheet",
    "InvalidOrTimedOutSession",
  ];
  for (const code of codes) {
    const fault = faultOf(error(code));
    expect(fault?.message).toMatch(/^[A-Z].*[.)]$/);
    expect(fault?.message).not.toContain("Nachricht");
    expect(fault?.advice).toMatch(/^[A-Z].*\.$/);
  }
  expect(faultOf(error("SomethingNew"))?.message).toContain("Nachricht");
  expect(faultOf(error("constructor"))?.message).toContain("Nachricht");
  expect(faultOf(new TypeError("a bug"))).toBeUndefined();
  expect(faultOf(undefined)).toBeUndefined();
  expect(faultOf(new HostStop({ code: "a", message: "b", advice: "c" }))).toEqual({
    code: "a",
    message: "b",
    advice: "c",
  });
});
