import { MeasureSubject, comparable } from "../check/subject";
import type { NumberField } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { isAtHome, isOnCourse, isOutOfPlace, valueOf, valuesBeside } from "./out-of-place";
import { isOfPandemic } from "./pandemic";
import { list, quote } from "./say";
import { isTelling } from "./telling";

export const figureOfNextRow = defineTableRule({
  id: "figure-of-next-row",
  severity: "error",
  tier: "sheet",
  title: "A figure is that of the row above or below, and unlike all others of its own row.",
  why:
    "A response time for nine calls in ten that is for one month the mean of the row above, to the second, was typed or filled from the wrong line. " +
    "Round figures come twice by chance, and so do figures that are at home in both rows.",
  subsumedBy: ["row-slid", "measure-repeated", "unit-mixed-in-row", "value-displaced", "figures-exchanged"],

  *check({ table, having }) {
    if (table.arrangement !== "rows") return [];
    let places: ReadonlyMap<number, number> | undefined;
    return yield* inEachInSteps(having("astray", "uneven"), (row) =>
      row.numbers.flatMap((field) => {
        if (!isStray(field, row)) return [];
        places ??= new Map(table.measures.map(({ at }, index) => [at.row, index]));
        const place = places.get(row.measure.at.row) ?? 0;
        const near = [table.measures[place - 1], table.measures[place + 1]].flatMap((measure) =>
          measure ? [new MeasureSubject(measure, table)] : [],
        );
        const beside = near.find((next) => isOf(next, field));
        return beside ? [foundFor(row, field, beside)] : [];
      }),
    );
  },

  examples: {
    bad: [
      [
        ["Measure", "Baseline", "Target", "2023", "2024"],
        ["Burglaries solved", "14.2%", "15.5%", "14.9%", "15.1%"],
        ["Assaults solved", "*14.2%*", "50.0%", "49.8%", "51.1%"],
      ],
      [
        ["Measure", "Apr-24", "May-24", "Jun-24", "Jul-24"],
        ["Mean wait (mm:ss)", "08:36", "08:49", "08:45", "08:32"],
        ["Wait of nine in ten (mm:ss)", "15:51", "16:12", "*08:45*", "15:43"],
      ],
    ],
    good: [
      [
        ["Measure", "Baseline", "Target", "2023", "2024"],
        ["Burglaries solved", "14.2%", "15.5%", "14.9%", "15.1%"],
        ["Robberies solved", "14.2%", "14.9%", "14.8%", "14.4%"],
      ],
      [
        ["Measure", "2021", "2022", "2023", "2024"],
        ["Trees planted", "400", "410", "420", "415"],
        ["Trees felled", "900", "940", "420", "910"],
      ],
    ],
  },
});

/** Whether a figure is so particular that it comes twice for a reason, and is of another size than the rest of its row. */
function isStray(field: NumberField, row: MeasureSubject): boolean {
  if (!isTelling(field.reading.quantity) || isOfPandemic(field)) return false;
  return isOutOfPlace(valueOf(field), valuesBeside(field, row)) && !isOnCourse(field, row);
}

/** Whether a row has this figure in this column, and all others near it. */
function isOf(row: MeasureSubject, { at, reading }: NumberField): boolean {
  const own = row.numbers.find((one) => one.at.column === at.column);
  if (!own || valueOf(own) !== reading.quantity.value || !comparable(own.reading.quantity, reading.quantity))
    return false;
  return isAtHome(valueOf(own), valuesBeside(own, row));
}

function foundFor(row: MeasureSubject, field: NumberField, beside: MeasureSubject): Found {
  const rest = row.numbers.filter(({ at }) => at.column !== field.at.column).map(({ text }) => text.trim());
  return {
    cells: [field.at],
    measure: row.title,
    message: `${row.title}: ${quote(field)} is the figure of ${beside.title} in row ${String(beside.measure.at.row + 1)}, to the digit, and far from the rest of its own row (${list(rest)}).`,
    advice: "Look the figure up: it was most likely typed or filled from the wrong row.",
  };
}
