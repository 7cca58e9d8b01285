import type { MeasureSubject, NumberField } from "../check/subject";
import { comparable } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEach } from "./in-each";
import { wordsOf } from "./label-words";
import { a1, quote, shown } from "./say";
import { digitsOf } from "./telling";

/** Telling words that a name must have to be of one measure wherever it stands, and where its rows start from one figure. */
const fewestWords = 4;
const fewestOfStart = 3;
/** Digits of an outturn that come twice by no chance, and of one that stands in the column of another year. */
const fewestDigits = 3;
/** Beyond so many rows a table is a list of records. */
const mostRows = 500;

export const repeatTargetDiffers = defineTableRule({
  id: "repeat-target-differs",
  severity: "warning",
  tier: "sheet",
  title: "A measure that a table shows twice has two targets, or an outturn under two years.",
  why:
    "A measure that two services report comes twice in their card. The outturn is the same, and the target was changed in one place only; or last year's figure " +
    "went into this year's column. Sections for schools or areas have outturns of their own, and are left alone.",
  subsumedBy: [
    "row-slid",
    "measure-repeated",
    "rows-disagree",
    "repeat-disagrees",
    "digits-slipped",
    "scale-off-by-hundred",
    "unit-mixed-in-row",
  ],

  check({ table, measures }) {
    if (table.arrangement !== "rows" || table.measures.length > mostRows || !hasTwins(table.measures)) return [];
    const named = new Map<string, MeasureSubject[]>();
    inEach(measures, (subject) => {
      const name = subject.measure.name.trim().toLowerCase();
      if (wordsOf(name).length >= fewestOfStart) named.set(name, [...(named.get(name) ?? []), subject.afresh()]);
      return [];
    });
    // What comes more often is listed by month or by place.
    const pairs = [...named.values()].flatMap(([first, second, more]): readonly Twins[] =>
      first && second && !more && mayBeTwins({ first, second }) ? [{ first, second }] : [],
    );
    const apart = pairs.filter(areApart).length;
    if (apart > 1 && apart * 2 > pairs.length) return [];
    const moved = pairs.flatMap((twins) => movedIn(twins) ?? []);
    // Where several are, one table reports what another called the time before.
    return [...(moved.length === 1 ? moved : []), ...pairs.flatMap(differingIn)];
  },

  examples: {
    bad: [
      [
        ["Measure", "2022/23", "2023/24", "Target 2024/25"],
        ["Planning", "", "", ""],
        ["Urgent enforcement cases dealt with in time", "61%", "57%", "*95%*"],
        ["Searches returned", "1,204", "1,377", "1,400"],
        ["Community safety", "", "", ""],
        ["Urgent enforcement cases dealt with in time", "61%", "57%", "*90%*"],
        ["Visits made", "804", "877", "900"],
      ],
      [
        ["Measure", "2022/23", "2023/24", "Target 2024/25"],
        ["Pedestrians badly hurt for every 100,000 residents", "*14.96*", "*14.17*", "13"],
        ["Searches returned", "1,204", "1,377", "1,400"],
        ["Pedestrians badly hurt for every 100,000 residents", "n/a", "*14.96*", ""],
      ],
      [
        ["Measure", "Baseline 2023", "Target 2024", "Target 2025"],
        ["Social", "", "", ""],
        ["Residents covered by health insurance", "84.5%", "*90%*", "*100%*"],
        ["Children who are stunted", "38%", "36%", "34%"],
        ["Governance", "", "", ""],
        ["Residents covered by health insurance", "84.5%", "*88%*", "*95%*"],
        ["Judgments carried out", "91%", "94%", "96%"],
      ],
    ],
    good: [
      [
        ["Measure", "2022/23", "2023/24", "Target 2024/25"],
        ["North", "", "", ""],
        ["Urgent enforcement cases dealt with in time", "61%", "57%", "95%"],
        ["South", "", "", ""],
        ["Urgent enforcement cases dealt with in time", "66%", "67%", "90%"],
      ],
      [
        ["Measure", "2022/23", "2023/24", "Target 2024/25"],
        ["Urgent enforcement cases dealt with in time", "61%", "57%", "95%"],
        ["Searches returned", "1,204", "1,377", "1,400"],
      ],
    ],
  },
});

