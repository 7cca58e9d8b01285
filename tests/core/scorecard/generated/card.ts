import fc from "fast-check";

/** A measure of a made card: what it is called, and a figure for each column. */
export interface MadeMeasure {
  readonly name: string;
  readonly figures: readonly string[];
  readonly unit: string;
  readonly extra: number;
}

/** Measures under one heading, or under none. */
export interface MadeSection {
  readonly name: string;
  readonly measures: readonly MadeMeasure[];
}

/** Columns of values that any layout can have. */
export const mostColumns = 12;

const things = [
  "homes",
  "potholes",
  "calls",
  "invoices",
  "library visits",
  "street lamps",
  "planning applications",
  "missed collections",
  "young people",
  "working days lost",
  "apprentices",
  "school places",
  "bus journeys",
  "trees",
  "complaints",
];
const names = fc.oneof(
  fc.tuple(fc.constantFrom("Share of ", "% of ", "Number of ", "Average cost of ", ""), fc.constantFrom(...things)),
  fc.tuple(
    fc.constantFrom("Residents satisfied with ", "Time taken to deal with ", "no. "),
    fc.constantFrom(...things),
  ),
);
const tails = fc.constantFrom(
  "",
  " (days)",
  " per 1,000 residents",
  " since 2015",
  " - all wards",
  " within 5 days",
  " at Key Stage 2",
  ", under 5s",
  " against target",
  " (rolling 12 months)",
);

/** Figures as people type them: percentages, counts, money, decimals, now and then a placeholder or a range. No plain year among them. */
const figures: Readonly<Record<string, fc.Arbitrary<string>>> = {
  "%": fc.integer({ min: 1, max: 999 }).map((tenths) => `${(tenths / 10).toFixed(1)}%`),
  Number: fc.oneof(
    fc.integer({ min: 3, max: 1900 }).map(String),
    fc.integer({ min: 1000, max: 99000 }).map((one) => one.toLocaleString("en-GB")),
  ),
  "£": fc.integer({ min: 100, max: 99000 }).map((pence) => `£${(pence / 100).toFixed(2)}`),
  Score: fc.integer({ min: 10, max: 990 }).map((tenths) => (tenths / 100).toFixed(2)),
};
const odd = fc.constantFrom("TBC", "n/a", ">=95%", "90-95%");

const measure = fc
  .constantFrom(...Object.keys(figures))
  .chain((unit) =>
    fc.record({
      name: fc.tuple(names, tails).map(([[head, thing], tail]) => `${head}${thing}${tail}`),
      unit: fc.constant(unit),
      extra: fc.nat(9),
      figures: fc.array(fc.oneof({ weight: 12, arbitrary: figures[unit] ?? odd }, { weight: 1, arbitrary: odd }), {
        minLength: mostColumns,
        maxLength: mostColumns,
      }),
    }),
  )
  .map((one): MadeMeasure => ({ ...one, name: one.name.charAt(0).toUpperCase() + one.name.slice(1) }));

const sectionNames = [
  "HOUSING",
  "Safer streets",
  "Theme 1: A fair city",
  "Priority 2 – Growth",
  "Children and families",
  "Environment & waste",
  "Our people",
];

/** A card of one to three sections with different names, each of one to five measures with different names. */
export const card: fc.Arbitrary<readonly MadeSection[]> = fc
  .uniqueArray(fc.constantFrom(...sectionNames), { minLength: 1, maxLength: 3 })
  .chain((chosen) =>
    fc
      .uniqueArray(measure, {
        minLength: chosen.length * 2,
        maxLength: chosen.length * 5,
        selector: ({ name }) => name,
      })
      .map((measures) =>
        chosen.map((name, place) => ({
          name,
          measures: measures.filter((_, index) => index % chosen.length === place),
        })),
      ),
  );
