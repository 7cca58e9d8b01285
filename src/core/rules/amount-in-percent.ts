import type { MeasureSubject } from "../check/subject";
import { defineRule } from "./define-rule";
import { cellsOf, isSome, list } from "./say";

export const amountInPercent = defineRule({
  id: "amount-in-percent",
  severity: "warning",
  tier: "sheet",
  title: "A label names a unit of amounts, and its figures are percentages.",
  why:
    "“Use of gas (MWh/year): 10%, 20%, 70%” may be a share of all gas, or a cut of it. Which of the two decides whether 70% is good news, and no " +
    "amount can be added up from it.",
  subsumedBy: ["row-slid", "unit-mixed-in-row", "label-contradicts-unit", "target-relative"],
  needs: ["branched"],

  check({ measure, numbers, title }) {
    const unit = amountOf(measure.name);
    const percents = unit === undefined ? [] : numbers.filter(isPercent);
    if (unit === undefined || !isSome(percents) || percents.length * 2 <= numbers.length) return [];
    return [
      {
        cells: cellsOf(percents),
        message: `${title}: its unit is ${unit}, but the figures are percentages (${list(percents.map(({ text }) => text.trim()))}).`,
        advice: `Give the figures in ${unit}, or say in the label of what they are a percentage.`,
        evidence: [{ says: `The unit ${unit}`, from: "the label" }],
      },
    ];
  },

  examples: {
    bad: [
      [["Use of gas by industry (MWh/year)", "*10%*", "*20%*", "*70%*"]],
      [["Emissions of buses [ktCO2 equivalent]", "*31%*", "*50%*", "*100%*"]],
    ],
    good: [
      [["Use of gas by industry (MWh/year)", "1,200", "1,100", "900"]],
      [["Reduction of emissions (ktCO2 equivalent)", "31%", "50%", "100%"]],
      [["Local production of electricity (kWh in %)", "15%", "30%", "45%"]],
      [["Gross intake (KG)", "78%", "95%", "105%"]],
    ],
  },
});

/** What makes a percentage of an amount: a change of it, or a share. */
const shared =
  /%|per ?cent|reduc|saving|saved|cut\b|decreas|increas|chang|growth|rise|share|rate\b|ratio|proportion|degree|level of|evolution|variation|progress/i;

const inBrackets = /[([]\s*(?:in )?([^()[\]]{1,40})[)\]]/gu;
const amount =
  /^(?:(?:thousand|million|mln|mio) )?(?:[kKMGT]?(?:Wh|WH|W|Wp|J)|[kKMG]?t(?: ?CO_?\{?[2₂].*)?|kg|(?:[Mm]ega|[Kk]ilo)?(?:tonnes?|tons?)(?: of .*)?|k?m(?:[23²³]|\^\d)?|ha|hectares?|lit(?:re|er)s?|[pv]-?km)(?: ?(?:\/|per) ?(?:a|y|yr|year|annum|month|day))?$/;

/** The unit of amounts that a label names in brackets; undefined where it speaks of a share or a change. */
function amountOf(label: string): string | undefined {
  if (shared.test(label)) return undefined;
  for (const [, inside = ""] of label.matchAll(inBrackets)) if (amount.test(inside.trim())) return inside.trim();
  return undefined;
}

function isPercent({ reading }: MeasureSubject["numbers"][number]): boolean {
  return reading.quantity.unit === "percent";
}
