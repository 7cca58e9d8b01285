import type { MeasureSubject } from "../check/subject";
import type { Attribute } from "../scorecard/model";
import type { Found } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { defineTableRule } from "./define-rule";

export const rankOff = defineTableRule({
  id: "rank-off",
  severity: "error",
  tier: "sheet",
  title: "A rank lies beyond the number of those ranked, or its quartile is another.",
  why:
    "Nobody is 17th of 16, and 13th of 16 is in the fourth quartile and not in the first. One of the two was not brought up to date, and readers " +
    "look at the quartile alone.",
  subsumedBy: ["row-slid"],

  *check({ table, measures }) {
    const ranked = table.columns.some(({ is }) => is.kind === "attribute" && is.role === "rank");
    return ranked ? yield* inEachInSteps(measures, foundIn) : [];
  },

  examples: {
    bad: [
      [
        ["Measure", "2021/22", "2022/23", "Rank (of 16)", "Quartile", "National"],
        ["Residents satisfied", "80.1%", "81.3%", "*17*", "Q2", "77.5%"],
      ],
      [
        ["Measure", "2021/22", "2022/23", "Rank (of 16)", "Quartile", "National"],
        ["Residents satisfied", "60.9%", "61.3%", "13", "*Q1*", "77.5%"],
      ],
    ],
    good: [
      [
        ["Measure", "2021/22", "2022/23", "Rank (of 16)", "Quartile", "National"],
        ["Residents satisfied", "80.1%", "81.3%", "4", "Q1", "77.5%"],
        ["Calls answered", "71.0%", "71.3%", "13", "Q4", "77.5%"],
      ],
    ],
  },
});

function foundIn(subject: MeasureSubject): readonly Found[] {
  const rank = subject.measure.attributes.find(({ role }) => role === "rank");
  const place = rank && Number(/^\D*(\d{1,4})(?:st|nd|rd|th)?\b/.exec(rank.text)?.[1] ?? NaN);
  const of = rank && (ofIn(rank.text) ?? ofIn(rank.heading));
  if (!rank || place === undefined || of === undefined || Number.isNaN(place)) return [];
  if (place < 1 || place > of) return [beyond(subject, rank, of)];
  return quartileOff(subject, rank, place, of);
}

function ofIn(text: string): number | undefined {
  const of = /(?:\bof|\/|out of)\s*(\d{1,4})\b/i.exec(text)?.[1];
  return of === undefined ? undefined : Number(of);
}

function beyond({ title }: MeasureSubject, rank: Attribute, of: number): Found {
  return {
    cells: [rank.at],
    measure: title,
    message: `${title}: rank ${rank.text.trim()} is beyond the ${String(of)} that are ranked.`,
    advice: "Look the rank up in its source.",
  };
}

const quartiles: Readonly<Record<string, number>> = {
  "1": 1,
  first: 1,
  top: 1,
  "2": 2,
  second: 2,
  "3": 3,
  third: 3,
  "4": 4,
  fourth: 4,
  bottom: 4,
};

/** Next to a border both quartiles will do. */
function quartileOff({ title, measure }: MeasureSubject, rank: Attribute, place: number, of: number): readonly Found[] {
  const quartile = measure.attributes.find(({ role }) => role === "quartile");
  const said =
    quartiles[
      /\b(?:q)?([1-4]|first|second|third|fourth|top|bottom)\b/i.exec(quartile?.text ?? "")?.[1]?.toLowerCase() ?? ""
    ];
  if (!quartile || said === undefined) return [];
  const near = [place - 0.5, place, place + 0.5].map((one) => Math.min(4, Math.max(1, Math.ceil((4 * one) / of))));
  if (near.includes(said)) return [];
  return [
    {
      cells: [quartile.at, rank.at],
      measure: title,
      message: `${title}: rank ${rank.text.trim()} of ${String(of)} is not in quartile ${quartile.text.trim()}.`,
      advice: "Look up which of the two is of this year, and correct the other.",
    },
  ];
}
