import type { MeasureSubject } from "../check/subject";
import type { Field } from "../scorecard/model";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEach } from "./in-each";
import { cellsOf, isSome, list, quote } from "./say";

export const figureLost = defineTableRule({
  id: "figure-lost",
  severity: "error",
  tier: "sheet",
  title: "A unit stands in a value cell without its figure.",
  why:
    "“85% (2026) % (2029)” had two figures once: the second was lost when the text was copied or typed, and its unit left behind. " +
    "A cell that holds nothing but a unit is a form that waits to be filled in, and is left alone where its whole row does.",
  subsumedBy: ["row-slid"],

  check({ having }) {
    return inEach(having("worded", "texted"), lostIn);
  },

  examples: {
    bad: [
      [["Heat from renewable sources", "48% (2022)", "*85% (2026) % (2029)*"]],
      [["Mixed waste", "155 kg / resident", "*kg / resident (2030)*"]],
      [["Trips by means", "*12% on foot % by bicycle % by car*", "20% on foot"]],
    ],
    good: [
      [["Heat from renewable sources", "48%", "85%"]],
      [["Mixed waste", "155 kg / resident", "85 kg / resident"]],
      [["Mixed waste", "%", "%"]],
    ],
  },
});

/** A percent sign at the beginning, behind a bracket or at a stroke, and before a bracket, the end or what it is of. */
const barePercent = /(?:^|[)\];,/])\s*%\s*(?:[([]|$|of\s)/;
/** The second of two shares in one text, without its figure. */
const secondShare = /\d\s?%\sof\b.*[\p{L}\d)]\s%\sof\b/u;
/** Shares one after the other with a word for each, of which later ones have no figure: "12% pedestrian % bike". */
const bareShare = /\d\s?%\s\p{L}[\p{L}\s]*?(?<!\b(?:in|as|and|or|a|the))\s%\s\p{L}/u;
/** A bracket with a year, and what is a unit and nothing else. */
const bracket = /\([^()]*\)/;
const unitAlone =
  /^(?:kg|g|t|tonnes?|tons?|ha|km|m[²³23]|[kmgt]wh?|[kmgt]wh|litres?|days?|hours?|minutes?)\s*(?:co2(?:eq?)?\s*)?(?:\/|per\s)\s*\p{L}[\p{L} ]{0,20}$/iu;

function lostIn({ fields, title }: MeasureSubject): readonly Found[] {
  const lost = fields.filter(isLost);
  if (!isSome(lost) || !fields.some(({ text }) => /\d/.test(text.replace(bracket, "")))) return [];
  return [
    {
      cells: cellsOf(lost),
      measure: title,
      message: `${title}: ${list(lost.map(quote))} ${lost.length === 1 ? "has" : "have"} a unit whose figure is missing.`,
      advice: "Look the figure up where the text came from, and put each figure into a cell of its own.",
    },
  ];
}

function isLost({ reading, text }: Field): boolean {
  if (reading.kind !== "note" && reading.kind !== "quantity") return false;
  if (reading.kind === "quantity" && reading.around === undefined) return false;
  const plain = text.trim();
  if (plain === "%") return false;
  return (
    barePercent.test(plain) ||
    secondShare.test(plain) ||
    bareShare.test(plain) ||
    plain.split(bracket).some((part) => unitAlone.test(part.trim()))
  );
}
