import { onOffice } from "../../office/on-office";

test("values are entered as Excel reads them, and shown by their number formats", async () => {
  await onOffice(async ({ Excel }) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("A1:F1");
      range.values = [["12", "45%", "1/2/2024", "text", true, 2304.225]];
      sheet.getRange("F1").numberFormat = [["$#,##0.00"]];
      range.load("values,text,numberFormat,valueTypes,address");
      await context.sync();
      expect(range.values).toEqual([[12, 0.45, 45293, "text", true, 2304.225]]);
      expect(range.text).toEqual([["12", "45%", "1/2/2024", "text", "TRUE", "$2,304.23"]]);
      expect(range.numberFormat[0]?.[1]).toBe("0%");
      expect(range.valueTypes).toEqual([["Double", "Double", "Double", "String", "Boolean", "Double"]]);
      expect(range.address).toBe("Sheet1!A1:F1");
    });
  });
});
