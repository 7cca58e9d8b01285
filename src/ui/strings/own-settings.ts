import { counted } from "../../core";
import type { OwnFamily, StatementRole, Unit } from "../../core";

/** Measures that the dictionary does not have. */
export const measureSettings = {
  intro: "Measures that the dictionary does not have, or has otherwise.",
  none: "None of your own",
  count: (count: number) => counted(count, "measure"),
  add: "Add a measure",
  adding: "A measure of your own",
  name: "Name",
  aliases: "Also called, one a line",
  unit: "Unit",
  polarity: "Which way is good",
  noPolarity: "Not said",
  min: "Lowest possible",
  max: "Highest possible",
  tolerance: "Tolerance, in points",
  instead: "In place of one in the dictionary",
  noSuch: "The dictionary has no measure of this name: choose one that it offers.",
  taken: "Another measure of yours takes its place already.",
  range: (min: string, max: string) => `${min} to ${max}`,
  from: (min: string) => `from ${min}`,
  upTo: (max: string) => `up to ${max}`,
  insteadOf: (name: string) => `in place of ${name}`,
  units: {
    percent: "Percent",
    "percentage-points": "Percentage points",
    points: "Points",
    score: "Score",
    count: "Count",
    money: "Money",
    ratio: "Ratio to one",
    rate: "Rate",
    days: "Days",
    index: "Index",
    number: "Plain number",
  } satisfies Record<Unit, string>,
} as const;

/** How measures hang together. */
export const familySettings = {
  intro: "Measures whose figures depend on each other, beside those that are known.",
  none: "None of your own",
  count: (count: number) => counted(count, "family", "families"),
  add: "Add a family",
  adding: "A family of measures",
  kind: "How they depend on each other",
  kinds: {
    complement: "Shares that make up a whole",
    "part-of-whole": "One counts part of the other",
  } satisfies Record<OwnFamily["kind"], string>,
  first: "One measure",
  second: "The other",
  part: "The part",
  whole: "The whole",
  sum: "Together",
  tolerance: "Give or take",
  noSuch: "No measure is called this: choose one that is offered.",
  same: "This is the same measure.",
  complement: (first: string, second: string, sum: string) => `${first} and ${second} make ${sum}`,
  partOfWhole: (part: string, whole: string) => `${part} is part of ${whole}`,
} as const;

/** What strategy texts state. */
export const statementSettings = {
  intro: "Figures that a strategy or a report gives: the scorecard is held against them.",
  none: "No statement",
  count: (count: number) => counted(count, "statement"),
  add: "Add a statement",
  adding: "A statement of a text",
  measure: "Measure",
  measureHint: "As the text or the scorecard calls it.",
  value: "Figure, such as 95%",
  period: "Period, such as 2026 or 2022/23",
  is: "It is",
  roles: {
    target: "A target",
    baseline: "A baseline",
    actual: "A reported figure",
  } satisfies Record<StatementRole, string>,
  from: "Where it says so",
  fromHint: "The document and its page.",
  noRow:
    "No row that was checked has this name, so nothing is held against it. Edit it and choose the row’s own name, or add an own measure that has both names.",
  noFigure: (role: string, period: string) =>
    `Its row does not have ${role} for ${period}, so nothing is held against it. Edit the period or what it is, or add the year to the scorecard.`,
  line: (is: string, value: string, period: string) => `${is}: ${value}, ${period}`,
} as const;

/** The profile as a file. */
export const profileSettings = {
  intro: "All settings as a file (JSON), for another workbook or the command line.",
  out: "Save or open as a file",
  contents: "The profile",
  save: "Save as file",
  file: "scorecard-profile.json",
  open: "Open a file…",
  paste: "Or paste it here",
  use: "Use this profile",
  what: "Another profile",
  used: (changes: readonly string[]) =>
    changes.length === 0
      ? "The profile is in use. It leaves every rule as it is."
      : `The profile is in use: ${changes.join(", ")}.`,
  wrong: "This profile cannot be used:",
  notJson: (why: string) => `It is no JSON. ${why}`,
  without: "The published figures that are in use are not in it: they are too many for the workbook to keep.",
} as const;
