import type { Unit } from "../cell/quantity";
import type { MeasureSubject, TableSubject } from "../check/subject";
import { baseLabel } from "./base-label";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { cellsOf, isSome, list, quote, unitWords } from "./say";
import { alike, onlyUnit } from "./units";

/** Rows of one label before rows of it are called a family when the dictionary does not know them. */
const smallestUnknownFamily = 3;

export const unitMixedInFamily = defineTableRule({
  id: "unit-mixed-in-family",
  severity: "warning",
  tier: "sheet",
  title: "Rows of one measure are in different units.",
  why:
    "When the same measure is given for several groups of pupils, all rows are in one unit. " +
    "The row that differs is not always the wrong one: where the dictionary knows the measure, it says which are right.",
  subsumedBy: ["unit-mixed-in-row"],

  check({ having }) {
    return [...families(having("defined", "branched")).values()].flatMap(foundIn);
  },

  examples: {
    bad: [
      [
        ["Attainment 8 score", "50%", "52%"],
        ["Attainment 8 score - SEN Support", "*36.6*", "38"],
        ["Attainment 8 score - FSM", "38.10%", "43%"],
      ],
    ],
    good: [
      [
        ["Attainment 8 score", "50.1", "52"],
        ["Attainment 8 score - SEN Support", "36.6", "38"],
        ["Attainment 8 score - FSM", "38.1", "43"],
      ],
    ],
  },
});

interface Row {
  readonly subject: MeasureSubject;
  readonly unit: Unit;
}

interface Family {
  readonly known: boolean;
  readonly rows: Row[];
}

function families(measures: TableSubject["measures"]): ReadonlyMap<string, Family> {
  const found = new Map<string, Family>();
  for (const subject of measures) {
    const { definition } = subject;
    const key = definition?.id ?? baseLabel(subject.measure.name);
    const unit = key === undefined ? undefined : onlyUnit(subject);
    if (unit === undefined || key === undefined) continue;
    const family = found.get(key) ?? { known: definition !== undefined, rows: [] };
    family.rows.push({ subject, unit });
    found.set(key, family);
  }
  return found;
}

function foundIn({ known, rows }: Family): readonly Found[] {
  const [first] = rows;
  if (!first || (!known && rows.length < smallestUnknownFamily)) return [];
  const same = rows.filter(({ unit }) => alike(unit, first.unit));
  const others = rows.filter(({ unit }) => !alike(unit, first.unit));
  if (others.length === 0 || (others.length === 1 && same.length === 1 && !known)) return [];
  const [few, many] = others.length <= same.length ? [others, same] : [same, others];
  const cells = few.flatMap(({ subject }) => subject.numbers);
  const odd = few[0];
  const usual = many[0];
  if (!isSome(cells) || !odd || !usual) return [];
  const { definition } = first.subject;
  const fewAreRight = definition?.units.some((unit) => alike(unit, odd.unit)) ?? false;
  return [
    {
      cells: cellsOf(cells),
      measure: few.length === 1 ? odd.subject.title : (definition?.name ?? odd.subject.title),
      message: `${list(few.map(({ subject }) => `${subject.title} (${list(subject.numbers.map(quote))})`))} ${few.length === 1 ? "is" : "are"} given as ${unitWords(odd.unit)}; ${String(many.length)} other ${many.length === 1 ? "row" : "rows"} of the measure ${many.length === 1 ? "is" : "are"} given as ${unitWords(usual.unit)}.`,
      advice: fewAreRight
        ? "Leave this as it is and restate the other rows: this one is in the unit that the measure has."
        : "Give all rows of the measure in one unit.",
      evidence: definition
        ? [{ says: `${definition.name}: ${unitWords(definition.units[0] ?? "number")}`, from: "KPI dictionary" }]
        : [],
    },
  ];
}
