import {
  chartsSheet,
  checkWorkbook,
  defaultProfile,
  factsOf,
  layTrajectories,
  type ChartFacts,
  type OwnSheet,
  type Trajectory,
} from "../../src/core";
import type { ReadWorkbook } from "../../src/files/read";
import { buildWorkbook, type CellSpec } from "./build";

const years = [2015, 2016, 2017, 2018, 2019, 2022, 2023, 2024];
const heading = [
  "Measure",
  "Baseline 2019",
  ...years.map((year) => `${String(year)} Actual`),
  ...[2023, 2024, 2025, 2026].map((year) => `${String(year)} Target`),
  "National",
];

/** Three measures with actuals of eight years, of which two are missing between 2019 and 2022: points, a score of both signs, a percentage. */
export const charted: readonly (readonly CellSpec[])[] = [
  heading,
  row("Attainment 8", "0.0", [37.8, 41, 40.1, 39, 38.4, 37.8, 36.1, 36.9, 37.2, 37, 38.4, 40, 42, 46.1]),
  row("Progress 8", "0.00", [-0.81, -0.7, -0.72, -0.77, -0.8, -0.81, -0.87, -0.4, -0.1, -0.6, -0.3, 0, 0.2, -0.03]),
  row("Persistent absence", "0.0%", [
    ...[0.148, 0.12, 0.13, 0.135, 0.14, 0.148, 0.287, 0.27, 0.269],
    ...[0.25, 0.22, 0.18, 0.15, 0.225],
  ]),
];

function row(name: string, format: string, values: readonly number[]): readonly CellSpec[] {
  return [name, ...values.map((value) => ({ value, format }))];
}

/** The workbook of those measures, on a sheet called `Card`. */
export function chartedWorkbook(): Uint8Array {
  return buildWorkbook({ sheets: [{ name: "Card", rows: charted }] });
}

/** A workbook's trajectories, year by year. */
export function trajectoriesIn({ workbook }: ReadWorkbook): readonly Trajectory[] {
  const tables = checkWorkbook(workbook, defaultProfile).sheets.flatMap((sheet) => sheet.tables);
  return layTrajectories(tables, { every: "year", workbook }).trajectories;
}

/** What charts of a workbook's trajectories show. */
export function factsIn(read: ReadWorkbook): readonly ChartFacts[] {
  return trajectoriesIn(read).map((one) => factsOf(one));
}

/** The sheet of charts of a workbook's trajectories. */
export function chartsOf(read: ReadWorkbook): OwnSheet {
  const sheet = chartsSheet(factsIn(read));
  if (!sheet) throw new Error("There is nothing to chart.");
  return sheet;
}
