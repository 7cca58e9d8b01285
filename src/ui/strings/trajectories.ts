import { counted } from "../../core";
import type { Rag, ShapeName } from "../../core";

/** The screen of trajectories. */
export const trajectories = {
  title: "Trajectories",
  intro: "A path from each baseline to its target, written as live formulas on a sheet of its own.",
  which: "Measures",
  all: "All measures",
  selected: "The selected rows",
  selectedNone: "Select rows of a scorecard in the sheet.",
  useSelection: "Use the selection",
  section: (sheet: string, section: string) => `${section} (${sheet})`,
  shape: "Shape",
  usual: "What fits best",
  shapes: {
    linear: "Straight line",
    "through-targets": "Through each target",
    compound: "Steady percentage change",
    logit: "Slowing near 0% or 100%",
    "front-loaded": "Most change early",
    "back-loaded": "Most change late",
    "s-curve": "Slow, fast, slow",
    weighted: "By weights",
    cumulative: "Counted up within each year",
  } satisfies Record<ShapeName, string>,
  every: "Step",
  everyName: { year: "Each year", term: "Each term", quarter: "Each quarter", month: "Each month" },
  weights: "Weights of a year’s parts",
  weightsHint: "Such as 5, 3, 2",
  weightsWrong: "Weights are numbers from nought up, one for each part of a year.",
  forecast: "Forecasts and control limits as well",
  show: "What is shown",
  views: { paths: "Paths", charts: "Charts" },
  unfilled: (count: number) => `${counted(count, "empty target")} on the way`,
  fillAction: "Fill in",
  fill: { title: "Fill empty targets in", what: (count: number) => counted(count, "target") },
  preview: (count: number) => `Preview (${counted(count, "trajectory", "trajectories")})`,
  refused: (count: number) => `Without a trajectory (${counted(count, "measure")})`,
  latest: (value: string, when: string) => `latest ${value} in ${when}`,
  rags: { Green: "on track", Amber: "near its trajectory", Red: "off track" } satisfies Record<Rag, string>,
  line: (measure: string, from: string, fromWhen: string, to: string, toWhen: string) =>
    `${measure}: from ${from} in ${fromWhen} to ${to} in ${toWhen}`,
  writeAction: "Write trajectories",
  updateAction: "Update trajectories",
  goTo: "Go to trajectories",
  removeAction: "Remove them",
  nothing: "There is no scorecard with targets to lay trajectories over. Understood shows how the sheets were read.",
  noneChosen: "No measure is in the selected rows. Select rows of the scorecard, or choose all measures.",
  more: (count: string) => `and ${count} more`,
  write: {
    title: "Write trajectories",
    what: (count: number) => counted(count, "trajectory", "trajectories"),
  },
  remove: { title: "Remove trajectories", what: () => "Removal of the trajectories" },
} as const;

/** The report for the board. */
export const board = {
  menu: "Report for the board",
  hint: "Where each measure stands, what is off track and by how much, and what is wrong in the card: for the termly update.",
  writeAction: "Write the sheet",
  updateAction: "Update the sheet",
  removeAction: "Remove it",
  saveAction: "Save a page to print",
  saving: "Making the page…",
  saved: (file: string) => `Saved: ${file}. Open it in a browser to print it.`,
  write: {
    title: "Write the report for the board",
    what: (count: number) => `Board report of ${counted(count, "measure")}`,
  },
  remove: { title: "Remove the report for the board", what: "Removal of the board report" },
} as const;
