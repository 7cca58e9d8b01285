import type { Fault } from "../../../src/workbench/standin";
import { onOffice } from "../../office/on-office";

const expected: readonly (readonly [Fault, string])[] = [
  [{ kind: "cell-edit-mode" }, "InvalidOperationInCellEditMode"],
  [{ kind: "access-denied" }, "AccessDenied"],
  [{ kind: "request-too-large" }, "RequestPayloadSizeLimitExceeded"],
  [{ kind: "response-too-large" }, "ResponsePayloadSizeLimitExceeded"],
  [{ kind: "session-invalid" }, "InvalidOrTimedOutSession"],
];

test.each(expected)("%j is what Excel calls %s", async (fault, code) => {
  await onOffice(async ({ Excel, standIn }) => {
    standIn.faults.inject(fault);
    const failed = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load("name");
      await context.sync();
      expect(sheet.name).toBe("Sheet1");
    });
  });
});

test("a request or answer above the limit is refused by itself", async () => {
  await onOffice(
    async ({ Excel }) => {
      const failed = Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1:Z100").load("values,text");
        await context.sync();
      });
      await expect(failed).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    },
    undefined,
    { mostBytes: 5_000 },
  );
});

test("a colleague's edit comes between a read and a write", async () => {
  await onOffice(async ({ Excel, standIn, model }) => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.load("values");
      standIn.faults.inject(
        {
          kind: "before",
          act: () => {
            model.edit(
              "Colleague",
              (edits) => {
                edits.area(model.active, { top: 0, left: 0, bottom: 0, right: 0 }, () => ({ value: 5 }));
              },
              "colleague",
            );
          },
        },
        { request: 2 },
      );
      await context.sync();
      expect(range.values).toEqual([[""]]);
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[5]]);
    });
  });
});

test("no answer ever comes", async () => {
  await onOffice(async ({ Excel, standIn }) => {
    standIn.faults.inject({ kind: "no-answer" });
    let answered = false;
    void Excel.run(async (context) => {
      await context.sync();
      context.workbook.load("name");
      await context.sync();
      answered = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(answered).toBe(false);
  });
});

test("what the add-in wrote in one sync is undone as one", async () => {
  await onOffice(async ({ Excel, model }) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Made");
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("A1").format.fill.color = "#FF0000";
      await context.sync();
    });
    expect(model.sheets).toHaveLength(2);
    expect(model.undo()).toBe(true);
    expect(model.sheets).toHaveLength(1);
    expect(model.canUndo).toBeUndefined();
    model.redo();
    expect(model.sheet("Made")?.value(1, 0)).toBe(2);
  });
});
