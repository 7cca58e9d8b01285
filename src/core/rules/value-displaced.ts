import { MeasureSubject, comparable, isNumberField } from "../check/subject";
import type { NumberField } from "../check/subject";
import type { Field, Scorecard } from "../scorecard/model";
import { mayHave, trait } from "../scorecard/traits";
import { formatQuantity } from "../cell/quantity";
import { completing } from "./complement-broken";
import { writesOf } from "./fixes";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { isNoneMeant } from "./none-meant";
import { list, quote, shown } from "./say";

/** Rows between a gap and the figure that belongs into it, at most. */
const farthest = 3;
/** How many times the spread of its row a figure lies beside the rest of it to be out of place there. */
const astray = 3;
/** How many times the largest step of its row a figure may lie from the nearest one and still carry it on. */
const carriesOn = 1.5;

export const valueDisplaced = defineTableRule({
  id: "value-displaced",
  severity: "error",
  tier: "sheet",
  title: "A figure stands in the row above or below the one that lacks it.",
  why:
    "A figure that makes no sense in its row, and a placeholder a row or two away into which it would fit, are one slip and not two: the " +
    "figure was typed into the wrong line, over the one that belonged there.",
  subsumedBy: ["row-slid"],

  *check({ table, having }) {
    let places: ReadonlyMap<number, number> | undefined;
    return yield* inEachInSteps(having("placeholder", "gap"), (subject) => {
      const gaps = subject.fields.filter(isGap);
      if (gaps.length !== 1 || subject.numbers.length < 2 || table.arrangement !== "rows") return [];
      places ??= new Map(table.measures.map(({ at }, index) => [at.row, index]));
      const place = places.get(subject.measure.at.row) ?? -1;
      return gaps.flatMap((gap) => belongingInto(gap, subject, near(table, place)));
    });
  },

  examples: {
    bad: [
      [
        ["Homes let within a week", "93.5%", "94%", "94.5%", "*20.0%*"],
        ["Homes let within a month", "96.5%", "97%", "97.5%", "98%"],
        ["Homes standing empty", "45.0%", "35.0%", "30%", "*???*"],
      ],
    ],
    good: [
      [
        ["Homes let within a week", "93.5%", "94%", "94.5%", "95%"],
        ["Homes standing empty", "45.0%", "35.0%", "30%", "20.0%"],
      ],
    ],
  },
});

/** A target that is still to come, or is not there. */
function isGap({ role, reading, text }: Field): boolean {
  if (role !== "target") return false;
  return reading.kind === "empty" || (reading.kind === "placeholder" && !isNoneMeant(text));
}

function near(table: Scorecard, place: number): readonly MeasureSubject[] {
  if (place < 0) return [];
  const around = table.measures.slice(Math.max(0, place - farthest), place + farthest + 1);
  return around
    .filter((measure) => measure !== table.measures[place])
    .map((measure) => new MeasureSubject(measure, table));
}

function belongingInto(gap: Field, lacking: MeasureSubject, rows: readonly MeasureSubject[]): readonly Found[] {
  const fitting = rows.flatMap((row) => {
    if (!mayHave(row.measure, trait.astray | trait.naught)) return [];
    const field = row.fields.filter(isNumberField).find(({ at }) => at.column === gap.at.column);
    return field && isAstray(field, row) && carriesOnIn(field, lacking) ? [{ row, field }] : [];
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

function valuesBeside(field: NumberField, { numbers }: MeasureSubject): readonly number[] {
  const { quantity } = field.reading;
  const others = numbers.filter((one) => one !== field);
  if (!others.every(({ reading }) => comparable(reading.quantity, quantity))) return [];
  return others.map(({ reading }) => reading.quantity.value);
}

function isAstray(field: NumberField, row: MeasureSubject): boolean {
  const others = valuesBeside(field, row);
  if (others.length < 2) return false;
  const { value } = field.reading.quantity;
  const [low, high] = [Math.min(...others), Math.max(...others)];
  const off = Math.max(value - high, low - value);
  return off > astray * (high - low) && off > Math.abs(value) / 2 && off > Math.abs(high) / 4;
}

function carriesOnIn(field: NumberField, lacking: MeasureSubject): boolean {
  const others = valuesBeside(field, lacking);
  if (others.length < 2) return false;
  const steps = others.slice(1).map((value, index) => Math.abs(value - (others[index] ?? value)));
  const off = Math.min(...others.map((value) => Math.abs(value - field.reading.quantity.value)));
  return off <= carriesOn * Math.max(...steps);
}
