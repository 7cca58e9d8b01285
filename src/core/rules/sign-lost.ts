import { formatQuantity } from "../cell/quantity";
import type { MeasureSubject, NumberField } from "../check/subject";
import { seenFor } from "../measures/definition";
import type { Definition } from "../measures/definition";
import { isReduction } from "../measures/wording";
import type { Evidence } from "../check/finding";
import type { Found } from "./define-rule";
import { defineRule } from "./define-rule";
import { writesOf } from "./fixes";
import { cellsOf, isSome, list, quote } from "./say";

export const signLost = defineRule({
  id: "sign-lost",
  severity: "error",
  tier: "dictionary",
  title: "The minus signs of a row, or of one cell, have been lost, or one is too many.",
  why:
    "Progress scores below nought lose their minus easily when a table is retyped. The row then plans a steady decline, " +
    "or starts from a score nobody has ever had; with the signs put back it is an ordinary plan for improvement. " +
    "The same goes for a reduction that is written with a minus but for one cell.",
  subsumedBy: ["row-slid", "digits-slipped", "unit-mixed-in-row"],
  needs: ["defined", "extreme"],

  check(subject) {
    const { definition, numbers, measure } = subject;
    if (numbers.length < 2) return [];
    const gained = definition?.signed === true ? undefined : signGained(subject);
    if (gained) return gained;
    if (definition?.signed === true) return wholeRow(subject, definition) ?? oneCell(subject) ?? [];
    if (definition !== undefined) return [];
    return isReduction(measure.name) || isLevelBelowNought(numbers) || isCourse(numbers)
      ? (oneCell(subject) ?? [])
      : [];
  },

  examples: {
    bad: [
      [["Progress 8 score per pupil", "*0.87*", "*0.55*", "*0.45*", "*0.40*"]],
      [["Progress 8 score per pupil", "-0.87", "*0.55*", "-0.45", "-0.40"]],
      [
        ["Indicator", "Target 2025", "Target 2027", "Target 2030"],
        ["Reduction of heat lost by pipes", "*22*", "-42", "-64"],
      ],
      [
        ["Measure", "2021", "2022", "2023", "2024", "Target 2025"],
        ["Net flow of companies", "-62", "-55", "*51*", "-41", "-32"],
      ],
      [
        ["Indicator", "Target 2025", "Target 2027", "Target 2030"],
        ["Traffic on the ring road", "-5%", "-15%", "*30%*"],
      ],
      [
        ["Measure", "2021", "2022", "2023", "Target 2024"],
        ["Burglaries per 1,000 homes", "3.1", "2.4", "*-3.0*", "3.0"],
      ],
    ],
    good: [
      [["Progress 8 score per pupil", "-0.87", "-0.55", "-0.45"]],
      [["Progress 8 score per pupil", "0.12", "0.15", "0.18"]],
      [["Progress 8 score per pupil", "-0.10", "-0.05", "0.02"]],
      [
        ["Measure", "2021", "2022", "2023", "2024", "Target 2025"],
        ["Net flow of companies", "-62", "-25", "4", "-11", "-2"],
        ["Change in visits", "3.1", "2.4", "-3.0", "3.0", "2.8"],
      ],
      [
        ["Indicator", "Target 2025", "Target 2027", "Target 2030"],
        ["Reduction of heat lost by pipes", "-22", "-42", "-64"],
      ],
    ],
  },
});

/** Every figure is above nought and each target worse than the start; turned round, each is better. */
function wholeRow(subject: MeasureSubject, definition: Definition): readonly Found[] | undefined {
  const { numbers, baseline, targets, direction } = subject;
  if (!baseline || direction === undefined || targets.length === 0 || !isSome(numbers)) return undefined;
  if (numbers.some(({ reading }) => reading.quantity.value <= 0)) return undefined;
  const path = [baseline, ...targets].map(({ reading }) => reading.quantity.value * direction);
  const declines = path.every((value, index) => index === 0 || value < (path[index - 1] ?? 0));
  const seen = seenFor(definition, subject.measure.definition?.cohort);
  const high = baseline.reading.quantity.value;
  const neverSeen = seen !== undefined && high > seen.max && -high >= seen.min;
  if (!declines || !(neverSeen || targets.length >= 2)) return undefined;
  const evidence: Evidence[] = seen
    ? [{ says: `No authority has been above ${String(seen.max)} or below ${String(seen.min)}`, from: seen.from }]
    : [];
  return [
    foundFor(
      subject,
      numbers,
      "Without a minus the row plans a steady decline; with it, a steady improvement.",
      evidence,
    ),
  ];
}

/**
 * One figure alone is above nought among others that are all below it, and with a minus would lie between its neighbours, or at the end
 * of a row that goes on the same way.
 */
