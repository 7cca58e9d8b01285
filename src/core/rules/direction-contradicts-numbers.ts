import type { MeasureSubject, NumberField, TableSubject } from "../check/subject";
import { comparable, sameLength } from "../check/subject";
import type { Attribute } from "../scorecard/model";
import { inEach } from "./in-each";
import { attributesOf } from "../scorecard/measure";
import { defineTableRule } from "./define-rule";
import type { Found } from "./define-rule";
import { quote, shown } from "./say";

/** Arrows of a column that must agree with a way to read them for it to be theirs, and the share. */
const fewest = 3;
const share = 0.7;

export const directionContradictsNumbers = defineTableRule({
  id: "direction-contradicts-numbers",
  severity: "error",
  tier: "sheet",
  title: "A direction of travel says something else than the figures beside it.",
  why:
    "“Improving” beside a figure that got worse is last year's word, or was chosen for the number and not for what is good. Whether an arrow up means more " +
    "or better is seen from the other rows of its column; where they do not tell, arrows are left alone.",
  subsumedBy: ["row-slid", "digits-slipped", "scale-off-by-hundred", "unit-mixed-in-row", "sign-lost"],

  check(subject) {
    const { columns } = subject.table;
    if (!columns.some(({ is }) => is.kind === "attribute" && is.role === "direction-of-travel")) return [];
    const rows = rowsOf(subject);
    const arrows = rows.filter(({ said }) => said.of === "arrow");
    const meaning = meaningOf(arrows);
    return rows.flatMap((row) => foundIn(row, row.said.of === "arrow" ? meaning : row.said.of));
  },

  examples: {
    bad: [
      [
        ["Measure", "Good is", "2022/23 actual", "2023/24 actual", "Direction of travel"],
        ["Waste recycled", "High", "41.2%", "43.0%", "Improving"],
        ["Fly-tips", "Low", "1,204", "1,388", "*Improving*"],
      ],
    ],
    good: [
      [
        ["Measure", "Good is", "2022/23 actual", "2023/24 actual", "Direction of travel"],
        ["Waste recycled", "High", "41.2%", "43.0%", "Improving"],
        ["Fly-tips", "Low", "1,204", "1,388", "Worsening"],
      ],
    ],
  },
});

type Meaning = "number" | "good";

interface Said {
  /** What the word is about: the number, what is good, or either, as with arrows. */
  readonly of: Meaning | "arrow";
  readonly way: 1 | -1;
}

interface Row {
  readonly subject: MeasureSubject;
  readonly status: Attribute;
  readonly said: Said;
  /** The latest figure and those that it may be held against: the one before, and the first. */
  readonly latest: NumberField;
  readonly before: readonly NumberField[];
}

function rowsOf({ measures }: TableSubject): readonly Row[] {
  return inEach(measures, (subject) => {
    const dated = subject.actuals.filter(({ period }) => period !== undefined);
    const actuals = (dated.length > 1 ? dated : subject.actuals).filter(({ variant }) => variant !== "to-date");
    const latest = actuals.at(-1);
    const starts = [...subject.numbers.filter(({ role }) => role === "baseline"), ...actuals.slice(0, -1)];
    const before = [starts.at(-1), starts[0]].flatMap((one) =>
      one && latest && comparable(one.reading.quantity, latest.reading.quantity) && sameLength(one, latest)
        ? [one]
        : [],
    );
    if (!latest || before.length === 0) return [];
    return attributesOf(subject.measure, "direction-of-travel").flatMap((status): readonly Row[] => {
      const said = saidBy(status.text);
      return said ? [{ subject, status, said, latest, before }] : [];
    });
  });
}

function saidBy(text: string): Said | undefined {
  const plain = text.trim().toLowerCase();
  if (/^(improv\w*|better|getting better)\b/.test(plain)) return { of: "good", way: 1 };
  if (/^(worsen\w*|worse|declin\w*|deteriorat\w*|getting worse)\b/.test(plain)) return { of: "good", way: -1 };
  if (/^(increas\w*|rising|higher|rose)\b/.test(plain)) return { of: "number", way: 1 };
  if (/^(decreas\w*|falling|lower|fell|reduc\w*)\b/.test(plain)) return { of: "number", way: -1 };
  if (/^([↑⇑⬆▲△↗🔼]|up\b)/u.test(plain)) return { of: "arrow", way: 1 };
  return /^([↓⇓⬇▼▽↘🔽]|down\b)/u.test(plain) ? { of: "arrow", way: -1 } : undefined;
}

/** Which way the figures went, each time against one that they may be held against; undefined where nothing says what is good. */
function waysOf({ subject: { direction }, latest, before }: Row, meaning: Meaning): readonly number[] | undefined {
  if (meaning === "good" && direction === undefined) return undefined;
  const by = meaning === "good" ? (direction ?? 1) : 1;
  return before.map(({ reading }) => Math.sign(latest.reading.quantity.value - reading.quantity.value) * by);
}

/** What the arrows of a column mean: what most of them agree with, and the other does not as well. */
function meaningOf(rows: readonly Row[]): Meaning | undefined {
  const agreeing = (meaning: Meaning): number =>
    rows.filter((row) => waysOf(row, meaning)?.includes(row.said.way)).length;
  const meanings: readonly Meaning[] = ["good", "number"];
  const [good = 0, number = 0] = meanings.map(agreeing);
  const best: Meaning = good >= number ? "good" : "number";
  const judged = rows.filter((row) => waysOf(row, best)).length;
  const most = Math.max(good, number);
  return good !== number && most >= fewest && most >= judged * share ? best : undefined;
}

function foundIn(row: Row, meaning: Meaning | undefined): readonly Found[] {
  const { subject, status, said, latest, before } = row;
  const ways = meaning && waysOf(row, meaning);
  if (!ways?.every((way) => way === -said.way)) return [];
  const [start] = before;
  if (!start) return [];
  const { title, direction } = subject;
  const good = direction === undefined ? "" : ` (${direction > 0 ? "higher" : "lower"} is better)`;
  return [
    {
      cells: [status.at],
      measure: title,
      ...(said.of === "arrow" && { severity: "warning" as const }),
      message: `${title}: the direction of travel is ${status.text.trim()}, and ${quote(latest)} comes after ${quote(start)}${good}.`,
      advice: "Correct the direction, or the figure that is wrong.",
      evidence: [shown(start), shown(latest)],
    },
  ];
}
