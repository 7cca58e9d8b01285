import type { Reference, ReferenceMeasure } from "../reference/reference";
import type { ExampleBook } from "./define-rule";

/** A figure of a history that is final. */
const final = (value: number): { readonly value: number; readonly provisional: false } => ({
  value,
  provisional: false,
});

const percent = { unit: "percent", count: 1000, years: [2016, 2025] } as const;

/** Made-up figures in the form of a pack, for the examples of the rules that need one. Made when asked for: the pane never does. */
const measures = (): readonly ReferenceMeasure[] => [
  {
    ...percent,
    definition: "phonics-year-1",
    decimals: 0,
    spread: { min: 60, p1: 70, p50: 80, p99: 87, max: 90 },
    yearOnYear: { p50: 1, p95: 4, p99: 5 },
    bestImprovement: { oneYear: 8, threeYears: 10 },
    history: { England: { 2022: final(78), 2023: final(79) }, Exampleshire: { 2022: final(75), 2023: final(76) } },
  },
  {
    ...percent,
    definition: "ks2-reading",
    decimals: 0,
    spread: { min: 55, p1: 61, p50: 73, p99: 84, max: 88 },
    yearOnYear: { p50: 2, p95: 7, p99: 9 },
    bestImprovement: { oneYear: 11, threeYears: 15 },
    history: { England: { 2022: final(75) }, Exampleshire: { 2022: final(69) } },
  },
  {
    ...percent,
    definition: "ks2-maths",
    decimals: 0,
    spread: { min: 59, p1: 64, p50: 75, p99: 86, max: 91 },
    yearOnYear: { p50: 2, p95: 6, p99: 8 },
    bestImprovement: { oneYear: 11, threeYears: 16 },
    history: { England: { 2022: final(71) }, Exampleshire: { 2022: final(66) } },
  },
  {
    ...percent,
    definition: "persistent-absence",
    decimals: 2,
    spread: { min: 5, p1: 8, p50: 13, p99: 26, max: 29 },
    yearOnYear: { p50: 1, p95: 8, p99: 12 },
    bestImprovement: { oneYear: 6, threeYears: 10 },
    history: { England: { 2022: final(22.5) }, Exampleshire: { 2021: final(17.43), 2022: final(24.61) } },
  },
  {
    ...percent,
    definition: "ebacc-entry",
    decimals: 1,
    spread: { min: 15, p1: 19, p50: 38, p99: 67, max: 73 },
    yearOnYear: { p50: 2, p95: 7, p99: 9 },
    bestImprovement: { oneYear: 22, threeYears: 23 },
    history: { England: { 2022: final(38.7) }, Exampleshire: { 2021: final(34.8), 2022: final(36.2) } },
  },
];

const reference = (): Reference => ({
  source: "An example’s figures",
  licence: "no licence needed",
  date: "2026-01-31",
  areas: { national: ["England"], regional: [], authorities: ["Exampleshire"] },
  measures: measures(),
});

/** An example with published figures at hand, of an authority that they are of: rows below the usual header. */
export function areaExample(...rows: readonly (readonly string[])[]): ExampleBook {
  const header = ["Measure", "Baseline 2022", "Target 2023", "Target 2024", "Target 2025"];
  return {
    sheets: { Scorecard: [header.slice(0, Math.max(...rows.map((row) => row.length))), ...rows] },
    profile: { authority: "Exampleshire" },
    reference: reference(),
  };
}
