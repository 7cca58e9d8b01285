import type { CellRef } from "../cell/address";
import type { WorkbookSubject } from "../check/subject";
import { partAccepted } from "../keep/accept";
import type { Acceptance } from "../keep/kept";
import { defineWorkbookRule } from "./define-rule";

export const acceptanceStale = defineWorkbookRule({
  id: "acceptance-stale",
  severity: "information",
  tier: "sheet",
  title: "A finding was accepted here that is no longer found.",
  why: "An acceptance holds for what the cells showed when somebody looked. Once they show something else it covers nothing; left in place it makes the next reader think that the figures of today were looked at. One whose rule is switched off is left alone.",
  subsumedBy: [],

  check(subject, { acceptances = [] }) {
    const { workbook, findings, asked } = subject;
    const stale = partAccepted(findings, workbook, acceptances).stale.filter(({ rule }) => asked.has(rule));
    return stale.map((acceptance) => {
      const { rule, measure, texts, reason, name, date } = acceptance;
      return {
        cells: [placeOf(acceptance, subject)] as const,
        measure,
        message: `${measure === "" ? "" : `${measure}: `}${rule} was accepted here when the cells showed ${shown(texts)}, and covers nothing any more.`,
        advice: "Take the acceptance away; where there is another finding now, accept that one for its own reason.",
        evidence: [{ says: `“${reason}”`, from: `${name}, ${date}` }],
      };
    });
  },

  examples: {
    bad: [
      {
        sheets: {
          Card: [
            ["Measure", "Baseline 2022", "Target 2023", "Target 2024"],
            ["*Permanent exclusions*", "12", "9", "6"],
          ],
        },
        acceptances: [acceptedFlat("8", "Two large schools are joining")],
      },
    ],
    good: [
      {
        sheets: {
          Card: [
            ["Measure", "Baseline 2022", "Target 2023", "Target 2024"],
            ["Permanent exclusions", "12", "8", "8"],
          ],
        },
        acceptances: [acceptedFlat("8", "Two large schools are joining")],
      },
    ],
  },
});

/** The row of the measure that it was about; the sheet's first cell where there is no such measure any more. */
function placeOf({ sheet, measure }: Acceptance, { tables }: WorkbookSubject): CellRef {
  for (const { table, measures } of tables) {
    if (table.sheet !== sheet) continue;
    for (const subject of measures) if (subject.title === measure) return subject.measure.at;
  }
  return { sheet, row: 0, column: 0 };
}

function shown(texts: readonly string[]): string {
  return texts.map((text) => (text === "" ? "nothing" : `“${text}”`)).join(", ");
}

function acceptedFlat(text: string, reason: string): Acceptance {
  const measure = "Permanent exclusions";
  return { rule: "target-flat", sheet: "Card", measure, texts: [text], reason, name: "Kay", date: "2026-03-02" };
}
