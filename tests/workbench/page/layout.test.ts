import { Axis } from "../../../src/workbench/page/grid/axis";
import { headHeight, Layout } from "../../../src/workbench/page/grid/layout";
import type { ShownSheet } from "../../../src/workbench/page/grid/sheet-look";

function layout(frozen: { rows: number; columns: number }, width = 800): Layout {
  const sheet: ShownSheet = {
    name: "Sheet1",
    rows: new Axis(50_000, 20, new Map([[1, 0]])),
    columns: new Axis(20, 64, new Map([[0, 200]])),
    merges: [],
    frozen,
    gridlines: true,
    zoom: 1,
    cell: () => ({ text: "", kind: "empty", look: {}, note: undefined, link: undefined }),
  };
  return new Layout(sheet, { width, height: 600 });
}

const view = { top: 4000, left: 130, width: 800, height: 600 };

test("frozen rows and columns stay where they are, the others scroll under them", () => {
  const grid = layout({ rows: 3, columns: 1 });
  const { headWidth } = grid;
  expect(grid.boxOf({ top: 2, left: 0, bottom: 2, right: 0 }, view)).toEqual({
    x: headWidth,
    y: headHeight + 20,
    width: 200,
    height: 20,
  });
  expect(grid.placeAt({ x: headWidth + 5, y: headHeight + 25 }, view)).toEqual({ row: 2, column: 0 });
  expect(grid.placeAt({ x: headWidth + 205, y: headHeight + 45 }, view)).toEqual({ row: 203, column: 3 });
});

test("only what is in view is painted, and some beyond", () => {
  const rows = layout({ rows: 3, columns: 1 }).rowsIn(view);
  expect(rows.length).toBeLessThan(60);
  expect(rows).toContain(203);
  expect(rows).not.toContain(0);
});

test("frozen columns that would leave no room are let go, as on a phone", () => {
  expect(layout({ rows: 0, columns: 1 }, 300).frozen.columns).toBe(0);
  expect(layout({ rows: 0, columns: 1 }, 800).frozen.columns).toBe(1);
});

test("a cell is brought into view by as little scrolling as may be", () => {
  const grid = layout({ rows: 0, columns: 0 });
  const at = (row: number) => ({ top: row, left: 2, bottom: row, right: 2 });
  expect(grid.scrollTo(at(205), view).top).toBe(view.top);
  expect(grid.scrollTo(at(100), view).top).toBe(99 * 20);
  expect(grid.scrollTo(at(300), view).top).toBe(300 * 20 - (600 - headHeight));
});