interface Twins {
  readonly first: MeasureSubject;
  readonly second: MeasureSubject;
}

function mayBeTwins(twins: Twins): boolean {
  return wordsOf(twins.first.measure.name).length >= fewestWords || startAlike(twins);
}

function hasTwins(measures: readonly { readonly name: string }[]): boolean {
  return new Set(measures.map(({ name }) => name.trim().toLowerCase())).size < measures.length;
}

/** The outturns that two rows have in one column. */
function outturns({ first, second }: Twins): readonly (readonly [NumberField, NumberField])[] {
  return inColumns(first.actuals, second.actuals);
}

function inColumns(
  first: readonly NumberField[],
  second: readonly NumberField[],
): readonly (readonly [NumberField, NumberField])[] {
  return first.flatMap((one) => {
    const other = second.find(({ at }) => at.column === one.at.column);
    return other && comparable(one.reading.quantity, other.reading.quantity) ? [[one, other] as const] : [];
  });
}

const isSame = ([a, b]: readonly [NumberField, NumberField]): boolean =>
  a.reading.quantity.value === b.reading.quantity.value;

function areApart(twins: Twins): boolean {
  const both = outturns(twins);
  return both.length > 0 && !both.some(isSame) && movedIn(twins) === undefined;
}

/** Whether two rows start from one figure, with digits enough that they do so by no chance. */
function startAlike({ first, second }: Twins): boolean {
  const starts = inColumns(startsOf(first), startsOf(second));
  return (
    starts.length > 0 && starts.every((pair) => isSame(pair) && digitsOf(pair[0].reading.quantity) >= fewestDigits)
  );
}

function startsOf({ numbers }: MeasureSubject): readonly NumberField[] {
  return numbers.filter(({ role }) => role === "baseline");
}

function differingIn(twins: Twins): readonly Found[] {
  const both = outturns(twins);
  const isReached = both.length > 0 && both.every(isSame) && both.some(([one]) => one.reading.quantity.value !== 0);
  if (!isReached && !startAlike(twins)) return [];
  const differing = inColumns(twins.first.targets, twins.second.targets).filter((pair) => !isSame(pair));
  const [pair] = differing;
  if (!pair) return [];
  const [a, b] = pair;
  const more = differing.slice(1).flat();
  return [
    {
      cells: [a.at, b.at, ...more.map(({ at }) => at)],
      measure: twins.second.title,
      message: `${twins.second.title}: ${quote(b)} is ${a.text.trim()} in row ${String(a.at.row + 1)}, where the same measure has the same ${isReached ? "outturn" : "baseline"}.`,
      advice: "Find out which target holds, and give it in both places.",
      evidence: [shown(a)],
    },
  ];
}

/** A figure that stands under one year in one row and under another in its twin, which says something else for that year. */
function movedIn({ first, second }: Twins): Found | undefined {
  for (const [here, there] of outturns({ first, second }).filter((pair) => !isSame(pair))) {
    const from = first.actuals.find((one) => isMoved(one, there)) ?? second.actuals.find((one) => isMoved(one, here));
    if (!from) continue;
    return {
      cells: [from.at, here.at, there.at],
      measure: second.title,
      message: `${second.title}: ${quote(there)} and ${quote(here)} stand in two rows of the same measure, and one of them is ${quote(from)} in ${a1(from.at)}.`,
      advice: "Find out of which year the figure is, and put it there in both rows.",
    };
  }
  return undefined;
}

function isMoved(one: NumberField, other: NumberField): boolean {
  const { quantity } = one.reading;
  return (
    one.at.column !== other.at.column &&
    digitsOf(quantity) >= fewestDigits &&
    quantity.value === other.reading.quantity.value &&
    comparable(quantity, other.reading.quantity)
  );
}
