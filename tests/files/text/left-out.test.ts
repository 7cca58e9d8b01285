import { readWorkbook } from "../../../src/files";
import { withoutColumns } from "../../../src/core/scorecard/windows";

test("of a file's sheet columns can be left out, and the others keep their formats", () => {
  const read = readWorkbook(new TextEncoder().encode("Year\tNote\tAttendance\n2023\tas agreed\t91.5%\n"));
  if (!read.ok) throw new Error(read.refusal.message);
  const [sheet] = read.value.workbook.sheets;
  if (!sheet) throw new Error("no sheet");

  const seen = withoutColumns(sheet, [1]);

  expect(seen.text(1, 1)).toBe("");
  expect([seen.value(1, 2), seen.format(1, 2), seen.formula(1, 2)]).toEqual([0.915, "0.0%", undefined]);
  expect([seen.rowCount, seen.columnCount, seen.isRowHidden(1)]).toEqual([2, 3, false]);
});
