import type { Field } from "../scorecard/model";
import { defineRule } from "./define-rule";
import { cellsOf, isSome, list } from "./say";

/** An amount with its scale behind it: `£5,900k`, `2.4m`, `€ 1.2 bn`. */
const scaled = /^[^\d]{0,4}([\d.,\s]*\d)\s?(k|thousand|m|mn|mln|million|bn|billion)\.?$/i;
/** Amounts that are written so in other scales as a matter of course: less than one of the larger scale. */
const thousand = 1000;

export const moneyScaleMixed = defineRule({
  id: "money-scale-mixed",
  severity: "warning",
  tier: "sheet",
  title: "An amount is in thousands where the rest of its row is in millions, or the other way round.",
  why:
    "£5,900k is £5.9m, and whoever compares the digits of the two does not see it. Amounts of less than a million are written in thousands as a matter of " +
    "course, and left alone.",
  subsumedBy: ["row-slid", "digits-slipped", "scale-off-by-hundred", "unit-mixed-in-row", "several-values"],
  needs: ["texted", "worded"],

  check({ title, fields }) {
    const amounts = fields.flatMap((field) => amountOf(field));
    const scales = [...new Set(amounts.map(({ scale }) => scale))];
    if (scales.length !== 2) return [];
    const [first = [], second = []] = scales.map((scale) => amounts.filter((one) => one.scale === scale));
    const [odd, usual] = first.length < second.length ? [first, second] : [second, first];
    const strange = odd.filter(({ scale, value }) => (scale === "k" ? value >= thousand : value < 1 / thousand));
    const cells = strange.map(({ field }) => field);
    if (!isSome(cells) || odd.length !== 1 || usual.length < 2) return [];
    return [
      {
        cells: cellsOf(cells),
        message: `${title}: ${list(cells.map(({ text }) => text.trim()))} is written in another scale than ${list(usual.map(({ field }) => field.text.trim()))}.`,
        advice: "Write it in the scale of its row.",
      },
    ];
  },

  examples: {
    bad: [[["Spend on agency staff", "£6.2m", "£7.1m", "*£5,900k*", "£5.0m"]]],
    good: [[["Spend on agency staff", "£1.2m", "£1.1m", "£950k", "£0.9m"]]],
  },
});

interface Amount {
  readonly field: Field;
  readonly value: number;
  readonly scale: "k" | "m" | "b";
}

function amountOf(field: Field): readonly Amount[] {
  const [, digits = "", word = ""] = scaled.exec(field.text.trim()) ?? [];
  const value = Number(digits.replace(/[,\s]/g, ""));
  const letter = word.toLowerCase().startsWith("th") ? "k" : word.charAt(0).toLowerCase();
  const scale = letter === "k" || letter === "m" || letter === "b" ? letter : undefined;
  return scale && Number.isFinite(value) ? [{ field, value, scale }] : [];
}
