import fc from "fast-check";
import { absoluteRef } from "../../../src/core/cell/address";
import { storedNumber, type Quantity } from "../../../src/core/cell/quantity";
import { everyNames, layTrajectories, shapeNames, shapes } from "../../../src/core/trajectory";
import { measure, scorecard, year, type Column } from "./build";
import { evaluate } from "./evaluate";

const quantities = (unit: Quantity["unit"], value: fc.Arbitrary<number>) =>
  fc.record({ value, unit: fc.constant(unit), decimals: fc.integer({ min: 0, max: 3 }) });

const percents = fc.oneof(
  fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
  fc.constantFrom(0, 0.01, 99.99, 100),
);
const signed = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom(0, -0.87, 0.55));

/** A baseline and targets of one unit, in years that may leave gaps. */
const rows = fc
  .tuple(
    fc.constantFrom("percent" as const, "number" as const),
    fc.uniqueArray(fc.integer({ min: 2000, max: 2040 }), { minLength: 2, maxLength: 8 }),
  )
  .chain(([unit, years]) =>
    fc.record({
      years: fc.constant(years.sort((a, b) => a - b)),
      values: fc.array(quantities(unit, unit === "percent" ? percents : signed), {
        minLength: years.length,
        maxLength: years.length,
      }),
      shape: fc.constantFrom(...shapeNames),
      every: fc.constantFrom(...everyNames),
    }),
  );

function columnsOf(years: readonly number[]): readonly Column[] {
  return years.map((one, index) => ({ role: index === 0 ? "baseline" : "target", period: year(one) }));
}

it("every formula comes to its number, the ends exactly to the cells'", () => {
  fc.assert(
    fc.property(rows, ({ years, values, shape, every }) => {
      const one = measure(4, columnsOf(years), values);
      const cells = new Map(
        values.map((value, index) => [absoluteRef({ ...one.at, column: index + 1 }), storedNumber(value)]),
      );
      const [trajectory] = layTrajectories([scorecard([one])], { shape, every }).trajectories;
      const milestones = trajectory?.milestones ?? [];

      for (const { formula, value } of milestones) expect(evaluate(formula, cells)).toBe(value);
      expect(milestones[0]?.value).toBe(values[0] && storedNumber(values[0]));
      expect(milestones.at(-1)?.value).toBe(storedNumber(values.at(-1) ?? { value: 0, unit: "number", decimals: 0 }));

      const span = (years.at(-1) ?? 0) - (years[0] ?? 0);
      expect(milestones).toHaveLength(span * (every === "term" ? 3 : 1) + 1);
    }),
  );
});

it("a path stays between its neighbouring points and moves one way", () => {
  fc.assert(
    fc.property(signed, signed, fc.integer({ min: 1, max: 60 }), (from, to, of) => {
      const low = Math.min(from, to) - 1e-9;
      const high = Math.max(from, to) + 1e-9;
      for (const shape of shapeNames) {
        for (let part = 0; part <= of; part += 1) {
          const value = shapes[shape].value(from, to, { part, of });
          expect(value >= low && value <= high).toBe(true);
        }
      }
    }),
  );
});

it("73.23 to 75 in four steps is 73.6725, 74.115, 74.5575, 75", () => {
  const steps = [1, 2, 3, 4].map((part) => shapes.linear.value(73.23, 75, { part, of: 4 }));
  [73.6725, 74.115, 74.5575, 75].forEach((wanted, index) => expect(steps[index]).toBeCloseTo(wanted, 9));
});
