import { partAccepted } from "../keep/accept";
import type { Acceptance } from "../keep/kept";
import { defineWorkbookRule } from "./define-rule";

export const acceptanceWithoutReason = defineWorkbookRule({
  id: "acceptance-without-reason",
  severity: "information",
  tier: "sheet",
  title: "A finding was accepted without a reason.",
  why: "An acceptance stops a finding from being looked at again. The reason is what lets the next person, or the same one in a year, see that it still holds; without it nobody can tell a decision from a click.",
  subsumedBy: [],

  check({ workbook, findings }, { acceptances = [] }) {
    const { accepted } = partAccepted(findings, workbook, acceptances);
    return accepted.flatMap(({ finding, acceptance }) => {
      const [first, ...others] = finding.cells;
      if (isReason(acceptance.reason) || !first) return [];
      const { rule, measure } = finding;
      return [
        {
          cells: [first, ...others] as const,
          measure,
          message: `${measure === "" ? "" : `${measure}: `}${rule} was accepted by ${acceptance.name} on ${acceptance.date} without a reason.`,
          advice: "Accept it again with the reason why it is right as it is, or take the acceptance away.",
        },
      ];
    });
  },

  examples: {
    bad: [
      {
        sheets: {
          Card: [
            ["Measure", "Baseline 2022", "Target 2023", "Target 2024"],
            ["Permanent exclusions", "12", "8", "*8*"],
          ],
        },
        acceptances: [acceptedFlat("-")],
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
        acceptances: [acceptedFlat("Two large schools are joining")],
      },
    ],
  },
});

/** A reason has at least a word in it. */
function isReason(text: string): boolean {
  return /\p{L}/u.test(text);
}

function acceptedFlat(reason: string): Acceptance {
  const measure = "Permanent exclusions";
  return { rule: "target-flat", sheet: "Card", measure, texts: ["8"], reason, name: "Kay", date: "2026-03-02" };
}
