import fc from "fast-check";
import { withoutDust } from "../../../src/core/cell/quantity";

const ofFourteenDigits = (value: number): number => Number(value.toPrecision(14));

test("a number is rid of what is behind its fourteenth digit, however it is worked out", () => {
  const typed = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 9 }));
  fc.assert(
    fc.property(typed, fc.integer({ min: -3, max: 3 }), ([whole, decimals], moved) => {
      const value = (whole / 10 ** decimals) * 10 ** moved;
      expect(withoutDust(value)).toBe(ofFourteenDigits(value));
    }),
    { numRuns: 5000 },
  );
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (value) => {
      expect(withoutDust(value)).toBe(ofFourteenDigits(value));
    }),
    { numRuns: 5000 },
  );
});

test("0.587 of a whole is 58.7%, and a sum of tenths is in tenths", () => {
  expect(withoutDust(0.587 * 100)).toBe(58.7);
  expect(withoutDust(0.1 + 0.2)).toBe(0.3);
  expect(withoutDust(-0)).toBe(0);
});
