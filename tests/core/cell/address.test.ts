import fc from "fast-check";
import {
  columnLetters,
  columnNumber,
  formatA1,
  formatArea,
  formatRef,
  lastColumn,
  lastRow,
  parseA1,
  parseArea,
  quoteSheet,
} from "../../../src/core/cell/address";

const row = fc.integer({ min: 0, max: lastRow });
const column = fc.integer({ min: 0, max: lastColumn });

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %d is %s", (number, letters) => {
  expect(columnLetters(number)).toBe(letters);
  expect(columnNumber(letters.toLowerCase())).toBe(number);
});

test("columns both ways", () => {
  for (let number = 0; number <= lastColumn; number++) expect(columnNumber(columnLetters(number))).toBe(number);
});

test("A1 both ways", () => {
  fc.assert(
    fc.property(row, column, (row, column) => {
      expect(parseA1(formatA1(row, column))).toEqual({ row, column });
    }),
  );
});

test("areas both ways", () => {
  fc.assert(
    fc.property(row, row, column, column, (a, b, c, d) => {
      const area = { top: Math.min(a, b), bottom: Math.max(a, b), left: Math.min(c, d), right: Math.max(c, d) };
      expect(parseArea(formatArea(area))).toEqual(area);
    }),
  );
});

test.each(["", "A0", "A", "1", "XFE1", "A1048577", "AAAA1", "A1B", "A-1"])("%s is no cell", (text) => {
  expect(parseA1(text)).toBeUndefined();
});

test("corners are put in order", () => {
  expect(parseArea("D9:B2")).toEqual(parseArea("$B$2:$D$9"));
});

test.each([
  ["Scorecard", "Scorecard"],
  ["Score card", "'Score card'"],
  ["Year's end", "'Year''s end'"],
  ["Q1", "'Q1'"],
  ["R1C1", "'R1C1'"],
  ["2023", "'2023'"],
])("sheet %s is written %s", (name, quoted) => {
  expect(quoteSheet(name)).toBe(quoted);
  expect(formatRef({ sheet: name, row: 8, column: 1 })).toBe(`${quoted}!B9`);
});
