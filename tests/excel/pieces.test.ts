import fc from "fast-check";
import type { Area } from "../../src/core";
import { areaHolds } from "../../src/core";
import { ExcelGrid } from "../../src/excel/grid";
import { cellsIn } from "../../src/excel/read/areas";
import type { Piece } from "../../src/excel/read/pieces";
import { cellsPerRequest, readPieces } from "../../src/excel/read/requests";
import type { Conversation } from "../../src/excel/session";
import { coverOf, rectanglesOf } from "../../src/excel/write/rectangles";

/** A piece that covers some numbers, and says which of them were read. */
function piece(from: number, to: number, what: Piece["what"], read: number[]): Piece {
  return {
    what,
    cost: to - from,
    ask: () => () => {
      for (let one = from; one < to; one++) read.push(one);
    },
    halves: () => {
      const middle = Math.floor((from + to) / 2);
      return to - from < 2 ? [] : [piece(from, middle, what, read), piece(middle, to, what, read)];
    },
  };
}

/** A conversation whose requests fail while they are too large. */
function talking(fails: () => { code: string; place?: string } | undefined): Conversation & { requests: number } {
  const talk = {
    context: {} as Excel.RequestContext,
    requests: 0,
    send: () => {
      talk.requests++;
      const failure = fails();
      if (!failure) return Promise.resolve();
      const { code, place: errorLocation } = failure;
      return Promise.reject(
        Object.assign(new Error("no"), { name: "RichApi.Error", code, debugInfo: { errorLocation } }),
      );
    },
  };
  return talk;
}

test("more merged areas than Excel gives at once are asked for in halves", async () => {
  const read: number[] = [];
  let left = 3;
  const talk = talking(() =>
    left-- > 0 ? { code: "GeneralException", place: "Range.getMergedAreasOrNullObject" } : undefined,
  );
  await readPieces(talk, [piece(0, 8, "merges", read), piece(100, 102, "cells", read)], {});
  expect(talk.requests).toBe(4);
  expect(read.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 100, 101]);
});

test("what is too large even in its smallest part, and any other error, ends the reading", async () => {
  const tooLarge = talking(() => ({ code: "ResponsePayloadSizeLimitExceeded" }));
  await expect(readPieces(tooLarge, [piece(0, 8, "cells", [])], {})).rejects.toMatchObject({ code: /Payload/ });
  const other = talking(() => ({ code: "GeneralException", place: "Range.values" }));
  await expect(readPieces(other, [piece(0, 8, "merges", [])], {})).rejects.toMatchObject({ code: "GeneralException" });
  expect(other.requests).toBe(1);
});

test("pieces share requests up to a number of cells", async () => {
  const read: number[] = [];
  const talk = talking(() => undefined);
  const each = cellsPerRequest / 2;
  await readPieces(
    talk,
    [0, 1, 2, 3, 4].map((index) => piece(index * each, (index + 1) * each, "cells", [])),
    {},
  );
  expect(talk.requests).toBe(3);
  expect(read).toEqual([]);
});

const cells = fc.uniqueArray(fc.record({ row: fc.nat(40), column: fc.nat(12) }), {
  selector: ({ row, column }) => `${String(row)},${String(column)}`,
});

const held = (areas: readonly Area[], row: number, column: number): number =>
  areas.filter((area) => areaHolds(area, row, column)).length;

test("rectangles hold every cell once and no other; a cover holds every cell", () => {
  fc.assert(
    fc.property(cells, (wanted) => {
      const exact = rectanglesOf(wanted);
      expect(exact.reduce((sum, area) => sum + cellsIn(area), 0)).toBe(wanted.length);
      const cover = coverOf(wanted);
      for (const { row, column } of wanted) {
        expect(held(exact, row, column)).toBe(1);
        expect(held(cover, row, column)).toBeGreaterThan(0);
      }
    }),
  );
  const far = [
    { row: 0, column: 0 },
    { row: 900_000, column: 9000 },
  ];
  expect(coverOf(far).reduce((sum, area) => sum + cellsIn(area), 0)).toBe(2);
});

test("a grid of several blocks answers for each cell from its own, and as an empty one elsewhere", () => {
  const block = (top: number, rows: readonly (readonly unknown[])[]) => ({
    area: { top, left: 2, bottom: top + rows.length - 1, right: 3 },
    values: rows,
    texts: rows.map((row) => row.map(String)),
    formats: rows.map((row) => row.map(() => "General")),
    formulas: rows,
    types: rows.map((row) => row.map((one) => (one === "" ? "Empty" : one === "#N/A" ? "Error" : "Other"))),
  });
  const grid = new ExcelGrid({
    sheet: "A",
    visibility: "visible",
    blocks: [
      block(5, [
        [1, "#N/A"],
        ["=not a formula", ""],
      ]),
      block(7, [
        [true, ""],
        ["", ""],
      ]),
    ],
    merges: [],
    hiddenRows: new Set([6]),
    hiddenColumns: new Set(),
    tables: [],
  });
  expect([grid.rowCount, grid.columnCount]).toEqual([8, 4]);
  expect([
    grid.value(5, 2),
    grid.value(5, 3),
    grid.value(6, 2),
    grid.value(7, 2),
    grid.value(7, 3),
    grid.value(0, 0),
  ]).toEqual([1, { error: "#N/A" }, "=not a formula", true, null, null]);
  expect([grid.formula(6, 2), grid.text(0, 0), grid.format(99, 99), grid.isRowHidden(6)]).toEqual([
    undefined,
    "",
    "General",
    true,
  ]);
});
