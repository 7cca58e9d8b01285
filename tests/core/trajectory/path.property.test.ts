import fc from "fast-check";
import { absoluteRef } from "../../../src/core/cell/address";
import { storedNumber, type Quantity } from "../../../src/core/cell/quantity";
import {
  everyNames,
  layTrajectories,
  parseWeights,
  shapeNames,
  shapes,
  standingOf,
} from "../../../src/core/trajectory";
import { measure, scorecard, year, type Column } from "./build";
import { evaluate } from "./evaluate";

const quantities = (unit: Quantity["unit"], value: fc.Arbitrary<number>) =>
  fc.record({ value, unit: fc.constant(unit), decimals: fc.integer({ min: 0, max: 3 }) });

const percents = fc.oneof(
  fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
  fc.constantFrom(0, 1e-9, 0.01, 99.99, 99.999_999, 100),
);
const signed = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.constantFrom(0, -0.87, 0.55, 1e-300, -1e300, 1e308, 5e-324),
);
const partsOfYear = { year: 1, term: 3, quarter: 4, month: 12 } as const;

/** A baseline and targets of one unit, in years that may leave gaps, and weights for each step. */
const rows = fc
  .tuple(
    fc.constantFrom("percent" as const, "number" as const),
    fc.uniqueArray(fc.integer({ min: 2000, max: 2040 }), { minLength: 2, maxLength: 6 }),
    fc.constantFrom(...everyNames),
  )
  .chain(([unit, years, every]) =>
    fc.record({
      every: fc.constant(every),
      years: fc.constant(years.sort((a, b) => a - b)),
      values: fc.array(quantities(unit, unit === "percent" ? percents : signed), {
        minLength: years.length,
        maxLength: years.length,
      }),
      shape: fc.constantFrom(...shapeNames),
      weights: fc.array(fc.nat(9), { minLength: partsOfYear[every], maxLength: partsOfYear[every] }),
    }),
  );

function columnsOf(years: readonly number[]): readonly Column[] {
  return years.map((one, index) => ({ role: index === 0 ? "baseline" : "target", period: year(one) }));
}

it("every formula comes to its number, the ends exactly to the cells'; what cannot be laid says why", () => {
  let laidOnes = 0;
  fc.assert(
    fc.property(rows, ({ years, values, shape, every, weights }) => {
      const one = measure(4, columnsOf(years), values);
      const cells = new Map(
        values.map((value, index) => [absoluteRef({ ...one.at, column: index + 1 }), storedNumber(value)]),
      );
      const { trajectories, refused } = layTrajectories([scorecard([one])], { shape, every, weights });
      expect(trajectories.length + refused.length).toBe(1);
      expect(refused.every(({ reason }) => /^[A-Z].*\.$/.test(reason))).toBe(true);
      const [trajectory] = trajectories;
      if (!trajectory) return;
      laidOnes += 1;
      const { milestones } = trajectory;
      for (const { formula, value } of milestones) {
        expect(Number.isFinite(value)).toBe(true);
        expect(evaluate(formula, cells)).toBe(value);
      }
      expect(milestones[0]?.value).toBe(values[0] && storedNumber(values[0]));
      expect(milestones.at(-1)?.value).toBe(storedNumber(values.at(-1) ?? { value: 0, unit: "number", decimals: 0 }));
      const span = (years.at(-1) ?? 0) - (years[0] ?? 0);
      expect(milestones).toHaveLength(span * partsOfYear[every] + 1);
      const { needed } = standingOf(trajectory).runRate;
      expect(needed === undefined || !Number.isNaN(needed)).toBe(true);
    }),
    { numRuns: 600 },
  );
  expect(laidOnes).toBeGreaterThan(150);
});

it("a path stays between its neighbouring points and moves one way, wherever its guard lets it", () => {
  const ends = fc.oneof(
    fc.tuple(
      fc.constant("percent" as const),
      percents.map((value) => value / 100),
      percents.map((value) => value / 100),
    ),
    fc.tuple(fc.constant("number" as const), signed, signed),
  );
  fc.assert(
    fc.property(ends, fc.integer({ min: 1, max: 60 }), ([unit, from, to], of) => {
      const one = measure(
        0,
        columnsOf([2001, 2002]),
        [0, 0].map((value) => ({ value, unit, decimals: 0 })),
      );
      const point = (index: number, value: number) => {
        const [trajectory] = layTrajectories([scorecard([one])], { every: "year" }).trajectories;
        const known = trajectory?.known[index];
        if (!known) throw new Error("No point");
        return { ...known, value };
      };
      const guarded = { from: point(0, from), to: point(1, to), unit, signed: false };
      const dust = 1e-12 * Math.max(1, Math.abs(from), Math.abs(to));
      const sign = Math.sign(to - from);
      for (const shape of shapeNames) {
        if (shapes[shape].refusal(guarded) !== undefined || !Number.isFinite(to - from)) continue;
        let last = from;
        for (let part = 0; part <= of; part += 1) {
          const value = shapes[shape].value(from, to, { part, of });
          if (!Number.isFinite(value)) continue; // a finished path with such a number is refused
          expect(sign * (value - last)).toBeGreaterThanOrEqual(-dust);
          last = value;
        }
        if (Number.isFinite(shapes[shape].value(from, to, { part: of, of })))
          expect(Math.abs(last - to)).toBeLessThanOrEqual(dust * 100);
      }
    }),
  );
});

it("73.23 to 75 in four quarters is 73.6725, 74.115, 74.5575, 75", () => {
  const one = measure(0, columnsOf([2021, 2022]), [
    { value: 73.23, unit: "number", decimals: 2 },
    { value: 75, unit: "number", decimals: 0 },
  ]);
  const [trajectory] = layTrajectories([scorecard([one])], { every: "quarter" }).trajectories;
  const path = trajectory?.milestones.map(({ value }) => value) ?? [];
  expect(path).toHaveLength(5);
  [73.23, 73.6725, 74.115, 74.5575, 75].forEach((wanted, index) => expect(path[index]).toBeCloseTo(wanted, 9));
});

it("weights are in the ratios that a text gives, whatever their scale", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(500), { minLength: 3, maxLength: 12 }), (weights) => {
      const parsed = parseWeights(weights.map((weight) => `${String(weight / 10)}%`).join(", "));
      if (weights.every((weight) => weight === 0)) {
        expect(parsed).toBeUndefined();
        return;
      }
      const scale = Math.max(...weights) / Math.max(...(parsed ?? []));
      expect(parsed?.map((weight) => weight * scale)).toEqual(
        weights.map((weight) => expect.closeTo(weight, 9) as number),
      );
      expect(parsed?.every(Number.isInteger)).toBe(true);
    }),
  );
  expect(["", "5,,3", "-1, 2", "five", "0 0 0"].map(parseWeights)).toEqual(Array(5).fill(undefined));
});
