import type { MeasureSubject, NumberField } from "../check/subject";
import { comparable } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { writesOf } from "./fixes";
import { inEachInSteps } from "./in-each";
import { isAtHome, isOnCourse, isOutOfPlace, valueOf, valuesBeside } from "./out-of-place";
import { isOfPandemic } from "./pandemic";
import { list, quote } from "./say";

/** Rows that two figures may lie apart and still be taken for each other. */
const farthest = 2;

export const figuresExchanged = defineTableRule({
  id: "figures-exchanged",
  severity: "error",
  tier: "sheet",
  title: "Two rows have each other's figure in a column.",
  why:
    "1,351 among calls in the hundred thousands, and 289,044 right below among some hundreds: each is absurd in its own row and at home in the other, so the two were " +
    "typed the wrong way round. One of them alone may be a slip of the keys; both together are not.",
  subsumedBy: ["row-slid", "value-displaced"],

  *check(subject) {
    const { table } = subject;
    if (table.arrangement !== "rows") return [];
    const strays = yield* inEachInSteps(subject.having("astray", "uneven"), straysIn);
    return strays.flatMap((one, index) => {
      const other = strays.slice(index + 1, index + 1 + mostBetween).find((next) => areExchanged(one, next));
      return other ? [foundFor(one, other)] : [];
    });
  },

  examples: {
    bad: [
      [
        ["Measure", "2021", "2022", "2023", "2024"],
        ["Calls to the police", "259,370", "270,487", "*1,300*", "289,044"],
        ["Calls to the fire service", "1,224", "1,351", "*291,200*", "1,328"],
      ],
      [
        ["Measure", "2022", "2023", "Target 2024"],
        ["Park acres kept", "88", "88", "*250*"],
        ["Pavilions let", "231", "240", "*88*"],
      ],
    ],
    good: [
      [
        ["Measure", "Baseline", "Target", "Latest"],
        ["Rough sleepers", "14", "4", "7"],
        ["Flats opened", "6", "20", "14"],
      ],
      [
        ["Measure", "2021", "2022", "2023", "2024"],
        ["Calls to the police", "259,370", "270,487", "291,200", "289,044"],
        ["Calls to the fire service", "1,224", "1,351", "1,300", "1,328"],
      ],
      [
        ["Measure", "2019", "2020", "2021"],
        ["Visits to the library", "91,200", "82,400", "88,300"],
        ["Visits to the website", "11,800", "90,300", "94,100"],
      ],
      [
        ["Measure", "2022", "2023", "Target 2024"],
        ["Trees planted", "88", "92", "900"],
        ["Trees felled", "31", "34", "30"],
      ],
      [
        ["Measure", "2026", "2027", "2030"],
        ["Power from the sun in MWh", "153,824", "538,384", "769,120"],
        ["Power from gas in MWh", "552,218", "271,597", "103,225"],
      ],
    ],
  },
});

/** A figure that is of another size than the rest of its row, and the rest. */
interface Stray {
  readonly row: MeasureSubject;
  readonly field: NumberField;
  readonly others: readonly number[];
}

/** Figures of rows between two that are taken for each other. */
const mostBetween = 6;

function straysIn(row: MeasureSubject): readonly Stray[] {
  return row.numbers.flatMap((field) => {
    const others = valuesBeside(field, row);
    if (valueOf(field) === 0 || isOfPandemic(field) || !isOutOfPlace(valueOf(field), others)) return [];
    return isOnCourse(field, row) ? [] : [{ row: row.afresh(), field, others }];
  });
}

function areExchanged(one: Stray, other: Stray): boolean {
  const apart = other.field.at.row - one.field.at.row;
  if (one.field.at.column !== other.field.at.column || apart < 1 || apart > farthest) return false;
  if (!comparable(one.field.reading.quantity, other.field.reading.quantity)) return false;
  const areApart = isAbove(one.others, other.others) || isAbove(other.others, one.others);
  return areApart && isAtHome(valueOf(one.field), other.others) && isAtHome(valueOf(other.field), one.others);
}

/** Whether all figures of one row are above all those of another. */
function isAbove(some: readonly number[], others: readonly number[]): boolean {
  return Math.min(...some) > Math.max(...others);
}

function foundFor(one: Stray, other: Stray): Found {
  const rest = ({ row, field }: Stray): string =>
    list(row.numbers.filter(({ at }) => at.column !== field.at.column).map(({ text }) => text.trim()));
  return {
    cells: [one.field.at, other.field.at],
    measure: one.row.title,
    message: `${one.row.title} has ${quote(one.field)} among ${rest(one)}, and ${other.row.title} has ${other.field.text.trim()} among ${rest(other)}: each is at home in the other row.`,
    advice: "Look the two up: most likely they were typed the wrong way round.",
    fix: {
      kind: "proposed",
      description: `Write ${other.field.text.trim()} for ${one.row.title}, and ${one.field.text.trim()} for ${other.row.title}.`,
      writes: writesOf([
        { at: one.field.at, quantity: other.field.reading.quantity },
        { at: other.field.at, quantity: one.field.reading.quantity },
      ]),
    },
  };
}
