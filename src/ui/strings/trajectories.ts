import { counted } from "../../core";
import type { ShapeName } from "../../core";

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
  preview: (count: number) => `Preview (${counted(count, "trajectory", "trajectories")})`,
  refused: (count: number) => `Without a trajectory (${counted(count, "measure")})`,
  line: (measure: string, from: string, fromWhen: string, to: string, toWhen: string) =>
    `${measure}: from ${from} in ${fromWhen} to ${to} in ${toWhen}`,
  writeAction: "Write trajectories",
  updateAction: "Update trajectories",
  removeAction: "Remove them",
  nothing: "There is no scorecard with targets to lay trajectories over.",
  noneChosen: "No measure is chosen.",
  more: (count: string) => `and ${count} more`,
  write: {
    title: "Write trajectories",
    what: (count: number) => counted(count, "trajectory", "trajectories"),
  },
  remove: { title: "Remove trajectories", what: () => "Removal of the trajectories" },
} as const;
