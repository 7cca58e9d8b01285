import { MeasureSubject, comparable } from "../check/subject";
import type { NumberField } from "../check/subject";
import type { Field, Measure, Scorecard } from "../scorecard/model";
import { formatQuantity } from "../cell/quantity";
import { completing } from "./complement-broken";
import { writesOf } from "./fixes";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { isNoneMeant } from "./none-meant";
import { isInPlace, isOnCourse, isOutOfPlace, valueOf, valuesBeside } from "./out-of-place";
import { list, quote, shown } from "./say";

/** Rows between a gap and the figure that belongs into it, at most. */
const farthest = 3;
/** How many times the spread of its row a figure lies beside the rest of it to be out of place there, where a row lies between. */
const astray = 3;
/** How many times the least figure of a row the most of it may be for a figure to be seen to belong there. */
const ofOneSize = 4;
/** Gaps of a row from which on it is not filled in at all. */
const mostGaps = 2;

export const valueDisplaced = defineTableRule({
  id: "value-displaced",
  severity: "error",
  tier: "sheet",
  title: "A figure stands in the row above or below the one that lacks it.",
  why:
    "A figure that makes no sense in its row, and a placeholder a row or two away into which it would fit, are one slip and not two: the " +
    "figure was typed into the wrong line, over the one that belonged there.",
  subsumedBy: ["row-slid", "target-of-next-row"],

  *check({ table, having }) {
    const neighbours = new Neighbours(table);
    return yield* inEachInSteps(having("placeholder", "gap", "lacking", "unstarted"), (subject) => {
      const gaps = subject.fields.filter(isGap);
      if (gaps.length === 0 || gaps.length > mostGaps || table.arrangement !== "rows") return [];
      if (subject.numbers.length < 2) return [];
      const near = neighbours.of(subject.measure);
      return gaps.flatMap((gap) => belongingInto(gap, subject, near));
    });
  },

  examples: {
    bad: [
      [
        ["Homes let within a week", "93.5%", "94%", "94.5%", "*20.0%*"],
        ["Homes let within a month", "96.5%", "97%", "97.5%", "98%"],
        ["Homes standing empty", "45.0%", "35.0%", "30%", "*???*"],
      ],
      [
        ["Measure", "2021", "2022", "2023", "2024"],
        ["Visits to the library", "147,685", "**", "142,300", "145,120"],
        ["Loans to other libraries", "62,281", "*143,904*", "52,591", "55,004"],
        ["Visits to the museum", "31,400", "33,250", "32,870", "34,015"],
      ],
    ],
    good: [
      [
        ["Measure", "2022", "2023", "2024"],
        ["Pupils reached", "", "1,440", "1,500"],
        ["Families in hotels", "1,700", "300", "0"],
      ],
      [
        ["Homes let within a week", "93.5%", "94%", "94.5%", "95%"],
        ["Homes standing empty", "45.0%", "35.0%", "30%", "20.0%"],
      ],
      [
        ["Measure", "2021", "2022", "2023", "2024"],
        ["Visits to the library", "147,685", "", "142,300", "145,120"],
        ["Loans to other libraries", "62,281", "57,904", "52,591", "55,004"],
        ["Visits to the museum", "31,400", "33,250", "32,870", "34,015"],
      ],
      [
        ["Measure", "2021", "2022", "2023", "2024"],
        ["Visits to the library", "147,685", "", "142,300", "145,120"],
        ["Loans to other libraries", "62,281", "9,904", "52,591", "55,004"],
        ["Visits to the museum", "31,400", "33,250", "32,870", "34,015"],
      ],
    ],
  },
});

/** A figure that is not there, or a target that is still to come. */
function isGap({ role, reading, text }: Field): boolean {
  if (role === "benchmark") return false;
  return reading.kind === "empty" || (role === "target" && reading.kind === "placeholder" && !isNoneMeant(text));
}

/** The measures around one, asked for from the top of a table to its end: each is taken apart once and let go when the last that is near it was. */
class Neighbours {
  private places: ReadonlyMap<Measure, number> | undefined;
  private readonly made = new Map<number, MeasureSubject>();

  constructor(private readonly table: Scorecard) {}

