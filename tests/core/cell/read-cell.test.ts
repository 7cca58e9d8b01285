import fc from "fast-check";
import { findPeriods, parsePeriod } from "../../../src/core/cell/period";
import { formatQuantity, type Quantity } from "../../../src/core/cell/quantity";
import { cellReader, readCell, readText } from "../../../src/core/cell/read-cell";
import type { CellValue } from "../../../src/core/cell/value";

const unasked = (): string => {
  throw new Error("The displayed text was worked out for nothing.");
};

describe("numbers", () => {
  test.each([
    [0.92, "0%", "92 percent 0"],
    [0.587, "0.0%", "58.7 percent 1"],
    [0.587, "0%", "58.7 percent 0"],
    [0.201, "0.00%", "20.1 percent 2"],
    [36, "0.0", "36 number 1"],
    [0.45, "General", "0.45 number 2"],
    [0.1 + 0.2, "General", "0.30000000000000004 number 1"],
    [1e-7, "General", "1e-7 number 7"],
    [1350, "#,##0", "1350 number 0"],
    [-0.87, "0.00;(0.00)", "-0.87 number 2"],
    [1112.44, '"£"#,##0.00', "1112.44 money 2"],
    [1112.44, "[$£-809]#,##0.00;[Red]-[$£-809]#,##0.00", "1112.44 money 2"],
    [-5, '_-£* #,##0_-;-£* #,##0_-;_-£* "-"_-;_-@_-', "-5 money 0"],
    [45, '0"%"', "45 percent 0"],
    [0.1, '+0.0"pp";-0.0"pp"', "0.1 percentage-points 1"],
    [12, '0" days"', "12 days 0"],
    [2.5, "0.##", "2.5 number 1"],
    [0.125, "# ?/?", "0.125 number 3"],
    [1.2345, "0.000_);[Red](0.000)", "1.2345 number 3"],
    [7, "@", "7 number 0"],
  ])("%d in %s", (value, format, expected) => {
    const reading = readCell(value, format, unasked);
    expect(reading).toMatchObject({ kind: "quantity", typed: "number" });
    if (reading.kind !== "quantity") return;
    const { quantity } = reading;
    expect(`${String(quantity.value)} ${quantity.unit} ${String(quantity.decimals)}`).toBe(expected);
  });

  test("a date is a note of what it shows", () => {
    expect(readCell(44805, "mmm-yy", () => "Sep-22")).toEqual({ kind: "note", text: "Sep-22" });
    expect(readCell(0.5, "[h]:mm", () => "12:00")).toEqual({ kind: "note", text: "12:00" });
  });

  test("every percentage of four decimals is free of dust", () => {
    const dusty: number[] = [];
    for (let value = 0; value <= 1_000_000; value++) {
      const reading = readCell(value / 1_000_000, "0.00%", unasked);
      if (reading.kind !== "quantity" || reading.quantity.value !== value / 10_000) dusty.push(value);
    }
    expect(dusty).toEqual([]);
  });
});

test("empty, boolean and error cells", () => {
  expect(readCell(null, "General", unasked)).toEqual({ kind: "empty" });
  expect(readCell("", "General", unasked)).toEqual({ kind: "empty" });
  expect(readCell(true, "General", unasked)).toEqual({ kind: "note", text: "TRUE" });
  expect(readCell({ error: "#REF!" }, "0%", unasked)).toEqual({ kind: "error", code: "#REF!" });
});

const kinds = ["empty", "quantity", "placeholder", "direction", "range", "note", "suppressed", "error"];
const pieces = fc.constantFrom(..."0123456789.,%-+()<>≥£€ '/:*?pxkcTBC2022Sept–−¹²[]{}^~→\n\u00a0\u{1f53c}");
const soup = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(""));
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  soup,
  fc.string({ unit: "binary" }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constant({ error: "#N/A" }),
);

test("any cell is read as exactly one kind, and a remembering reader says the same", () => {
  const read = cellReader();
  fc.assert(
    fc.property(cell, fc.oneof(fc.constantFrom("General", "0.0%", "#,##0", "d/m/y"), fc.string()), (value, format) => {
      const reading = readCell(value, format, () => "shown");
      expect(kinds).toContain(reading.kind);
      expect(read(value, format, () => "shown")).toEqual(reading);
      expect(read(value, format, () => "shown")).toEqual(reading);
    }),
    { numRuns: 2000 },
  );
});

test("what stands around a number, put round it again, is the text", () => {
  fc.assert(
    fc.property(soup, (text) => {
      const reading = readText(text);
      if (reading.kind !== "quantity" || !reading.around) return;
      const { before, after } = reading.around;
      expect(text.startsWith(before)).toBe(true);
      expect(text.endsWith(after)).toBe(true);
      expect(before.length + after.length).toBeLessThan(text.length);
    }),
    { numRuns: 2000 },
  );
});

const quantity: fc.Arbitrary<Quantity> = fc
  .record({
    value: fc.integer({ min: -9_999_999, max: 9_999_999 }),
    decimals: fc.integer({ min: 0, max: 4 }),
    unit: fc.constantFrom("percent" as const, "percentage-points" as const, "money" as const, "number" as const),
  })
  .map(({ value, decimals, unit }) => ({ value: value / 10 ** decimals, decimals, unit }));

test("a quantity as text is read as that quantity", () => {
  fc.assert(
    fc.property(quantity, (quantity) => {
      expect(readText(formatQuantity(quantity))).toEqual({ kind: "quantity", quantity, typed: "text" });
    }),
  );
});

test("hostile texts are read without backtracking for ever", () => {
  const seeds = [
    "1",
    "1,",
    "1 ",
    "1 000",
    "(",
    "(1",
    "( ",
    "2022 ",
    "2022/",
    "22/",
    "2022-",
    "- ",
    "£-",
    "[1]",
    " ",
    "Q1 ",
    "aut ",
  ];
  for (const seed of [
    ...seeds,
    "*",
    "¹",
    "TBC ",
    "x",
    "?",
    "1:",
    "31 march ",
    "to be ",
    "target: ",
    "#",
    "'22",
    "↑",
    "#,##0.",
    "per 1",
  ]) {
    const long = seed.repeat(Math.ceil(10_000 / seed.length));
    for (const text of [long, long.slice(0, 299), `${long}!`, `x${long}`]) {
      expect(kinds).toContain(readText(text).kind);
      expect(kinds).toContain(readCell(1, text, () => "").kind);
      expect(findPeriods(text).length).toBeLessThan(text.length);
      expect(parsePeriod(text)).toBeUndefined();
    }
  }
});
