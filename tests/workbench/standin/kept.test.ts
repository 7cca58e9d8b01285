import { createEngine } from "../../../src/workbench/engine";
import { emptyModel, openModel, saveModel } from "../../../src/workbench/model";
import { onOffice } from "../../office/on-office";

test("validation: what it asks, what it finds wrong, and what is left of it", async () => {
  await onOffice(
    async ({ Excel }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1:B3").values = [
          [1, "yes"],
          [-2, "no"],
          ["", "maybe"],
        ];
        sheet.getRange("A1:A3").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
        sheet.getRange("B1:B3").dataValidation.rule = { list: { inCellDropDown: true, source: "yes,no" } };
        sheet.getRange("C1:C2").values = [[5], [6]];
        sheet.getRange("C1:C2").dataValidation.rule = { custom: { formula: "=C1>5" } };
        const [numbers, all, custom] = ["A1:A3", "A1:B3", "C1:C2"].map((a) => sheet.getRange(a).dataValidation);
        numbers!.load("valid,type,prompt,ignoreBlanks");
        all!.load("type");
        const wrong = ["A1:A3", "B1:B3", "C1:C2"].map((a) => sheet.getRange(a).dataValidation.getInvalidCells());
        for (const one of wrong) one.load("address");
        custom!.load("valid");
        await context.sync();
        expect([numbers!.valid, numbers!.type, numbers!.ignoreBlanks, all!.type]).toEqual([
          null,
          "WholeNumber",
          true,
          "MixedCriteria",
        ]);
        expect(wrong.map(({ address }) => address)).toEqual(["Sheet1!A2", "Sheet1!B3", "Sheet1!C1"]);
        sheet.getRange("A2").dataValidation.clear();
        const part = sheet.getRange("A1:A3").dataValidation;
        part.load("type,valid");
        await context.sync();
        expect([part.type, part.valid]).toEqual(["Inconsistent", true]);
        sheet.getRange("A1").dataValidation.rule = {};
        await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
      });
    },
    emptyModel({ engine: createEngine() }),
  );
});

test("worksheet functions come to what the calculation makes of them", async () => {
  await onOffice(
    async ({ Excel }) => {
      await Excel.run(async (context) => {
        const { workbook } = context;
        const range = workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
        range.values = [
          ["hammer", 23],
          ["wrench", 12],
        ];
        const found = workbook.functions.vlookup("wrench", range, 2, false);
        const sum = workbook.functions.sum(found, 4, workbook.functions.max(range));
        const missing = workbook.functions.vlookup("saw", range, 2, false);
        for (const one of [sum, missing]) one.load("value,error");
        await context.sync();
        expect(sum.value).toBe(39);
        expect(missing.error).toBe("#N/A");
      });
    },
    emptyModel({ engine: createEngine() }),
  );
});

test("conditional formats of every type keep what they are told, and nothing of them is saved as another", async () => {
  await onOffice(async ({ Excel, model }) => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B4");
      const bar = range.conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
      bar.dataBar.barDirection = "LeftToRight";
      bar.dataBar.positiveFormat.fillColor = "green";
      const icons = range.conditionalFormats.add(Excel.ConditionalFormatType.iconSet);
      icons.iconSet.style = "FourArrows";
      const top = range.conditionalFormats.add(Excel.ConditionalFormatType.topBottom);
      top.topBottom.rule = { rank: 1, type: "TopItems" };
      top.topBottom.format.fill.color = "red";
      bar.load("type,dataBar/barDirection,dataBar/positiveFormat/fillColor");
      icons.load("type,iconSet/criteria");
      top.load("type,topBottom/rule,topBottom/format/fill/color,customOrNullObject");
      await context.sync();
      expect([bar.type, icons.type, top.type]).toEqual(["DataBar", "IconSet", "TopBottom"]);
      expect(bar.dataBar.positiveFormat.fillColor).toBe("#008000");
      expect(icons.iconSet.criteria).toHaveLength(4);
      expect(top.topBottom.rule).toEqual({ rank: 1, type: "TopItems" });
      expect(top.topBottom.format.fill.color).toBe("#FF0000");
      icons.iconSet.criteria = [];
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
    const saved = saveModel(model);
    const again = saved.ok ? openModel(saved.value) : saved;
    expect(again.ok && again.value.active.layout.conditionalFormats).toEqual([]);
  });
});