  of(measure: Measure): readonly MeasureSubject[] {
    const { measures } = this.table;
    this.places ??= new Map(measures.map((one, index) => [one, index]));
    const place = this.places.get(measure);
    if (place === undefined) return [];
    for (const old of this.made.keys()) if (old < place - farthest) this.made.delete(old);
    const around: MeasureSubject[] = [];
    for (let at = Math.max(0, place - farthest); at <= place + farthest; at++) {
      const one = measures[at];
      if (one && at !== place) around.push(this.at(at, one));
    }
    return around;
  }

  private at(place: number, measure: Measure): MeasureSubject {
    const known = this.made.get(place) ?? new MeasureSubject(measure, this.table);
    this.made.set(place, known);
    return known;
  }
}

function belongingInto(gap: Field, lacking: MeasureSubject, rows: readonly MeasureSubject[]): readonly Found[] {
  const fitting = rows.flatMap((row) => {
    const field = row.numbers.find(({ at }) => at.column === gap.at.column);
    return field && isNear(field, gap) && carriesOnIn(field, lacking) && isAstray(field, row, gap)
      ? [{ row, field }]
      : [];
  });
  const [first] = fitting;
  if (!first || fitting.length > 1) return [];
  const { row, field } = first;
  const rest = row.numbers.filter((one) => one !== field);
  const whole = completing(row, field, rows);
  const own = whole && formatQuantity(whole.quantity);
  const moved = { at: gap.at, quantity: field.reading.quantity };
  return [
    {
      cells: [field.at, gap.at],
      measure: row.title,
      message: `${row.title}: ${quote(field)} is far from the rest of its row (${list(rest.map(({ text }) => text.trim()))}), and would carry on ${lacking.title} (${list(lacking.numbers.map(({ text }) => text.trim()))}), which ${gap.reading.kind === "empty" ? "has none" : `has ${gap.text.trim()}`} there.`,
      advice: `Ask the owner: ${field.text.trim()} most likely belongs to ${lacking.title}, and ${row.title} has lost its own figure${own ? ` (${own} would make up the whole)` : ""}.`,
      evidence: [
        ...lacking.numbers.map(shown),
        ...(whole && own
          ? [
              {
                says: `${own} and ${whole.beside.text.trim()} of ${whole.title} make up a whole`,
                from: "KPI dictionary",
              },
            ]
          : []),
      ],
      ...(whole && {
        fix: {
          kind: "proposed" as const,
          description: `Write ${field.text.trim()} for ${lacking.title}, and ${formatQuantity(whole.quantity)} for ${row.title}.`,
          writes: writesOf([moved, { at: field.at, quantity: whole.quantity }]),
        },
      }),
    },
  ];
}

/** Whether a figure is not at home in its row: by far, unless the gap is right above or below it. */
function isAstray(field: NumberField, row: MeasureSubject, gap: Field): boolean {
  const others = valuesBeside(field, row);
  const value = valueOf(field);
  if (!isOutOfPlace(value, others) || isInPlace(value, others) || isOnCourse(field, row)) return false;
  if (gap.reading.kind === "empty" && Math.abs(gap.at.row - field.at.row) === 1) return true;
  const [low, high] = [Math.min(...others), Math.max(...others)];
  const off = Math.max(value - high, low - value);
  return off > astray * (high - low) && off > Math.abs(value) / 2 && off > Math.abs(high) / 4;
}

function isNear({ at }: NumberField, gap: Field): boolean {
  return Math.abs(at.row - gap.at.row) <= farthest;
}

/** Whether a figure of another row is in line with those of a row, all of which are of its kind and of one size. */
function carriesOnIn({ at, reading }: NumberField, { numbers }: MeasureSubject): boolean {
  const others = numbers.filter((one) => one.at.column !== at.column);
  const alike = others.every((one) => comparable(one.reading.quantity, reading.quantity));
  const sizes = others.map((one) => Math.abs(valueOf(one)));
  const areOfOneSize = Math.max(...sizes) <= ofOneSize * Math.min(...sizes);
  return (
    alike && areOfOneSize && reading.quantity.value !== 0 && isInPlace(reading.quantity.value, others.map(valueOf))
  );
}
