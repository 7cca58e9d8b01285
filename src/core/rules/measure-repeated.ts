import { MeasureSubject } from "../check/subject";
import type { CellRef } from "../cell/address";
import { attributesOf } from "../scorecard/measure";
import type { Measure, Scorecard } from "../scorecard/model";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { a1, isSome } from "./say";
import { namesOf } from "./together";

/** Rows in a run that come again, for it to be a block that was pasted twice, and how many may differ within it. */
const fewestInBlock = 3;
const mostBetween = 1;

export const measureRepeated = defineTableRule({
  id: "measure-repeated",
  severity: "error",
  tier: "sheet",
  title: "Rows come twice in a table, with the same names and figures.",
  why:
    "A block that was pasted twice is counted twice in every total and share, and one of the two is brought up to date and the other not. Names that " +
    "come again under other groups with figures of their own are how many tables are made, and are left alone.",
  subsumedBy: ["row-slid"],

  *check({ table }) {
    if (table.arrangement !== "rows") return [];
    const pairs = yield* repeated(table);
    return runs(pairs).flatMap((run) => foundFor(run, table));
  },

  examples: {
    bad: [
      [
        ["Measure", "Unit", "Baseline 2022", "Target 2023", "Target 2024"],
        ["Disputes settled", "%", "91%", "93%", "95%"],
        ["Cases closed", "number", "420", "450", "480"],
        ["Funds recovered", "%", "31%", "45%", "60%"],
        ["Phonics", "%", "69.1%", "82%", "88%"],
        ["*Disputes settled*", "%", "*91%*", "*93%*", "*95%*"],
        ["Cases closed", "number", "420", "450", "480"],
        ["Funds recovered", "%", "31%", "45%", "60%"],
      ],
    ],
    good: [
      [
        ["Measure", "Unit", "Baseline 2022", "Target 2023", "Target 2024"],
        ["Disputes settled", "%", "91%", "93%", "95%"],
        ["Cases closed", "number", "420", "450", "480"],
        ["Funds recovered", "%", "31%", "45%", "60%"],
      ],
      [
        ["Force", "2022", "2023", "2024"],
        ["Northshire", "95,509", "92,739", "93,100"],
        ["Southshire", "61,200", "60,020", "59,800"],
        ["Westshire", "44,310", "45,900", "46,050"],
        ["Northshire", "95,509", "92,739", "93,100"],
        ["Eastshire", "38,400", "38,950", "39,010"],
        ["Northshire", "87,928", "85,661", "85,900"],
        ["Southshire", "55,010", "54,300", "54,400"],
        ["Northshire", "87,928", "85,661", "85,900"],
      ],
      [
        ["Parameter", "2018", "2030", "2050"],
        ["Yield on car parks", "1027", "1030", "1030"],
        ["Yield on water", "1113", "1120", "1120"],
        ["Yield on fields", "803", "810", "810"],
        ["Table 6-9: Key figures for the reference scenario", "", "", ""],
        ["Parameter", "2018", "2030", "2050"],
        ["Yield on car parks", "1027", "1030", "1030"],
        ["Yield on water", "1113", "1120", "1120"],
        ["Yield on fields", "803", "810", "810"],
      ],
    ],
  },
});

/** A row that comes again: the place of the first in the table's measures, and of the second. */
interface Pair {
  readonly first: number;
  readonly second: number;
}

function* repeated({ measures }: Scorecard): Generator<undefined, readonly Pair[], void> {
  const places = new Map<string, number>();
  return yield* inEachInSteps(measures.entries(), ([second, measure]): readonly Pair[] => {
    const key = measure.name.toLowerCase();
    const first = places.get(key);
    const before = first === undefined ? undefined : measures[first];
    if (first !== undefined && before && isSame(before, measure) && !isOfOtherTable(before, measure))
      return [{ first, second }];
    places.set(key, second);
    return [];
  });
}

function isSame(a: Measure, b: Measure): boolean {
  const texts = ({ fields }: Measure): readonly string[] => fields.map(({ text }) => text.trim());
  const [one, other] = [texts(a), texts(b)];
  const figures = a.fields.filter(({ reading }) => reading.kind === "quantity").length;
  if (figures === 0 || a.group?.text !== b.group?.text || one.some((text, index) => text !== other[index]))
    return false;
  return aboutOf(a) === aboutOf(b);
}

/** "Table 6-9: Costs in the reference scenario" */
const tableTitle = /^(?:table|tab\.?|tabelle?|tableau|tabla|tabella|quadro|tabela) \d/i;

/** Whether a row stands below the title of another numbered table, which may well rest on the same figures. */
function isOfOtherTable({ section: one }: Measure, { section: other }: Measure): boolean {
  return other !== undefined && one?.text !== other.text && tableTitle.test(other.text);
}

/** What texts of its own beside the name a row is about: the action, or the kind of building. */
function aboutOf(measure: Measure): string {
  return attributesOf(measure, "other")
    .filter(({ at }) => at.row === measure.at.row)
    .map(({ text }) => text.trim().toLowerCase())
    .join("|");
}

/** Pairs that follow on each other in both places, but for a row here or there. */
function runs(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const found: Pair[][] = [];
  for (const pair of pairs) {
    const run = found.at(-1);
    const last = run?.at(-1);
    const next = (from: number, to: number): boolean => to > from && to - from <= 1 + mostBetween;
    if (run && last && next(last.first, pair.first) && next(last.second, pair.second)) run.push(pair);
    else found.push([pair]);
  }
  return found;
}

/** A name that comes again and again is of what every block of the table has a row for: one's own place among others. */
const habitually = 4;

function isHabit({ name }: Measure, { measures }: Scorecard): boolean {
  return measures.filter((measure) => measure.name === name).length >= habitually;
}

function foundFor(run: readonly Pair[], table: Scorecard): readonly Found[] {
  const [start] = run;
  const end = run.at(-1);
  const original = start && table.measures[start.first];
  const again = run.flatMap(({ second }) => table.measures[second] ?? []);
  if (!original || !end || !isSome(again)) return [];
  const near = again.length === 1 && again[0].section?.text === original.section?.text;
  if (again.length < fewestInBlock && (!near || isHabit(original, table))) return [];
  const cells: readonly [CellRef, ...CellRef[]] = [
    again[0].at,
    ...again.flatMap(({ at, fields }, index) => [...(index === 0 ? [] : [at]), ...fields.map((field) => field.at)]),
  ];
  const titles = again.map((measure) => ({ measure: new MeasureSubject(measure, table).title }));
  return [
    {
      cells,
      measure: again.length === 1 ? (titles[0]?.measure ?? "") : "",
      ...(near && { severity: "warning" as const }),
      message: `${again.length === 1 ? "A row comes" : `${String(again.length)} rows come`} twice with the same figures: ${namesOf(titles)} stood ${again.length === 1 ? "in" : "from"} ${a1(original.at)} already.`,
      advice: "Take out the one that is there by mistake, and look at the totals that count it.",
    },
  ];
}
