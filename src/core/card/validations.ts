import { storedNumber } from "../cell/quantity";
import type { Area } from "../cell/address";
import type { TypingRule, Validation } from "../plan/new-sheet";
import type { CardColumn } from "./columns";
import type { CardMeasure } from "./measures";
import { isOpen, type CardFrame, type PlacedMeasure } from "./row-cells";
import { goodIsWords, reportedWords, unitWords } from "./words";

/** What rates are usually per. */
const perWords = ["per 100", "per 1000", "per 10000", "per 100000"];

/** The most that Excel takes of a list in a rule, its commas included. */
const longestList = 255;

/** The rules for what is typed into the cells of a new scorecard; cells with the same rule share it. */
export function cardValidations(rows: readonly PlacedMeasure[], frame: CardFrame): readonly Validation[] {
  const found = new Map<string, Omit<Validation, "areas"> & { readonly areas: Area[] }>();
  frame.columns.forEach((column, at) => {
    for (const { measure, row } of rows) {
      const rule = ruleFor(column, measure, frame);
      if (!rule) continue;
      const key = JSON.stringify(rule);
      const known = found.get(key) ?? { ...rule, areas: [] };
      found.set(key, known);
      extend(known.areas, row, at);
    }
  });
  return [...found.values()];
}

/** Adds a cell to areas, to the one right above where there is one. */
function extend(areas: Area[], row: number, column: number): void {
  const last = areas.at(-1);
  if (last?.left === column && last.right === column && last.bottom === row - 1) {
    areas[areas.length - 1] = { ...last, bottom: row };
  } else areas.push({ top: row, bottom: row, left: column, right: column });
}

function ruleFor(
  column: CardColumn,
  measure: CardMeasure,
  { choices }: CardFrame,
): Omit<Validation, "areas"> | undefined {
  switch (column.kind) {
    case "polarity":
      return listRule("Which way is good", "Higher, lower, or within a band.", Object.values(goodIsWords));
    case "unit":
      return listRule("Unit", "What the figures count.", [
        ...Object.values(unitWords).filter((word) => word !== ""),
        ...perWords,
      ]);
    case "reported":
      return listRule("Reported", "How often there is a figure.", [
        ...new Set(Object.values(reportedWords[choices.actuals])),
      ]);
    case "owner":
      return ownerRule(choices.owners ?? []);
    case "baseline-period":
      return {
        rule: { kind: "text", longest: 12 },
        title: "Baseline period",
        prompt: "The year that the baseline is of, as 2024/25 or 2024.",
        refusal: "Write the year as 2024/25 or 2024.",
      };
    case "baseline":
      return figureRule("Baseline", measure);
    case "target":
      return figureRule("Target", measure);
    case "benchmark":
    case "neighbours":
      return figureRule("To compare with", measure);
    case "actual":
      return isOpen(measure, column.slot) ? figureRule("Actual", measure) : closedRule;
    case "tolerance":
      return {
        rule: { kind: "number", min: 0 },
        title: "Tolerance",
        prompt: "How far off its trajectory the measure may be and still be near it, in the unit of its figures.",
        refusal: "Type a number that is not below nought.",
      };
    case "measure":
    case "comment":
    case "variance":
    case "status":
    case "trajectory":
      return undefined;
    default:
      return column satisfies never;
  }
}

const closedRule: Omit<Validation, "areas"> = {
  rule: { kind: "text", longest: 0 },
  title: "Closed",
  prompt: "This measure is published once a year: type its figure under the last part of the year.",
  refusal: "This measure is published once a year: type its figure under the last part of the year.",
};

function listRule(title: string, prompt: string, options: readonly string[]): Omit<Validation, "areas"> {
  return { rule: { kind: "list", options }, title, prompt, refusal: `Choose one of: ${options.join(", ")}.` };
}

function ownerRule(owners: readonly string[]): Omit<Validation, "areas"> {
  const prompt = "Who answers for this measure.";
  if (owners.length > 0 && owners.join(",").length <= longestList) return listRule("Owner", prompt, owners);
  return { rule: { kind: "text", longest: 80 }, title: "Owner", prompt, refusal: "A name has 80 letters at most." };
}

/** What a figure of a measure can be: in the range of its definition, or not below nought where it counts something. */
function figureRule(title: string, measure: CardMeasure): Omit<Validation, "areas"> {
  const { range, unit, decimals } = measure;
  const stored = (value: number): number => storedNumber({ value, unit, decimals });
  const rule: TypingRule = {
    kind: "number",
    ...(range.min !== undefined && { min: stored(range.min) }),
    ...(range.max !== undefined && { max: stored(range.max) }),
  };
  const says = sayRange(measure);
  return { rule, title, prompt: says, refusal: `Type a number${says === "" ? "" : `: ${says}`}` };
}

function sayRange({ range: { min, max }, unit }: CardMeasure): string {
  const mark = unit === "percent" ? "%" : "";
  if (min !== undefined && max !== undefined) return `From ${String(min)}${mark} to ${String(max)}${mark}.`;
  if (min !== undefined) return `${String(min)}${mark} or more.`;
  return max === undefined ? "A number." : `${String(max)}${mark} or less.`;
}
