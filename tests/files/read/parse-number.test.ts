import fc from "fast-check";
import { parseNumber } from "../../../src/files/read/parse-number";

function parse(text: string): number {
  const bytes = Buffer.from(`<v>${text}</v>`);
  return parseNumber(bytes, 3, bytes.length - 4);
}

test("every number is read to the last bit, in whatever length it is written", () => {
  const number = fc.oneof(
    fc.double({ noNaN: true, min: -1e300, max: 1e300 }),
    fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
    fc.integer({ min: -100_000, max: 100_000 }).map((parts) => parts / 1000),
  );
  fc.assert(
    fc.property(number, fc.integer({ min: 1, max: 21 }), fc.integer({ min: 0, max: 25 }), (value, digits, decimals) => {
      for (const text of [String(value), value.toPrecision(digits), value.toFixed(decimals), value.toPrecision(17)]) {
        expect(parse(text)).toBe(Number(text));
      }
    }),
    { numRuns: 1000 },
  );
});

test("digits of any length around a point are read as Number reads them", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^-?[0-9]{0,20}\.?[0-9]{0,24}$/), (text) => {
      expect(parse(text)).toBe(/\d/.test(text) ? Number(text) : NaN);
    }),
    { numRuns: 1000 },
  );
});

test.each(["", "-", ".", "-.", "1.2.3", "0x1F", "Infinity", "NaN", "1e", "1e999", "--1", "1 2", "a", "9".repeat(500)])(
  "%p is no number",
  (text) => {
    expect(parse(text)).toBeNaN();
  },
);
