import type { MeasureSubject, NumberField, TableSubject } from "../check/subject";
import { comparable, gain } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { baseLabel } from "./base-label";
import { list, quote } from "./say";

/** Rows of one measure that move together before one that does not stands out. */
const fewestOthers = 3;

export const siblingMovesAlone = defineTableRule<"share">({
  id: "sibling-moves-alone",
  severity: "information",
  tier: "sheet",
  title: "One group moves against all others of its measure.",
  why:
    "When exclusions rise for every group of pupils but one, and fall there by a third, one of that group's two figures is more often wrong than the " +
    "group is an exception. It may be one, so it is only mentioned.",
  subsumedBy: [
    "row-slid",
    "digits-slipped",
    "scale-off-by-hundred",
    "unit-mixed-in-row",
    "unit-unlike-definition",
    "sign-lost",
  ],
  thresholds: { share: { value: 20, says: "per cent of its earlier figure by which the group must have moved" } },

  check(subject, { threshold }) {
    return families(subject).flatMap((rows) => aloneIn(rows, threshold("share")));
  },

  examples: {
    bad: [
      [
        ["Measure", "2020/21", "2021/22", "2022/23 Target"],
        ["Library visits (children)", "4.28", "7.79", "8"],
        ["Library visits (students)", "12.06", "19.26", "20"],
        ["Library visits (pensioners)", "*25.54*", "*15.72*", "26"],
        ["Library visits (others)", "9.66", "17.75", "18"],
      ],
    ],
    good: [
      [
        ["Measure", "2020/21", "2021/22", "2022/23 Target"],
        ["Library visits (children)", "4.28", "7.79", "8"],
        ["Library visits (students)", "12.06", "19.26", "20"],
        ["Library visits (pensioners)", "25.54", "35.72", "36"],
        ["Library visits (others)", "9.66", "17.75", "18"],
      ],
    ],
  },
});

/** The last step of a row's actuals. */
interface Step {
  readonly subject: MeasureSubject;
  readonly before: NumberField;
  readonly after: NumberField;
  readonly change: number;
}

/** The last steps of the rows of each measure, by what the dictionary or the label says it is. */
function families({ having }: TableSubject): readonly (readonly Step[])[] {
  const found = new Map<string, Step[]>();
  for (const subject of having("branched", "defined")) {
    const key = subject.measure.definition?.id ?? baseLabel(subject.measure.name);
    const step = key === undefined ? undefined : lastStep(subject);
    if (key === undefined || !step) continue;
    found.set(key, [...(found.get(key) ?? []), step]);
  }
  return [...found.values()].filter((steps) => steps.length > fewestOthers);
}

function lastStep(subject: MeasureSubject): Step | undefined {
  const [before, after] = subject.actuals.slice(-2);
  if (!before || !after || !comparable(before.reading.quantity, after.reading.quantity)) return undefined;
  const change = gain(1, before.reading.quantity, after.reading.quantity);
  return change === undefined ? undefined : { subject, before, after, change };
}

function aloneIn(steps: readonly Step[], share: number): readonly Found[] {
  const up = steps.filter(({ change }) => change > 0);
  const down = steps.filter(({ change }) => change < 0);
  const [lone, ...more] = up.length < down.length ? up : down;
  const others = up.length < down.length ? down : up;
  if (!lone || more.length > 0 || others.length < fewestOthers || others.length + 1 < steps.length) return [];
  const moved = Math.abs(lone.change) / Math.abs(lone.before.reading.quantity.value);
  if (!(moved * 100 >= share)) return [];
  return [
    {
      cells: [lone.after.at, lone.before.at],
      measure: lone.subject.title,
      message: `${lone.subject.title}: it went from ${quote(lone.before)} to ${quote(lone.after)}, while ${list(others.map(({ subject }) => subject.title))} all went the other way.`,
      advice: "Look both figures up in their source before a target is set from them.",
      evidence: others.map(({ subject, before, after }) => ({
        says: `${before.text.trim()} to ${after.text.trim()}`,
        from: subject.title,
      })),
    },
  ];
}
