import { samePeriod } from "../cell/period";
import { formatRef } from "../cell/address";
import { MeasureSubject, comparable, isNumberField } from "../check/subject";
import type { NumberField, TableSubject } from "../check/subject";
import type { Measure } from "../scorecard/model";
import type { Found } from "./define-rule";
import { defineWorkbookRule } from "./define-rule";
import { quote } from "./say";

/** Cells that two tables share of which no more may differ, in per cent, for them to be about the same thing. */
const mostDiffering = 40;

export const measureDisagrees = defineWorkbookRule({
  id: "measure-disagrees",
  severity: "warning",
  tier: "sheet",
  title: "The same measure has another baseline, target or unit in another place of the workbook.",
  why:
    "A summary that was typed and not linked keeps the old target when the card is changed, and two boards see two scorecards. Sheets that are made " +
    "alike for different schools or areas differ in most of their figures: that is what they are for, and they are left alone.",
  subsumedBy: [
    "row-slid",
    "measure-repeated",
    "digits-slipped",
    "scale-off-by-hundred",
    "sign-lost",
    "unit-mixed-in-row",
  ],

  check({ tables }) {
    if (tables.length < 2) return [];
    const rows = rowsByName(tables);
    const shared = [...rows.values()].filter((places) => places.length > 1).flatMap(pairsOf);
    const groups = new Map<string, Shared[]>();
    for (const one of shared) {
      const key = `${String(one.tables[0])} ${String(one.tables[1])}`;
      const group = groups.get(key) ?? [];
      group.push(one);
      groups.set(key, group);
    }
    return [...groups.values()].flatMap(disagreeing);
  },

  examples: {
    bad: [
      {
        sheets: {
          Card: [
            ["Measure", "Baseline 2022", "Target 2023", "Target 2024"],
            ["School attendance of boys", "91%", "92%", "93%"],
            ["Library visits by children", "420", "450", "480"],
          ],
          Summary: [
            ["Measure", "Baseline 2022", "Target 2023", "Target 2024"],
            ["School attendance of boys", "91%", "92%", "*95%*"],
            ["Library visits by children", "420", "450", "480"],
          ],
        },
      },
    ],
    good: [
      {
        sheets: {
          Card: [
            ["Measure", "Baseline 2022", "Target 2023"],
            ["School attendance of boys", "91%", "92%"],
            ["Library visits by children", "420", "450"],
          ],
          Summary: [
            ["Measure", "Target 2023"],
            ["School attendance of boys", "92%"],
            ["Library visits by children", "450"],
          ],
        },
      },
      {
        sheets: {
          "North School": [
            ["Measure", "Baseline 2022", "Target 2023"],
            ["School attendance of boys", "91%", "92%"],
            ["Library visits by children", "420", "450"],
          ],
          "South School": [
            ["Measure", "Baseline 2022", "Target 2023"],
            ["School attendance of boys", "88%", "90%"],
            ["Library visits by children", "310", "350"],
          ],
        },
      },
    ],
  },
});

/** A measure and the place of its table among all. */
interface Place {
  readonly table: number;
  readonly subject: () => MeasureSubject;
}

/** Measures by what they are called, with their group; names of one word say too little. */
function rowsByName(tables: readonly TableSubject[]): ReadonlyMap<string, readonly Place[]> {
  const rows = new Map<string, Place[]>();
  for (const [index, { table }] of tables.entries()) {
    for (const measure of table.measures) {
      const key = keyOf(measure);
      if (key === undefined) continue;
      const places = rows.get(key) ?? [];
      if (places.length === 0) rows.set(key, places);
      places.push({ table: index, subject: () => new MeasureSubject(measure, table) });
    }
  }
  return rows;
}

function keyOf({ name, group }: Measure): string | undefined {
  if (!name.includes(" ")) return undefined;
  return `${group?.text ?? ""}\n${name}`.toLowerCase();
}

/** A cell that two tables have of one measure: same role and period. */
interface Shared {
  readonly tables: readonly [number, number];
  readonly first: NumberField;
  readonly second: NumberField;
  readonly title: string;
  readonly differs: boolean;
}

/** The figures that the first place of a measure shares with each other place in another table. */
function pairsOf([first, ...others]: readonly Place[]): readonly Shared[] {
  if (!first) return [];
  const subject = first.subject();
  return others.flatMap((other) => {
    if (other.table === first.table) return [];
    const fields = other.subject().fields.filter(isNumberField);
    return subject.fields.filter(isNumberField).flatMap((field): readonly Shared[] => {
      const second = fields.find((one) => isSameFigure(field, one));
      if (!second) return [];
      return [
        {
          tables: [first.table, other.table],
          first: field,
          second,
          title: subject.title,
          differs: differ(field, second),
        },
      ];
    });
  });
}

function isSameFigure(a: NumberField, b: NumberField): boolean {
  if (a.role !== b.role || a.variant !== b.variant || !a.period || !b.period) return false;
  return samePeriod(a.period, b.period);
}

/** Whether two figures are more apart than the coarser of them is rounded. */
function differ(a: NumberField, b: NumberField): boolean {
  const [one, other] = [a.reading.quantity, b.reading.quantity];
  if (!comparable(one, other)) return true;
  return Math.abs(one.value - other.value) > 0.5 * 10 ** -Math.min(one.decimals, other.decimals) + 1e-9;
}

function disagreeing(shared: readonly Shared[]): readonly Found[] {
  const differing = shared.filter(({ differs }) => differs);
  if (differing.length * 100 > shared.length * mostDiffering) return [];
  return differing.map(({ first, second, title }) => ({
    cells: [second.at, first.at],
    measure: title,
    message: `${title}: ${quote(second)} on ${second.at.sheet}, and ${first.text.trim()} on ${first.at.sheet}.`,
    advice: "Find out which of the two counts, and let the other refer to it by a formula.",
    evidence: [{ says: quote(first), from: formatRef(first.at) }],
  }));
}
