import fc from "fast-check";
import { scaleFor, ticksOf } from "../../../src/core/chart/scale";

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).filter((value) => value === 0 || Math.abs(value) > 1e-6);

test("a scale holds its values, has round ends and a few lines, and shows nought where values cross it", () => {
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 20 }), (values) => {
      const scale = scaleFor(values);
      const [least, most] = [Math.min(...values), Math.max(...values)];
      expect(scale.low).toBeLessThanOrEqual(least);
      expect(scale.high).toBeGreaterThanOrEqual(most);
      const ticks = ticksOf(scale);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(9);
      if (least < 0 && most > 0) expect(ticks.some((tick) => Math.abs(tick) < scale.step * 1e-6)).toBe(true);
    }),
  );
});

test("percentages end at 100%, and nothing that is never negative starts below nought", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.integer({ min: 0, max: 1000 }).map((one) => one / 1000),
        { minLength: 1, maxLength: 9 },
      ),
      (values) => {
        const scale = scaleFor(values, 1);
        expect(scale.high).toBeLessThanOrEqual(1);
        expect(scale.low).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
