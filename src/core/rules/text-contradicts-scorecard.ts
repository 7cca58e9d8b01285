import { comparable } from "../check/subject";
import type { MeasureSubject, NumberField } from "../check/subject";
import { dictionary } from "../scorecard/read-workbook";
import type { Found } from "./define-rule";
import { defineWorkbookRule } from "./define-rule";
import { quote } from "./say";
import { heldAgainst, isSameMeasure } from "./stated/held-against";
import { isListOfStatements, statedInProfile, statedInSheets } from "./stated/stated";
import type { Stated } from "./stated/stated";

export const textContradictsScorecard = defineWorkbookRule({
  id: "text-contradicts-scorecard",
  severity: "warning",
  tier: "text",
  title: "A figure in a text that the scorecard contradicts.",
  why:
    "A strategy that promises 95% and a scorecard that starts from 92% will both be quoted. Whichever is right, the other has to follow " +
    "before somebody outside compares them.",
  subsumedBy: ["unit-mixed-in-row", "unit-unlike-definition", "sign-lost", "value-out-of-range", "complement-broken"],

  check(subject, { profile }): readonly Found[] {
    const statements = profile.statements ?? [];
    const stated = [
      ...statedInSheets(subject),
      ...(statements.length > 0 ? statedInProfile(statements, dictionary(profile.measures)) : []),
    ];
    if (stated.length === 0) return [];
    const rows = subject.tables
      .filter(({ table }) => !isListOfStatements(table))
      .flatMap(({ measures }) => [...measures]);
    return stated.flatMap((one) =>
      rows.filter((row) => isSameMeasure(one, row)).flatMap((row) => contradicted(one, row)),
    );
  },

  examples: {
    bad: [
      {
        sheets: {
          Scorecard: [
            ["Measure", "Baseline 2022", "Target 2024", "Target 2026"],
            ["Phonics in year 1", "*72%*", "78%", "82%"],
          ],
        },
        profile: {
          statements: [
            { measure: "Phonics in year 1", value: "75%", period: "2022", is: "actual", from: "Annual report, page 4" },
          ],
        },
      },
    ],
    good: [
      {
        sheets: {
          Scorecard: [
            ["Measure", "Baseline 2022", "Target 2024", "Target 2026"],
            ["Phonics in year 1", "74.6%", "78%", "82%"],
          ],
        },
        profile: {
          statements: [
            { measure: "Phonics in year 1", value: "75%", period: "2022", is: "actual", from: "Annual report, page 4" },
          ],
        },
      },
    ],
  },
});

function contradicted(stated: Stated, row: MeasureSubject): readonly Found[] {
  const held = heldAgainst(stated, row);
  if (!held || agree(stated, held.field)) return [];
  const { field, sameYear } = held;
  return [
    {
      cells: [field.at, ...(stated.at ? [stated.at] : [])],
      measure: row.title,
      // A plan may end a year before the promise does: that is worth knowing and no contradiction.
      severity: sameYear ? "warning" : "information",
      message: sameYear
        ? `${row.title}: ${quote(field)}, where the text says ${stated.text}.`
        : `${row.title}: the targets end at ${field.text.trim()} (${quote(field)}), where the text promises ${stated.text} a year later.`,
      advice: "Find out which of the two was agreed, and correct the other.",
      evidence: [{ says: `${stated.name}: ${stated.text}`, from: stated.from }],
    },
  ];
}

function agree({ quantity }: Stated, { reading }: NumberField): boolean {
  if (!comparable(quantity, reading.quantity)) return true;
  const decimals = Math.min(quantity.decimals, reading.quantity.decimals);
  return Math.abs(quantity.value - reading.quantity.value) < 0.5 * 10 ** -decimals + 1e-9;
}
