import type { MeasureSubject, NumberField } from "../check/subject";
import { comparable, isNumberField } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEach } from "./in-each";
import { list } from "./say";

/** Sections in which a name must come for what it has in all but one of them to be its own. */
const fewestSections = 3;
/** Beyond so many rows a table is a list of records. */
const mostRows = 300;

export const cohortExchanged = defineTableRule({
  id: "cohort-exchanged",
  severity: "warning",
  tier: "sheet",
  title: "Two rows have each other's figure in one section, and their own in all others.",
  why:
    "Year 5 has 15 pupils and Year 6 has 11 under reading and under writing, and the other way round under maths: the children are the same, so the two " +
    "were typed the wrong way round. Figures that change from section to section are left alone.",
  subsumedBy: ["row-slid", "value-displaced", "figures-exchanged", "digits-slipped"],

  check({ table, measures }) {
    if (table.arrangement !== "rows" || table.measures.length > mostRows) return [];
    const columns = new Map<number, Entry[]>();
    inEach(measures, (subject) => {
      for (const field of subject.fields.filter(isNumberField)) {
        const known = columns.get(field.at.column) ?? [];
        columns.set(field.at.column, known);
        known.push({ name: subject.measure.name.trim().toLowerCase(), section: sectionOf(subject), field });
      }
      return [];
    });
    return [...columns.values()].flatMap(exchangedIn);
  },

  examples: {
    bad: [
      {
        sheets: {
          Results: [
            ["Year", "Pupils in the cohort", "% making progress"],
            ["Reading"],
            ["Year 3", "9", "100"],
            ["Year 4", "15", "65"],
            ["Year 5", "11", "80"],
            ["Writing"],
            ["Year 3", "9", "89"],
            ["Year 4", "15", "71"],
            ["Year 5", "11", "93"],
            ["Maths"],
            ["Year 3", "9", "78"],
            ["Year 4", "*11*", "63"],
            ["Year 5", "*15*", "91"],
          ],
        },
      },
    ],
    good: [
      {
        sheets: {
          Results: [
            ["Year", "Pupils in the cohort", "% making progress"],
            ["Reading"],
            ["Year 4", "15", "65"],
            ["Year 5", "11", "80"],
            ["Writing"],
            ["Year 4", "15", "71"],
            ["Year 5", "11", "93"],
            ["Maths"],
            ["Year 4", "15", "63"],
            ["Year 5", "11", "91"],
          ],
        },
      },
      {
        sheets: {
          Schools: [
            ["Year", "Pupils in the cohort", "% making progress"],
            ["Ash"],
            ["Year 4", "15", "65"],
            ["Year 5", "11", "80"],
            ["Birch"],
            ["Year 4", "14", "71"],
            ["Year 5", "12", "93"],
            ["Cedar"],
            ["Year 4", "11", "63"],
            ["Year 5", "15", "91"],
          ],
        },
      },
    ],
  },
});

interface Entry {
  readonly name: string;
  readonly section: string;
  readonly field: NumberField;
}

/** A figure that is not what its name has in every other section. */
interface Odd extends Entry {
  readonly usual: number;
}

function sectionOf({ measure: { section, group } }: MeasureSubject): string {
  return `${section?.text ?? ""}\n${group?.text ?? ""}`;
}

function exchangedIn(entries: readonly Entry[]): readonly Found[] {
  const byName = new Map<string, Entry[]>();
  for (const entry of entries) byName.set(entry.name, [...(byName.get(entry.name) ?? []), entry]);
  const odd = [...byName.values()].flatMap((same) => oddOf(same) ?? []);
  return odd.flatMap((one, index) => {
    const other = odd.slice(index + 1).find((next) => areExchanged(one, next));
    return other ? [foundFor(one, other)] : [];
  });
}

function oddOf(same: readonly Entry[]): Odd | undefined {
  if (same.length < fewestSections || new Set(same.map(({ section }) => section)).size < same.length) return undefined;
  const found = same.flatMap((entry): readonly Odd[] => {
    const others = same.filter((one) => one !== entry).map(({ field }) => field.reading.quantity);
    const [first] = others;
    if (!first || others.some((one) => one.value !== first.value || !comparable(one, first))) return [];
    return first.value === entry.field.reading.quantity.value ? [] : [{ ...entry, usual: first.value }];
  });
  return found.length === 1 ? found[0] : undefined;
}

function areExchanged(a: Odd, b: Odd): boolean {
  return (
    a.section === b.section && a.field.reading.quantity.value === b.usual && b.field.reading.quantity.value === a.usual
  );
}

function foundFor(a: Odd, b: Odd): Found {
  const shown = [a, b].map(({ field }) => field.text.trim());
  return {
    cells: [a.field.at, b.field.at],
    measure: "",
    message: `${a.name} and ${b.name} have ${list(shown)} here, and ${list([...shown].reverse())} in every other section.`,
    advice: "Look both up: the two figures were most likely typed the wrong way round.",
  };
}