function oneCell(subject: MeasureSubject): readonly Found[] | undefined {
  const { numbers } = subject;
  const above = numbers.filter(({ reading }) => reading.quantity.value > 0);
  const [odd] = above;
  if (!odd || above.length > 1 || numbers.length < 3) return undefined;
  const index = numbers.indexOf(odd);
  const turned = -odd.reading.quantity.value;
  const values = numbers.map((field) => (field === odd ? turned : field.reading.quantity.value));
  const beside = [numbers[index - 1], numbers[index + 1]].filter((field) => field !== undefined);
  const sides = beside.map(({ reading }) => reading.quantity.value);
  const isBetween = sides.length === 2 && turned >= Math.min(...sides) && turned <= Math.max(...sides);
  const goesOn = isOneWay(values) && (isReduction(subject.measure.name) || isCourse(numbers));
  if (!isBetween && !goesOn) return undefined;
  const shown = list(beside.map((field) => formatted(field.reading.quantity.value, field)));
  return [foundFor(subject, [odd], `Beside it ${beside.length === 1 ? "stands" : "stand"} ${shown}.`, [])];
}

/** What has a sign of its own: a change, a balance, a difference. */
const signedByNature =
  /\b(?:change|growth|gap|balance|variance|difference|net|surplus|deficit|gain|loss|profit|margin|progress|score|index|temperature|inflation|saldo|resultaat|differen\w*|ver[aä]nderung|variation)\b/i;

/** One figure alone below nought among others of its size that are all above it. */
function signGained({ numbers, measure, title }: MeasureSubject): readonly Found[] | undefined {
  const below = numbers.filter(({ reading }) => reading.quantity.value < 0);
  const [odd] = below;
  const others = numbers.filter((field) => field !== odd).map(({ reading }) => reading.quantity.value);
  if (!odd || below.length > 1 || others.length < fewestBelow || signedByNature.test(measure.name)) return undefined;
  // Brackets may also say that a figure is an estimate or a note's.
  if (odd.text.includes("(") || odd.reading.quantity.unit === "money" || !others.every((value) => value > 0))
    return undefined;
  const size = -odd.reading.quantity.value;
  const [least, most] = [Math.min(...others, size), Math.max(...others, size)];
  if (most > sameSize * least) return undefined;
  const meant = { ...odd.reading.quantity, value: size };
  return [
    {
      cells: [odd.at],
      message: `${title}: ${quote(odd)} lies below nought, and all other figures of its row above (${list(numbers.filter((field) => field !== odd).map(({ text }) => text.trim()))}).`,
      advice: `Look it up in its source: most likely the minus is one too many, and ${formatQuantity(meant)} is meant.`,
      fix: {
        kind: "proposed",
        description: `Write ${formatQuantity(meant)}.`,
        writes: writesOf([{ at: odd.at, quantity: meant }]),
      },
    },
  ];
}

/** How many times one may be another where a figure but for its sign is one of its row. */
const sameSize = 2;

/** Figures below nought from which on, with no more than so many times between them, the one above it is none of them. */
const fewestBelow = 3;
const level = 4;

/** Whether all figures but one lie below nought, near each other, and the one as far above it. */
function isLevelBelowNought(numbers: readonly NumberField[]): boolean {
  const values = numbers.map(({ reading }) => reading.quantity.value);
  const sizes = values.map(Math.abs);
  return values.filter((value) => value < 0).length >= fewestBelow && Math.min(...sizes) * level >= Math.max(...sizes);
}

/** Whether a row is a path of targets alone. */
function isCourse(numbers: readonly NumberField[]): boolean {
  return numbers.length >= 3 && numbers.every(({ role }) => role === "target");
}

function isOneWay(values: readonly number[]): boolean {
  const steps = new Set(values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? 0))));
  return steps.size === 1 && !steps.has(0);
}

function formatted(value: number, like: NumberField): string {
  return formatQuantity({ ...like.reading.quantity, value });
}

function foundFor(
  subject: MeasureSubject,
  fields: readonly [NumberField, ...NumberField[]],
  reason: string,
  evidence: readonly Evidence[],
): Found {
  const meant = fields.map(({ at, reading }) => ({
    at,
    quantity: { ...reading.quantity, value: -reading.quantity.value },
  }));
  const shown = list(meant.map(({ quantity }) => formatQuantity(quantity)));
  return {
    cells: cellsOf(fields),
    message: `${subject.title}: ${list(fields.map(quote))} ${fields.length === 1 ? "has" : "have"} most likely lost ${fields.length === 1 ? "its minus sign" : "their minus signs"}. ${reason}`,
    advice: `Look the baseline up in its source, then enter ${shown}.`,
    evidence,
    fix: {
      kind: "proposed",
      description: `Write ${shown}.`,
      writes: writesOf(meant),
    },
  };
}
