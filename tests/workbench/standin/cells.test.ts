import { onOffice } from "../../office/on-office";

test("finding and replacing: parts and wholes, wildcards, both directions, several at once", async () => {
  await onOffice(async ({ Excel, model }) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B3").values = [
        ["Delay", "x"],
        ["delayed", "a*b"],
        ["none", "Delay"],
      ];
      const range = sheet.getRange("A1:B3");
      const last = range.find("delay", { completeMatch: true, searchDirection: "Backwards" });
      const star = range.find("a~*b", {});
      const cased = range.findOrNullObject("DELAY", { matchCase: true });
      const all = sheet.findAll("delay", {});
      const replaced = sheet.replaceAll("Delay", "late", { matchCase: true });
      for (const one of [last, star, all]) one.load("address");
      await context.sync();
      expect([last.address, star.address, all.address]).toEqual(["Sheet1!B3", "Sheet1!B2", "Sheet1!A1:A2,Sheet1!B3"]);
      expect(cased.isNullObject).toBe(true);
      expect(replaced.value).toBe(2);
      expect(model.active.value(0, 0)).toBe("late");
      expect(model.active.value(1, 0)).toBe("delayed");
      range.find("nowhere", {});
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
  });
});

test("copying leaves out blanks and turns rows into columns; moving takes the cells along", async () => {
  await onOffice(async ({ Excel, model }) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:C1").values = [[1, "", "=A1+1"]];
      sheet.getRange("E1:G1").values = [["old", "old", "old"]];
      sheet.getRange("E1").copyFrom("A1:C1", Excel.RangeCopyType.all, true);
      sheet.getRange("E3").copyFrom("A1:C1", Excel.RangeCopyType.all, false, true);
      sheet.getRange("A5:D5").copyFrom("A1", Excel.RangeCopyType.values);
      sheet.getRange("A1:C1").moveTo("A9");
      const copied = sheet.getRange("E1:G5");
      const filled = sheet.getRange("A5:D5");
      const moved = sheet.getRange("A9:C9");
      for (const one of [copied, filled, moved]) one.load("formulas");
      await context.sync();
      expect(copied.formulas[0]).toEqual([1, "old", "=E1+1"]);
      expect([2, 3, 4].map((row) => copied.formulas[row]?.[0] as unknown)).toEqual([1, "", "=C5+1"]);
      expect(filled.formulas).toEqual([[1, 1, 1, 1]]);
      expect(moved.formulas).toEqual([[1, "", "=A1+1"]]);
      expect(model.active.value(0, 0)).toBeNull();
    });
  });
});

test("duplicates go by the columns that were named, and rows below close up", async () => {
  await onOffice(async ({ Excel }) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("A1:B4");
      range.values = [
        ["Name", "n"],
        ["a", 1],
        ["A", 2],
        ["b", 3],
      ];
      const result = range.removeDuplicates([0], true);
      result.load();
      range.load("values");
      await context.sync();
      expect([result.removed, result.uniqueRemaining]).toEqual([1, 2]);
      expect(range.values).toEqual([
        ["Name", "n"],
        ["a", 1],
        ["b", 3],
        ["", ""],
      ]);
    });
  });
});

test("properties of cells one by one, cell styles, and formulas by rows and columns", async () => {
  await onOffice(async ({ Excel, model }) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("B2:C2");
      range.setCellProperties([
        [{ format: { fill: { color: "Blue" }, borders: { bottom: { style: "Double" } } } }, { style: "Neutral" }],
      ]);
      range.format.textOrientation = 90;
      sheet.getRange("B3").formulasR1C1 = [["=R[-1]C*R2C3+R1C1"]];
      const read = range.getCellProperties({ address: true, style: true, format: { fill: { color: true } } });
      const formula = sheet.getRange("B3");
      formula.load("formulas,formulasR1C1");
      range.load("format/textOrientation,style");
      await context.sync();
      expect(read.value).toEqual([
        [
          { address: "Sheet1!B2", style: "Normal", format: { fill: { color: "#0000FF" } } },
          { address: "Sheet1!C2", style: "Neutral", format: { fill: { color: "#FFEB9C" } } },
        ],
      ]);
      expect(range.style).toBeNull();
      expect(range.format.textOrientation).toBe(90);
      expect(formula.formulas).toEqual([["=B2*$C$2+$A$1"]]);
      expect(formula.formulasR1C1).toEqual([["=R[-1]C*R2C3+R1C1"]]);
      expect(model.active.cell(1, 1).look.edges.bottom?.style).toBe("double");
      range.setCellProperties([[{}]]);
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });
});

test("precedents and dependents, also of other sheets and further back", async () => {
  await onOffice(async ({ Excel }) => {
    await Excel.run(async (context) => {
      const first = context.workbook.worksheets.getActiveWorksheet();
      const second = context.workbook.worksheets.add("Second");
      second.getRange("A1:A2").formulas = [["=Sheet1!A2*2"], ["=A1+1"]];
      first.getRange("A1:A2").formulas = [[5], ["=A1"]];
      const direct = second.getRange("A2").getDirectPrecedents();
      const all = second.getRange("A2").getPrecedents();
      const back = first.getRange("A1").getDependents();
      for (const one of [direct, all, back]) one.load("addresses");
      await context.sync();
      expect(direct.addresses).toEqual(["Second!A1"]);
      expect(all.addresses).toEqual(["Second!A1", "Sheet1!A2,Sheet1!A1"]);
      expect(back.addresses).toEqual(["Sheet1!A2", "Second!A1,Second!A2"]);
    });
  });
});
