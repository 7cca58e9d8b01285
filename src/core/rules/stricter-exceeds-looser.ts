import type { MeasureSubject, NumberField, TableSubject } from "../check/subject";
import { comparable, isNumberField } from "../check/subject";
import type { Field } from "../scorecard/model";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { stepIn } from "./thresholds";
import type { Step } from "./thresholds";
import { list, quote, shown } from "./say";

/** Beyond so many rows a table is a list of records. */
const mostRows = 1000;

export const stricterExceedsLooser = defineTableRule({
  id: "stricter-exceeds-looser",
  severity: "error",
  tier: "sheet",
  title: "More reach a stricter threshold than a looser one.",
  why:
    "Whoever has a grade 5 has a grade 4 as well, who is seen within two hours is seen within four, and who waits over a year waits over eighteen weeks. " +
    "So the stricter of two such figures is never the larger; where it is, the two were swapped or one is mistyped.",
  subsumedBy: [
    "figure-of-next-row",
    "row-slid",
    "decimal-style-mixed",
    "scale-off-by-hundred",
    "digits-slipped",
    "value-displaced",
    "figures-exchanged",
    "unit-mixed-in-row",
    "value-out-of-range",
    "part-exceeds-whole",
    "complement-entered",
  ],

  check(subject) {
    const { table, measures } = subject;
    if (table.measures.length > mostRows) return [];
    const rows = [...measures];
    return [...betweenRows(rows), ...(table.arrangement === "rows" ? betweenColumns(subject, rows) : [])];
  },

  examples: {
    bad: [
      [
        ["Measure", "2018", "2019", "2020"],
        ["4+ English and mathematics", "61%", "56%", "69%"],
        ["5+ English and mathematics", "50%", "*57%*", "52%"],
        ["% entering the English Baccalaureate", "20%", "20%", "29%"],
        ["% achieving the English Baccalaureate", "10%", "16%", "*38%*"],
      ],
      [
        ["Science at grade 4 or above", "66%", "68%", "70%"],
        ["Science at grade 5 or above", "48%", "*71%*", "52%"],
      ],
      [
        ["Calls answered within 30 seconds", "*91%*", "82%", "84%"],
        ["Calls answered within 60 seconds", "89%", "93%", "94%"],
      ],
      [
        ["Waiting over 18 weeks", "1,204", "1,180", "900"],
        ["Waiting over 52 weeks", "88", "*1,412*", "0"],
      ],
    ],
    good: [
      [
        ["Science at grade 4 or above", "66%", "68%", "70%"],
        ["Science at grade 5 or above", "48%", "51%", "52%"],
      ],
      [
        ["Calls answered within 30 seconds", "81%", "82%", "84%"],
        ["Calls answered within 60 seconds", "89%", "93%", "94%"],
      ],
      [
        ["Pupils in year 4 above the standard", "61%", "62%", "64%"],
        ["Pupils in year 5 above the standard", "66%", "67%", "68%"],
      ],
    ],
  },
});

/** Two rows of which all else in the name is the same. */
function betweenRows(rows: readonly MeasureSubject[]): readonly Found[] {
  const families = new Map<string, { readonly row: MeasureSubject; readonly step: Step }[]>();
  for (const row of rows) {
    const step = stepIn(row.measure.name);
    if (!step) continue;
    const key = [row.measure.section?.text, row.measure.group?.text, step.kind, step.rest].join("|");
    families.set(key, [...(families.get(key) ?? []), { row, step }]);
  }
  return [...families.values()].flatMap((family) => {
    const sorted = [...family].sort((a, b) => a.step.strictness - b.step.strictness);
    return sorted.slice(1).flatMap((strict, index): readonly Found[] => {
      const loose = sorted[index];
      return loose && loose.step.strictness < strict.step.strictness ? exceeding(strict.row, loose.row) : [];
    });
  });
}

function exceeding(strict: MeasureSubject, loose: MeasureSubject): readonly Found[] {
  return strict.numbers.flatMap((field): readonly Found[] => {
    const other = loose.numbers.find(({ at }) => at.column === field.at.column);
    if (!other || !isMore(field, other)) return [];
    return [
      {
        cells: [field.at, other.at],
        measure: strict.title,
        message: `${strict.title}: ${quote(field)} is more than ${other.text.trim()} in ${loose.title}, though whoever reaches the one reaches the other.`,
        advice: "Correct whichever of the two is wrong; look for rows that were swapped.",
        evidence: [shown(other)],
      },
    ];
  });
}

/** Rounding may make the stricter seem larger by half a unit of the coarser figure. */
function isMore(strict: NumberField, loose: NumberField): boolean {
  const [a, b] = [strict.reading.quantity, loose.reading.quantity];
  if (!comparable(a, b)) return false;
  const slack = a.decimals === b.decimals ? 1e-9 : 0.5 * 10 ** -Math.min(a.decimals, b.decimals);
  return a.value - b.value > slack;
}

interface Columns {
  readonly strict: number;
  readonly loose: number;
}

/** Two columns whose headings differ in nothing but the threshold. */
function betweenColumns({ table }: TableSubject, rows: readonly MeasureSubject[]): readonly Found[] {
  const stepped = table.columns.flatMap(({ column, heading, is }) => {
    const step = is.kind === "value" || is.kind === "attribute" ? stepIn(heading) : undefined;
    return step ? [{ column, step }] : [];
  });
  const pairs = stepped.flatMap((strict): readonly Columns[] =>
    stepped.flatMap((loose) =>
      loose.step.kind === strict.step.kind &&
      loose.step.rest === strict.step.rest &&
      loose.step.strictness < strict.step.strictness
        ? [{ strict: strict.column, loose: loose.column }]
        : [],
    ),
  );
  return pairs.length === 0 ? [] : rows.flatMap((row) => inRow(row, pairs));
}

function inRow(row: MeasureSubject, pairs: readonly Columns[]): readonly Found[] {
  const cells: readonly Pick<Field, "at" | "reading" | "text">[] = [...row.fields, ...row.measure.attributes];
  const at = (column: number): NumberField | undefined =>
    (cells as readonly Field[])
      .filter(isNumberField)
      .find((cell) => cell.at.column === column && !row.isExplained(cell));
  const wrong = pairs.flatMap(({ strict, loose }) => {
    const [a, b] = [at(strict), at(loose)];
    return a && b && isMore(a, b) ? [{ a, b }] : [];
  });
  const [first, ...others] = wrong;
  if (!first) return [];
  const named = others.flatMap(({ a, b }) => [a.at, b.at]);
  return [
    {
      cells: [first.a.at, first.b.at, ...named],
      measure: row.title,
      message: `${row.title}: ${list(wrong.map(({ a, b }) => `${a.text.trim()} is more than ${b.text.trim()}`))}, though whoever reaches the stricter threshold reaches the looser one.`,
      advice: "Correct whichever of the two is wrong; look for columns that were swapped.",
    },
  ];
}