test("a colour scale from the least to the greatest is saved; one with other points is kept as it was set", async () => {
  await onOffice(async ({ Excel, model }) => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A9");
      const scale = range.conditionalFormats.add(Excel.ConditionalFormatType.colorScale).colorScale;
      scale.load("threeColorScale");
      await context.sync();
      expect(scale.threeColorScale).toBe(true);
      const maximum = { type: Excel.ConditionalFormatColorCriterionType.highestValue, color: "red" };
      scale.criteria = { minimum: { type: "LowestValue", color: "blue" }, maximum };
      await context.sync();
      const [saved] = model.active.layout.conditionalFormats;
      expect(saved?.condition).toEqual({ kind: "color-scale", colors: ["#0000FF", "#FF0000"] });
      scale.criteria = { minimum: { type: "Number", formula: "5", color: "blue" }, maximum };
      scale.load("criteria,threeColorScale");
      await context.sync();
      expect(scale.threeColorScale).toBe(false);
      expect(scale.criteria.minimum).toEqual({ type: "Number", formula: "5", color: "#0000FF" });
    });
  });
});

test("properties of the workbook and of a sheet, styles and bindings", async () => {
  await onOffice(async ({ Excel }) => {
    await Excel.run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getActiveWorksheet();
      workbook.properties.title = "Report";
      workbook.properties.custom.add("Level", 3);
      sheet.customProperties.add("Kept", "yes");
      workbook.styles.add("Slanted");
      workbook.styles.getItem("Slanted").textOrientation = 38;
      workbook.styles.getItem("Slanted").font.bold = true;
      sheet.getRange("A1").style = "Slanted";
      workbook.bindings.add(sheet.getRange("A1:B2"), "Range", "Mine");
      workbook.properties.load("title,author,creationDate");
      const level = workbook.properties.custom.getItem("LEVEL");
      level.load("value,type");
      const own = sheet.customProperties.getItem("Kept");
      own.load("value");
      const cell = sheet.getRange("A1");
      cell.load("format/font/bold,format/textOrientation");
      const bound = workbook.bindings.getItem("Mine").getRange();
      bound.load("address");
      const none = workbook.bindings.getItemOrNullObject("Yours");
      await context.sync();
      expect([workbook.properties.title, level.value, level.type, own.value]).toEqual(["Report", 3, "Number", "yes"]);
      expect([cell.format.font.bold, cell.format.textOrientation]).toEqual([true, 38]);
      expect([bound.address, none.isNullObject]).toEqual(["Sheet1!A1:B2", true]);
      workbook.styles.getItem("Normal").delete();
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
      sheet.getRange("A1").style = "No such style";
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });
});

test("passwords of sheets and of the structure; protection, comments, tables and formulas are told of", async () => {
  await onOffice(async ({ Excel }) => {
    const seen: unknown[] = [];
    const note = (what: unknown): Promise<void> => Promise.resolve(void seen.push(what));
    await Excel.run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getActiveWorksheet();
      sheet.onProtectionChanged.add(({ isProtected }) => note(isProtected));
      sheet.onFormulaChanged.add(({ formulaDetails: [one] }) => note([one?.cellAddress, one?.previousFormula]));
      sheet.comments.onAdded.add(({ commentDetails }) => note(commentDetails.length));
      workbook.comments.onChanged.add(({ changeType }) => note(changeType));
      workbook.tables.onAdded.add(({ type }) => note(type));
      await context.sync();
      sheet.getRange("A1").formulas = [["=1+1"]];
      sheet.getRange("A1").formulas = [["=2+2"]];
      sheet.comments.add("B2", "look").replies.add("done");
      sheet.tables.add("D1:E2", true);
      sheet.protection.protect({ selectionMode: "Unlocked" }, "secret");
      sheet.protection.load("options");
      await context.sync();
      expect(sheet.protection.options.selectionMode).toBe("Unlocked");
      sheet.protection.unprotect("wrong");
      await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
      sheet.protection.unprotect("secret");
      workbook.protection.protect("too");
      await context.sync();
      workbook.protection.unprotect();
      await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(seen).toEqual([["A1", ""], ["A1", "=1+1"], 1, "ReplyAdded", "TableAdded", true, false]);
  });
});
