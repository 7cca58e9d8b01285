import type { Area } from "../../../src/core";
import { takeClip } from "../../../src/workbench/page/sheet/clipboard/clip";
import { pasteCopy, pasteCut } from "../../../src/workbench/page/sheet/clipboard/paste";
import { everything } from "../../workbooks/everything";
import { comparePackages } from "../../workbooks/compare";
import { opened, saved } from "../model/opened";
import { makeWorkbook } from "./make-workbook";

const area = (top: number, left: number, bottom = top, right = left): Area => ({ top, left, bottom, right });

const formats =
  '<conditionalFormatting sqref="A1:A2"><cfRule type="expression" priority="1"><formula>$B1&gt;A1</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="C1:C4"><cfRule type="cellIs" operator="greaterThan" priority="2"><formula>5</formula></cfRule></conditionalFormatting>';

const made = () =>
  opened(
    makeWorkbook([
      { name: "Plan", cells: [[1, 2, 3], [4, 5, 6], [], []], behind: formats },
      { name: "Other", cells: [["x"]] },
    ]),
  );

/** The conditional formats of a sheet: where, and what they ask. */
const rulesOf = (model: ReturnType<typeof opened>, sheet: number) =>
  model.sheets[sheet]?.layout.conditionalFormats.map(({ areas, condition }) => [
    areas.map(({ top, left, bottom, right }) => [top, left, bottom, right]),
    condition.kind === "custom" ? condition.formula : condition.kind === "cell-value" ? condition.formulas : "",
  ]);

test("copied cells bring their conditional formats, in place of those that were there, and the file has them", () => {
  const model = made();
  const [plan, other] = model.sheets;
  pasteCopy(model, plan!, area(1, 2, 2, 2), takeClip(plan!, area(0, 0, 1, 0), false)!, "all");
  const expected = [
    [[[0, 0, 1, 0]], "$B1>A1"],
    [
      [
        [0, 2, 0, 2],
        [3, 2, 3, 2],
      ],
      ["5"],
    ],
    [[[1, 2, 2, 2]], "$B2>C2"],
  ];
  expect(rulesOf(model, 0)).toEqual(expected);
  const again = opened(saved(model));
  expect([...(rulesOf(again, 0) ?? [])].sort()).toEqual([...expected].sort());

  pasteCopy(model, other!, area(4, 1), takeClip(plan!, area(0, 0), false)!, "all");
  expect(rulesOf(model, 1)).toEqual([[[[4, 1, 4, 1]], "$B5>B5"]]);
  pasteCopy(model, other!, area(6, 1), takeClip(plan!, area(0, 0), false)!, "values");
  expect(rulesOf(model, 1)).toHaveLength(1);
  model.undo();
  model.undo();
  model.undo();
  expect(rulesOf(model, 0)).toEqual(rulesOf(made(), 0));
});

test("cells that are cut take their formats along", () => {
  const model = made();
  const [plan, other] = model.sheets;
  pasteCut(model, other!, area(0, 0, 1, 0), takeClip(plan!, area(0, 0, 1, 0), true)!);
  expect(rulesOf(model, 0)).toHaveLength(1);
  expect(rulesOf(model, 1)?.map(([areas]) => areas)).toEqual([[[0, 0, 1, 0]]]);
});

test("notes go along with copied and cut cells, and the file has them with all others as they were", () => {
  const bytes = everything();
  const model = opened(bytes);
  const sheet = model.sheets.find(({ layout }) => layout.notes.length > 0)!;
  const [note] = sheet.layout.notes;
  const from = area(note!.row, note!.column);
  pasteCopy(model, sheet, area(note!.row + 20, 3), takeClip(sheet, from, false)!, "all");
  const notesOf = (one = sheet) => one.layout.notes.map(({ row, column, text }) => [row, column, text]);
  expect(notesOf()).toContainEqual([note!.row + 20, 3, note!.text]);
  const after = saved(model);
  const { lost, broken } = comparePackages(bytes, after);
  expect([lost, broken]).toEqual([[], []]);
  expect(notesOf(opened(after).sheet(sheet.name))).toEqual(notesOf());

  pasteCut(model, sheet, area(40, 5), takeClip(sheet, from, true)!);
  expect(notesOf()).toContainEqual([40, 5, note!.text]);
  expect(notesOf()).not.toContainEqual([note!.row, note!.column, note!.text]);
  expect(notesOf(opened(saved(model)).sheet(sheet.name)).sort()).toEqual([...notesOf()].sort());
});
