import type { MeasureSubject } from "../check/subject";
import type { Field } from "../scorecard/model";
import type { Found } from "./define-rule";
import { inEach } from "./in-each";
import { defineTableRule } from "./define-rule";
import { cellsOf, isSome, list, quote } from "./say";
import { isListedOut } from "./several-forms";
import { together } from "./together";

export const severalValues = defineTableRule({
  id: "several-values",
  severity: "warning",
  tier: "sheet",
  title: "A cell holds several figures.",
  why:
    "“Recycling: 42% Composting: 12%” in one cell are two measures in one row. Neither can be charted, compared with its target or added up, " +
    "and a target for one of them is easily taken for one for both.",
  subsumedBy: ["row-slid", "figure-lost"],

  check({ having }) {
    return together(inEach(having("worded"), severalIn), (rows, count) => ({
      message: `${String(count)} measures have cells that hold several figures: ${rows}.`,
      advice: "Give every figure a row of its own.",
    }));
  },

  examples: {
    bad: [
      [["Waste by treatment", "*Recycling: 42% Composting: 12% Incineration: 46%*", "50%", "60%"]],
      [
        ["Measure", "Good is", "Target 2022/23"],
        ["Calls answered", "High", "90%"],
        ["Young people in the workforce", "High", "*3.8% (2023-24) 4.6% (2024-25)*"],
        ["Homes retrofitted", "High", "*2023: 40%; 2025: 55%*"],
        ["Heat from renewable sources", "High", "*216,199 90%*"],
        ["Air quality", "Low", "*30 (AQI) 26 (AQI) 20 (AQI)*"],
        ["Homes that stand empty", "Low", "*1% (dwellings) and 5.5% (other)*"],
        ["Air of the city", "Low", "*PM2.5 = 10 PM10 = 20 NO2 = 15*"],
        ["Residents who hear noise", "Low", "*Day value 77% (2018) Night value 69% (2018)*"],
        ["Power from the sun", "High", "*200 MW of the city + 200 MW of firms*"],
        ["Deaths on roads", "Low", "*-25% = max. 39*"],
        ["New homes", "High", "*1,200 homes, of which 300 affordable*"],
        ["Emissions of transport", "Low", "*20% fewer trips by car 45% of trips by bus 33% of buses electric*"],
      ],
    ],
    good: [
      [
        ["Waste recycled", "42%", "50%", "60%"],
        ["Waste composted", "12%", "12%", "13%"],
      ],
      [["Satisfaction of visitors", "4.1/5", "4.2/5", "4.5/5"]],
      [
        ["Measure", "Good is", "Target 2022/23"],
        ["Calls answered", "High", "90%"],
        ["Homes heated by gas", "Low", "Reduce from 20% to 15%"],
        ["Recycling by material", "High", "By material: * 85% paper * 80% plastic"],
        ["Hectares sown", "High", "570 ha in all: a) wheat: 70 ha, b) maize: 200 ha, c) beans: 300 ha"],
      ],
    ],
  },
});

function severalIn({ fields, title }: MeasureSubject): readonly Found[] {
  const several = fields.filter(hasSeveral);
  if (!isSome(several)) return [];
  const isForm = several.length >= fewestAlike && several.every(({ text }) => pair.test(text.trim()));
  return [
    {
      cells: cellsOf(several),
      measure: title,
      ...(isForm && { severity: "information" as const }),
      message: `${title}: ${list(several.map(quote))} ${several.length === 1 ? "holds" : "hold"} several figures.`,
      advice: "Give every figure a row of its own.",
    },
  ];
}

/** From so many cells of a row on, two figures with a stroke between them are how the row is kept: "55/23" for grades 4 and 5. */
const fewestAlike = 4;
const pair = /^[\d.,]+\s?%?\s*\/\s*[\d.,]+\s?%?$/;

/** Figures with a name in front of each, or parted by a stroke or semicolon; periods and ranges are neither. */
function hasSeveral({ reading }: Field): boolean {
  if (reading.kind !== "note") return false;
  if (reading.figures) return reading.figures.length > 1;
  const text = reading.text.trim();
  return !isBrokenDown(text) && (isListedOut(text) || forms.some((form) => form.test(text)));
}

const figure = String.raw`[-+]?\d[\d.,]*(?:\s?%)?`;
const named = new RegExp(
  String.raw`\p{L}[^\d:]{0,40}:\s*${figure}(?![\d:]).{0,60}?\p{L}[^\d:]{0,40}:\s*${figure}(?![\d:])`,
  "u",
);
/** "Routine - 96 Urgent - 97.6" */
const dashed = new RegExp(String.raw`^(?:\p{L}[\p{L} -]{2,30}\s[-–=]\s?${figure}[\s,;]*){2,}$`, "u");
const year = String.raw`(?:19|20)\d\d(?:\s?[-/–]\s?\d{2,4})?`;
/** Each figure with its year behind it, or in front. */
const dated = new RegExp(String.raw`^(?:${figure}\s*\([^()\d]*${year}[^()\d]*\)\W*){2,}$`, "u");
const datedBefore = new RegExp(String.raw`^(?:\(?(?:by |in )?${year}\)?\s*[:=–-]\s*${figure}\W*){2,}$`, "iu");
const unit = String.raw`(?:\s*\([^()]*\))?`;
const parted = new RegExp(String.raw`^${figure}${unit}(?:\s*[/;]\s*${figure}${unit})+${unit}$`, "u");
/** Percentages one after the other, or behind a number that is written out: "20% 50% 81.4%", "216,199 90%". */
const listed = /^(?:[-+]?\d[\d.,]*(?:\s?%\s+[-+]?\d[\d.,]*)+\s?%|\d{1,3}(?:[.,]\d{3})+\s+\d{1,2}(?:[.,]\d+)?\s?%)$/;
/** Each figure with the same unit in brackets behind it: "30 (AQI) 26 (AQI) 20 (AQI)". */
const bracketed = /^\d[\d.,]*\s*(\(\p{L}[^()\d]*\))(?:[\s,;]*\d[\d.,]*\s*\1)+$/u;
/** Two figures with what each counts, joined by a word: "1% (dwellings) and 5.5% (other)". */
const joined = new RegExp(
  String.raw`^${figure}\s*\(\p{L}[^()]*\)\s*(?:and|&|en|und|et|y|e|i|och|og|dan)\s${figure}\s*\(\p{L}[^()]*\)$`,
  "u",
);

const forms = [named, dashed, parted, dated, datedBefore, listed, bracketed, joined];

/** A whole with its parts behind it, which add up to it: one figure, broken down. */
function isBrokenDown(text: string): boolean {
  const [whole = 0, ...parts] = [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([digits]) =>
    Number(digits.replaceAll(",", "")),
  );
  return parts.length > 1 && Math.abs(whole - parts.reduce((sum, part) => sum + part, 0)) <= whole / 1000;
}
