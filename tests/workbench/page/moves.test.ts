import { lastColumn, lastRow, parseArea } from "../../../src/core";
import type { Area } from "../../../src/core";
import {
  advance,
  jumpFrom,
  selectArea,
  selectedArea,
  selectPlace,
  stepFrom,
  type Terrain,
} from "../../../src/workbench/page/grid/moves";
import { selectByKey } from "../../../src/workbench/page/sheet/select-by-key";

/** A sheet drawn in letters: `x` is filled, `.` empty. */
function terrain(
  rows: readonly string[],
  merges: readonly Area[] = [],
  hiddenColumns: readonly number[] = [],
): Terrain {
  const step = (at: number, by: number, last: number): number => Math.min(last, Math.max(0, at + by));
  return {
    merges,
    isEmpty: (row, column) => rows[row]?.[column] !== "x",
    stepRow: (row, by) => step(row, by, lastRow),
    stepColumn: (column, by) => {
      let next = step(column, by, lastColumn);
      while (hiddenColumns.includes(next)) next = step(next, by, lastColumn);
      return next;
    },
    home: { row: 0, column: 0 },
    used: { row: rows.length - 1, column: Math.max(...rows.map((row) => row.length)) - 1 },
  };
}

const area = (text: string): Area => parseArea(text) ?? { top: -1, left: -1, bottom: -1, right: -1 };
const page = { rows: 20, columns: 5 };

test("an arrow steps over a merged cell as over one", () => {
  const sheet = terrain(["xxx"], [area("B2:C4")]);
  expect(stepFrom({ row: 2, column: 0 }, "right", sheet)).toEqual({ row: 1, column: 1 });
  expect(stepFrom({ row: 1, column: 1 }, "right", sheet)).toEqual({ row: 1, column: 3 });
  expect(stepFrom({ row: 1, column: 1 }, "down", sheet)).toEqual({ row: 4, column: 1 });
});

test("an arrow passes over hidden columns and stays at the edge", () => {
  const sheet = terrain(["xxxx"], [], [1, 2]);
  expect(stepFrom({ row: 0, column: 0 }, "right", sheet)).toEqual({ row: 0, column: 3 });
  expect(stepFrom({ row: 0, column: 0 }, "left", sheet)).toEqual({ row: 0, column: 0 });
  expect(stepFrom({ row: lastRow, column: 0 }, "down", sheet)).toEqual({ row: lastRow, column: 0 });
});

test.each([
  ["to the end of the filled cells", 0, "right", 2],
  ["over a gap to the next filled cell", 2, "right", 5],
  ["past the last one to the edge of the sheet", 6, "right", lastColumn],
  ["back from far outside to the last filled cell", 900, "left", 6],
] as const)("Ctrl and an arrow goes %s", (_, from, direction, to) => {
  expect(jumpFrom({ row: 0, column: from }, direction, terrain(["xxx..xx"]))).toEqual({ row: 0, column: to });
});

test("Ctrl and down goes to the last row of an empty column, and up comes back to the first", () => {
  const sheet = terrain(["x", "x"]);
  expect(jumpFrom({ row: 0, column: 4 }, "down", sheet)).toEqual({ row: lastRow, column: 4 });
  expect(jumpFrom({ row: lastRow, column: 4 }, "up", sheet)).toEqual({ row: 0, column: 4 });
  expect(jumpFrom({ row: lastRow, column: 0 }, "up", sheet)).toEqual({ row: 1, column: 0 });
});

test("a selection grows until it cuts no merged cell", () => {
  const merges = [area("B2:C3"), area("C4:D4")];
  expect(selectedArea(selectArea(area("A1:B4")), merges)).toEqual(area("A1:D4"));
  expect(selectedArea({ ...selectArea(area("C1:C4")), active: { row: 0, column: 2 } }, merges)).toEqual(area("B1:D4"));
});

test("Tab and Enter go round in the selected cells, else one on", () => {
  const sheet = terrain(["xx", "xx"]);
  const at = (selected: ReturnType<typeof advance>): string =>
    `${String(selected.active.row)},${String(selected.active.column)}`;
  let selected = selectArea(area("A1:B2"));
  const way = ["right", "right", "right", "right"] as const;
  expect(way.map((direction) => at((selected = advance(selected, direction, sheet))))).toEqual([
    "0,1",
    "1,0",
    "1,1",
    "0,0",
  ]);
  expect(at(advance(selected, "up", sheet))).toBe("1,1");
  expect(advance(selectPlace({ row: 0, column: 0 }), "down", sheet)).toEqual(selectPlace({ row: 1, column: 0 }));
});

test("Shift extends from where the selection began, through merged cells too", () => {
  const sheet = terrain(["xxxx"], [area("B1:C1")]);
  const shift = (selected: ReturnType<typeof advance>) =>
    selectByKey(selected, { kind: "move", by: "step", direction: "right", extend: true }, sheet, page);
  let selected = shift(selectPlace({ row: 0, column: 0 }));
  expect(selectedArea(selected, sheet.merges)).toEqual(area("A1:C1"));
  selected = shift(selected);
  expect(selectedArea(selected, sheet.merges)).toEqual(area("A1:D1"));
  expect(selected.active).toEqual({ row: 0, column: 0 });
});

test("Ctrl+A takes what is used, then everything", () => {
  const sheet = terrain(["xxx", "x.x"]);
  const all = (selected: ReturnType<typeof advance>) =>
    selectByKey(selected, { kind: "select", what: "all" }, sheet, page);
  const once = all(selectPlace({ row: 1, column: 1 }));
  expect(selectedArea(once, [])).toEqual(area("A1:C2"));
  expect(once.active).toEqual({ row: 1, column: 1 });
  expect(selectedArea(all(once), [])).toEqual({ top: 0, left: 0, bottom: lastRow, right: lastColumn });
});
