import type { Severity } from "../check/finding";
import type { Field } from "../scorecard/model";
import type { Found } from "./define-rule";
import { defineRule } from "./define-rule";
import { isNoneMeant } from "./none-meant";
import { cellsOf, isPromised, isSome, list, quote } from "./say";

export const placeholderValue = defineRule({
  id: "placeholder-value",
  severity: "error",
  tier: "sheet",
  title: "A placeholder stands where a figure belongs.",
  why:
    "???, TBC or TBD in a target means that nobody can say whether the measure is on track. " +
    "A dash or N/A may be meant, and an actual may simply not be out yet: those are only mentioned.",
  subsumedBy: ["measure-empty", "row-slid", "value-displaced"],
  needs: ["placeholder"],

  check({ fields, title }) {
    const placeholders = fields.filter(({ reading }) => reading.kind === "placeholder");
    const unsettled = placeholders.filter((field) => isPromised(field.role) && !isNoneMeant(field.text));
    const others = placeholders.filter((field) => !unsettled.includes(field));
    return [...said(title, unsettled, "error"), ...said(title, others, "information")];
  },

  examples: {
    bad: [
      [["Care leavers not in education, employment or training", "45.0%", "35.0%", "30%", "*???*"]],
      [["Attendance", "91%", "*TBC*"]],
    ],
    good: [[["Attendance", "91%", "92%", "93%"]]],
  },
});

function said(title: string, fields: readonly Field[], severity: Severity): readonly Found[] {
  if (!isSome(fields)) return [];
  const stands = fields.length === 1 ? "is a placeholder" : "are placeholders";
  const advice =
    severity === "error"
      ? "Ask the owner of the measure for the figure and enter it."
      : "Enter the figure when there is one, or say in a note why there is none.";
  return [{ cells: cellsOf(fields), message: `${title}: ${list(fields.map(quote))} ${stands}.`, advice, severity }];
}
