import { formatQuantity } from "../cell/quantity";
import type { MeasureSubject, NumberField } from "../check/subject";
import type { Definition } from "../measures/definition";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { writesOf } from "./fixes";
import { cellsOf, isSome, list, quote, unitWords } from "./say";
import { isIn, restated } from "./units";

export const unitUnlikeDefinition = defineTableRule({
  id: "unit-unlike-definition",
  severity: "error",
  tier: "dictionary",
  title: "A measure is given in a unit that it does not have.",
  why:
    "Attainment 8 is a score in points: 50% of it does not exist, and a reader takes it for half of something. " +
    "The same slip usually runs through all rows of a measure, so they are named together.",
  subsumedBy: ["unit-mixed-in-row"],

  check({ having }) {
    const wrong = new Map<Definition, { subject: MeasureSubject; fields: readonly NumberField[] }[]>();
    for (const subject of having("defined")) {
      const { definition } = subject;
      const numbers = definition ? subject.numbers : [];
      if (!definition || numbers.length === 0) continue;
      if (
        numbers.some((field) => definition.units.some((unit) => isIn(field, unit))) ||
        isUnformatted(definition, numbers)
      )
        continue;
      const rows = wrong.get(definition) ?? [];
      rows.push({ subject, fields: numbers });
      wrong.set(definition, rows);
    }
    return [...wrong].flatMap(([definition, rows]) => found(definition, rows));
  },

  examples: {
    bad: [[["Attainment 8", "*50%*", "*52%*"]]],
    good: [[["Attainment 8", "50.1", "52"]], [["Pupils entering the English Baccalaureate", "25.5%", "29%"]]],
  },
});

/**
 * Plain numbers up to 100 in rows of a percentage lack only the sign: the whole card may say in a note, or nowhere, that it is in per cent.
 * Those between 80 and 120 are the scaled scores of a test, which stand beside the shares that pass it.
 */
function isUnformatted({ units }: Definition, numbers: readonly NumberField[]): boolean {
  const isWithin = (low: number, high: number): boolean =>
    numbers.every(
      ({ reading: { quantity } }) => quantity.unit === "number" && quantity.value >= low && quantity.value <= high,
    );
  return units[0] === "percent" && (isWithin(-100, 100) || isWithin(80, 120));
}

function found(
  definition: Definition,
  rows: readonly { readonly subject: MeasureSubject; readonly fields: readonly NumberField[] }[],
): readonly Found[] {
  const fields = rows.flatMap((row) => row.fields);
  const unit = definition.units[0];
  const names = [...new Set(rows.map(({ subject }) => subject.title))];
  if (!isSome(fields)) return [];
  const meant = fields.map(({ at, reading }) => ({ at, quantity: restated(reading.quantity, unit, 0) }));
  const { min, max } = definition.range;
  return [
    {
      cells: cellsOf(fields),
      measure: names.length === 1 ? (names[0] ?? definition.name) : definition.name,
      message: `${definition.name} is measured in ${unitWords(unit)}, but ${list(rows.map(({ subject, fields: cells }) => `${subject.title} has ${list(cells.map(quote))}`))}.`,
      advice: `Restate ${fields.length === 1 ? "it" : "them"} in ${unitWords(unit)}, from the published figures where there are any.`,
      evidence: [
        {
          says: `${definition.name}: ${unitWords(unit)}${min === undefined || max === undefined ? "" : `, from ${String(min)} to ${String(max)}`}`,
          from: definition.source,
        },
      ],
      fix: {
        kind: "proposed",
        description: `Write ${list(meant.map(({ quantity }) => formatQuantity(quantity)))}.`,
        writes: writesOf(meant),
      },
    },
  ];
}
