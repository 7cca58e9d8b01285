import { buildPlan, fillWrites, invertPlan, planConflicts } from "../../../src/core/plan";
import { layTrajectories, type LayOptions } from "../../../src/core/trajectory";
import { measure, number, percent, scorecard, yearly } from "../trajectory/build";
import { type Cells, ModelWorkbook } from "./model-workbook";

const sheet = "Score card";
const one = measure(8, yearly, [percent(45), "TBC", null, percent(30)]);

function fillings(
  cells: Cells[string],
  measured = one,
  options: Partial<LayOptions> = {},
  merges = [] as ModelWorkbook["merges"],
) {
  const model = new ModelWorkbook({ [sheet]: cells }, undefined, merges);
  const laid = layTrajectories([scorecard([measured])], { every: "year", ...options });
  return { model, writes: fillWrites(laid, model.workbook) };
}

it("proposes live formulas for empty and placeholder targets between the ends, and none for numbers", () => {
  const { writes } = fillings({ B9: { value: 0.45 }, C9: { value: "TBC" }, E9: { value: 0.3 } });
  expect(writes.map(({ at, content }) => [at.column, content])).toEqual([
    [
      2,
      {
        value: expect.closeTo(0.4, 12) as number,
        formula: 'IF(COUNT($B$9,$E$9)=2,$B$9+($E$9-$B$9)*1/3,"")',
        format: "0.0%",
      },
    ],
    [
      3,
      {
        value: expect.closeTo(0.35, 12) as number,
        formula: 'IF(COUNT($B$9,$E$9)=2,$B$9+($E$9-$B$9)*2/3,"")',
        format: "0.0%",
      },
    ],
  ]);
});

it("follows the shape, keeps a number format that suits, and replaces one that does not", () => {
  const { writes } = fillings({ C9: { value: null, format: "0%" }, D9: { value: null, format: "@" } }, one, {
    shape: "back-loaded",
  });
  expect(writes[0]?.content).toEqual({
    value: expect.closeTo(0.45 - 0.15 / 9, 12) as number,
    formula: 'IF(COUNT($B$9,$E$9)=2,$B$9+($E$9-$B$9)*(1/3)^2,"")',
  });
  expect(writes[1]?.content.format).toBe("0.0%");
});

it("never touches a number, a formula, or a cell that lies under a merge", () => {
  expect(fillings({ C9: { value: 0.4 }, D9: { value: "", formula: "A1" } }).writes).toEqual([]);
  const merges = [{ top: 8, bottom: 8, left: 2, right: 3 }];
  expect(fillings({}, one, {}, merges).writes.map(({ at }) => at.column)).toEqual([2]);
});

it("proposes nothing after the last target that is filled in, and nothing in place of words", () => {
  expect(fillings({}, measure(8, yearly, [percent(45), percent(40), null, "TBC"])).writes).toEqual([]);
  expect(fillings({}, measure(8, yearly, [percent(45), "maximise", "see note", percent(30)])).writes).toEqual([]);
  expect(fillings({}, measure(8, yearly, [number(1), null, number(2), number(3)])).writes).toHaveLength(1);
});

it("is written and taken back exactly", () => {
  const { model, writes } = fillings({ B9: { value: 0.45 }, C9: { value: "TBC", format: "@" }, E9: { value: 0.3 } });
  const plan = buildPlan({ workbook: model.workbook, own: model.own, want: { cells: writes } });
  expect(plan.operations).toHaveLength(2);
  expect(planConflicts(plan, model)).toEqual([]);
  const filled = model.applied(plan);
  expect(filled.contents[`${sheet}!C9`]).toMatchObject({ formula: 'IF(COUNT($B$9,$E$9)=2,$B$9+($E$9-$B$9)*1/3,"")' });
  const back = invertPlan(plan);
  expect(planConflicts(back, filled)).toEqual([]);
  expect(filled.applied(back).contents).toEqual(model.contents);
});
