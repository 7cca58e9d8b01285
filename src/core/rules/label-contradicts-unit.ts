import type { CellRef } from "../cell/address";
import type { MeasureSubject } from "../check/subject";
import { unitOfLabel } from "../measures/wording";
import type { Heading } from "../scorecard/model";
import type { Found } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { attributesOf } from "../scorecard/measure";
import { defineTableRule } from "./define-rule";
import { list } from "./say";
import { together } from "./together";

export const labelContradictsUnit = defineTableRule({
  id: "label-contradicts-unit",
  severity: "warning",
  tier: "sheet",
  title: "A label says number and the cells say percentage, or the other way round.",
  why:
    '"Number of schools rated good: 83%" leaves a reader to guess whether the label or the figures are wrong. ' +
    "The same goes for a group heading over rows of percentages.",
  subsumedBy: [],

  *check({ table, measures, having }) {
    const unitColumn = table.columns.some(({ is }) => is.kind === "attribute" && is.role === "unit");
    const beside = unitColumn ? yield* inEachInSteps(measures, ofUnit) : [];
    const said = new Set(beside.map(({ cells }) => cells[0].row));
    const others = yield* inEachInSteps(having("misnamed"), ofMeasure);
    const misnamed = others.filter(({ cells }) => !said.has(cells[0].row));
    const rows = together([...beside, ...misnamed], (names, count) => ({
      message: `${String(count)} labels say a number where the figures are percentages, or the other way round: ${names}.`,
      advice: "Let each label say what its figures are.",
    }));
    const counting = new Set(table.headings.filter(({ text }) => unitOfLabel(text)?.unit === "count"));
    return counting.size === 0 ? rows : [...rows, ...ofGroups(measures, counting)];
  },

  examples: {
    bad: [
      [["*Number of secondary schools rated good*", "*33%*", "*67%*", "*83%*"]],
      [["*% of calls answered*", "*1,350*", "*1,420*", "*1,500*"]],
      [
        ["Measure", "Unit", "Baseline 2022", "Target 2030"],
        ["*Proportion of electric buses*", "*qty*", "0", "40"],
        ["*% of streets with a cycle lane*", "*km*", "0", "1"],
        ["Share of residents who cycle", "Efficiency", "8", "12"],
      ],
      [
        ["*Number of young people:*", "", "", ""],
        ["In employment", "93.5%", "94%", "94.5%"],
        ["Not in employment", "6.5%", "6.0%", "5.5%"],
      ],
    ],
    good: [
      [["Percentage of secondary schools rated good", "33%", "67%", "83%"]],
      [["Number of suspensions", "505", "450", "400"]],
      [["Number of charging points Percentage of electric cars", "12%", "15%", "18%"]],
    ],
  },
});

const counted =
  /^(?:number|no\.?|nos\.?|#|count|total|nr\.?|anzahl|nombre|n[uú]mero|qty|quantity|pcs|k?m[²³]?|kg|t|tonnes|[kmg]wh?|ha|€|£)$/i;
const shared = /^(?:%|per ?cent(?:age)?|share|prozent|pourcentage|porcentaje)$/i;

/** A unit in a column of its own that is not the one that the label says. */
function ofUnit(subject: MeasureSubject): readonly Found[] {
  const { measure } = subject;
  const [unit] = attributesOf(measure, "unit");
  const text = unit?.text.trim() ?? "";
  const [isShared, isCounted] = [shared.test(text), counted.test(text)];
  if (!unit || !(isShared || (isCounted && isShare(measure.name)))) return [];
  const said = unitOfLabel(measure.name);
  if (!said || (isShared && said.unit !== "count")) return [];
  const { title } = subject;
  return [
    {
      cells: [measure.at, unit.at],
      measure: title,
      message: `“${title}” says “${said.word}”, but its unit is ${text}.`,
      advice: "Let the label and the unit say the same, and look which of the two the figures are.",
    },
  ];
}

/** Whether a label begins as a share does, so that nothing of a count is in it. */
function isShare(label: string): boolean {
  return /^\W*(?:the )?(?:%|per ?cent(?:age)?|share|proportion)\b/i.test(label) || label.trim().startsWith("%");
}

function ofMeasure(subject: MeasureSubject): readonly Found[] {
  const { measure } = subject;
  const said = unitOfLabel(measure.name);
  if (said?.unit !== "count" && (said?.unit !== "percent" || measure.unit === "percent")) return [];
  if (said.unit === "count" && alsoShare.test(measure.name)) return [];
  const { numbers, title } = subject;
  if (numbers.length === 0) return [];
  const percents = numbers.filter(({ reading }) => reading.quantity.unit === "percent");
  if (said.unit === "count" && percents.length * 2 > numbers.length) {
    return [found([measure, ...percents], title, said.word, "the figures are percentages", percentAdvice)];
  }
  const large = numbers.filter(
    ({ reading: { quantity } }) => quantity.unit === "number" && Math.abs(quantity.value) > 100,
  );
  if (
    said.unit === "percent" &&
    percents.length === 0 &&
    large.length * 2 > numbers.length &&
    !/change|increase|growth|reduction/i.test(measure.name)
  ) {
    return [
      found(
        [measure, ...large],
        title,
        said.word,
        `the figures are counts (${list(large.map(({ text }) => text.trim()))})`,
        "Say in the label what is counted, or give percentages.",
      ),
    ];
  }
  return [];
}

/** Several measures in one label, a count and then a share: "Number of charging points Percentage of electric vehicles". */
const alsoShare = /\p{L}.*\s(?:%|Percentage|Per ?cent|Proportion|Share) of\b|\(%\)/u;

const percentAdvice = "Begin the label with “Percentage of”, or give the numbers.";

function ofGroups(measures: Iterable<MeasureSubject>, counting: ReadonlySet<Heading>): readonly Found[] {
  const groups = new Map<Heading, MeasureSubject[]>();
  for (const subject of measures) {
    const { group } = subject.measure;
    if (!group || !counting.has(group)) continue;
    const members = groups.get(group) ?? [];
    members.push(subject);
    groups.set(group, members);
  }
  return [...groups].flatMap(([group, members]) => ofGroup(group, members));
}

function ofGroup(group: Heading, members: readonly MeasureSubject[]): readonly Found[] {
  const said = unitOfLabel(group.text);
  if (said?.unit !== "count") return [];
  const plain = members.filter(({ measure, numbers }) => numbers.length > 0 && unitOfLabel(measure.name) === undefined);
  const percent = plain.filter(({ numbers }) => numbers.every(({ reading }) => reading.quantity.unit === "percent"));
  if (percent.length < 2 || percent.length < plain.length) return [];
  const name = group.text.replace(/\s*:\s*$/, "");
  return [
    found(
      [group],
      name,
      said.word,
      `all figures below it are percentages (${list(percent.map(({ measure }) => measure.name))})`,
      percentAdvice,
    ),
  ];
}

/** The label or its figures are at fault: it names both, the label first. */
function found(
  [first, ...others]: readonly [{ readonly at: CellRef }, ...{ readonly at: CellRef }[]],
  title: string,
  word: string,
  but: string,
  advice: string,
): Found {
  return {
    cells: [first.at, ...others.map(({ at }) => at)],
    measure: title,
    message: `“${title}” says “${word}”, but ${but}.`,
    advice,
  };
}
