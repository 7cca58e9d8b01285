import { onOffice } from "../../office/on-office";

test("tables, names, formats and custom XML parts", async () => {
  await onOffice(async ({ Excel, model }) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Report");
      sheet.getRange("A1:B3").values = [
        ["Measure", "Value"],
        ["Absence", 5],
        ["Places", 8],
      ];
      const table = sheet.tables.add("A1:B3", true);
      table.name = "Findings";
      table.style = "TableStyleLight1";
      table.rows.add(undefined, [["Visits", 9]]);
      table.columns.load("items/name,count");
      context.workbook.names.add("All", sheet.getRange("A1:B3"));
      sheet.freezePanes.freezeRows(1);
      const range = table.getRange();
      range.load("address,values");
      const named = context.workbook.names.getItem("All");
      named.load("formula,value,type");
      await context.sync();
      expect(range.address).toBe("Report!A1:B4");
      expect(range.values[3]).toEqual(["Visits", 9]);
      expect(table.columns.items.map(({ name }) => name)).toEqual(["Measure", "Value"]);
      expect(named.formula).toBe("=Report!$A$1:$B$3");
      expect(named.type).toBe("Range");

      const part = context.workbook.customXmlParts.add('<kept xmlns="urn:kept">1</kept>');
      part.load("id,namespaceUri");
      await context.sync();
      expect(part.namespaceUri).toBe("urn:kept");
      const found = context.workbook.customXmlParts.getByNamespace("urn:kept").getOnlyItemOrNullObject();
      found.load("id");
      await context.sync();
      const xml = found.getXml();
      await context.sync();
      expect(xml.value).toBe('<kept xmlns="urn:kept">1</kept>');
      found.setXml('<kept xmlns="urn:kept">2</kept>');
      await context.sync();
    });
    expect(model.state.xmlParts[0]?.xml).toContain("2");
    expect(model.sheet("Report")?.layout.tables[0]?.name).toBe("Findings");
  });
});

test("conditional formats over several areas, found again and deleted by id", async () => {
  await onOffice(async ({ Excel, model }) => {
    let id = "";
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const areas = sheet.getRanges("A1:A2,C3");
      const format = areas.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = '=N("scorecard-keeper:error")=0';
      format.custom.format.fill.color = "#FDE7E9";
      format.custom.format.font.color = "#A4262C";
      format.load("id,priority");
      await context.sync();
      id = format.id;
      const all = sheet.getRange().conditionalFormats;
      all.load("items/id,items/type");
      await context.sync();
      expect(all.items.map((one) => one.type)).toEqual(["Custom"]);
      const rule = all.items[0]!.custom.rule;
      rule.load("formula");
      const ranges = all.items[0]!.getRanges();
      ranges.load("address");
      await context.sync();
      expect(rule.formula).toBe('=N("scorecard-keeper:error")=0');
      expect(ranges.address).toBe("Sheet1!A1:A2,Sheet1!C3");
    });
    expect(model.sheets[0]?.layout.conditionalFormats).toHaveLength(1);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats.getItem(id).delete();
      await context.sync();
    });
    expect(model.sheets[0]?.layout.conditionalFormats).toHaveLength(0);
  });
});

test("a batch stops at its first error and keeps what was done before", async () => {
  await onOffice(async ({ Excel, OfficeExtension, model }) => {
    const failed = Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getActiveWorksheet().getRange("A1").values = [["first"]];
      worksheets.getItem("Nowhere").getRange("A1").values = [["second"]];
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: "ItemNotFound" });
    await expect(failed).rejects.toBeInstanceOf(OfficeExtension.Error);
    expect(model.sheets[0]?.value(0, 0)).toBe("first");
  });
});

test("null objects, wrong sizes and misspelt loads", async () => {
  await onOffice(async ({ Excel }) => {
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      none.load("name");
      const empty = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject();
      empty.load("address");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(empty.isNullObject).toBe(true);

      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
      range.values = [["one"]];
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
    const misspelt = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("valeus");
      await context.sync();
    });
    await expect(misspelt).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("valeus") as string,
    });
  });
});

test("20,000 cells are written in blocks by the library and read back in one sync", async () => {
  await onOffice(async ({ Excel, standIn }) => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:T1000");
      range.values = Array.from({ length: 1000 }, (_, row) =>
        Array.from({ length: 20 }, (_cell, column) => row * 20 + column),
      );
      await context.sync();
      standIn.log.clear();
      range.load("values,text,numberFormat,valueTypes,formulas");
      await context.sync();
      expect(range.values[999]?.[19]).toBe(19_999);
      expect(standIn.log.syncs).toBe(1);
    });
  });
});

test("protected sheets refuse writes; sheets are added, renamed, moved and deleted", async () => {
  await onOffice(async ({ Excel, model }) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.protection.protect();
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.name = "Two";
      sheet.position = 0;
      await context.sync();
      expect(model.sheets.map(({ name }) => name)).toEqual(["Two", "Sheet1"]);
      sheet.delete();
      await context.sync();
      expect(model.sheets).toHaveLength(1);
    });
  });
});
