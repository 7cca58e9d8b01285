import { onOffice } from "../../office/on-office";

const rows = [
  ["Fruit", "Kind", "Sold"],
  ["Lime", "Organic", 20],
  ["Apple", "Organic", 10],
  ["Kiwi", "Plain", 40],
  ["Apple", "Plain", 30],
];

test("a sheet's filter hides rows by each of its columns and shows them again", async () => {
  await onOffice(async ({ Excel, model }) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:C5").values = rows;
      sheet.autoFilter.apply("A1:C5", 2, { filterOn: Excel.FilterOn.topItems, criterion1: "3" });
      sheet.autoFilter.apply("A1:C5", 0, { filterOn: Excel.FilterOn.custom, criterion1: "=*e" });
      sheet.autoFilter.load("enabled,isDataFiltered,criteria");
      const view = sheet.getRange("A1:C5").getVisibleView();
      view.load("values,rowCount");
      await context.sync();
      expect([...model.active.layout.hiddenRows]).toEqual([2, 3]);
      expect(view.values).toEqual([rows[0], rows[1], rows[4]]);
      expect(sheet.autoFilter.criteria).toMatchObject([{ criterion1: "=*e" }, null, { criterion1: "3" }]);
      sheet.autoFilter.clearColumnCriteria(0);
      await context.sync();
      expect([...model.active.layout.hiddenRows]).toEqual([2]);
      sheet.getRange("C3").values = [[90]];
      sheet.autoFilter.reapply();
      await context.sync();
      expect([...model.active.layout.hiddenRows]).toEqual([1]);
      sheet.autoFilter.remove();
      sheet.autoFilter.load("enabled");
      await context.sync();
      expect(sheet.autoFilter.enabled).toBe(false);
      expect(model.active.layout.hiddenRows.size).toBe(0);
      sheet.autoFilter.apply("A1:C5", 0, { filterOn: Excel.FilterOn.icon });
      await expect(context.sync()).rejects.toMatchObject({ code: "ApiNotFound" });
    });
  });
});

test("rows that somebody hid stay hidden when a filter goes", async () => {
  await onOffice(async ({ Excel, model }) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:C5").values = rows;
      sheet.getRange("2:2").rowHidden = true;
      const table = sheet.tables.add("A1:C5", true);
      table.columns.getItem("Kind").filter.applyValuesFilter(["Plain"]);
      await context.sync();
      expect([...model.active.layout.hiddenRows].sort()).toEqual([1, 2]);
      table.clearFilters();
      await context.sync();
      expect([...model.active.layout.hiddenRows]).toEqual([1]);
    });
  });
});

test("sorting moves rows or columns with their formulas, empty cells last, and says what moved", async () => {
  await onOffice(async ({ Excel, model }) => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onRowSorted.add(({ address }) => Promise.resolve(void seen.push(address)));
      sheet.getRange("A1:B5").values = [
        ["Name", "Value"],
        ["b", 2],
        ["", ""],
        ["a", "=A4&1"],
        ["C", 7],
      ];
      sheet.getRange("A1:B5").sort.apply([{ key: 0, ascending: true }], false, true, Excel.SortOrientation.rows);
      const range = sheet.getRange("A1:B5");
      range.load("formulas");
      await context.sync();
      expect(range.formulas).toEqual([
        ["Name", "Value"],
        ["a", "=A2&1"],
        ["b", 2],
        ["C", 7],
        ["", ""],
      ]);
      sheet.getRange("D1:E2").values = [
        [2, 1],
        ["two", "one"],
      ];
      sheet.getRange("D1:E2").sort.apply([{ key: 0 }], false, false, Excel.SortOrientation.columns);
      await context.sync();
      expect(model.active.value(1, 3)).toBe("one");
      sheet.getRange("A1:B5").sort.apply([{ key: 5 }]);
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual(["A2:B2,A3:B3,A4:B4,A5:B5"]);
  });
});
