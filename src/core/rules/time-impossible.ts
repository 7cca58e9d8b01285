import type { MeasureSubject } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { isSome, list } from "./say";

/** Times of a row that must be written with a colon for one of them to be meant as a time. */
const fewestTimes = 2;
const clock = /^\s*\d{1,3}:(\d\d)(?::(\d\d))?\s*(?:min|mins|minutes|h|hrs|hours)?\.?\s*$/i;
const sixty = 60;

export const timeImpossible = defineTableRule({
  id: "time-impossible",
  severity: "error",
  tier: "sheet",
  title: "A time has more than 59 seconds or minutes.",
  why:
    "17:81 is 17:18 with two digits exchanged; 5:77 is a mean that was taken of minutes and seconds as if they were decimals. Either way whatever is worked " +
    "out from it is wrong. Where a row has no other times the colon may divide something else.",
  subsumedBy: ["row-slid"],

  *check({ measures }) {
    return yield* inEachInSteps(measures, inRow);
  },

  examples: {
    bad: [
      [
        ["Measure", "2020", "2021", "Target 2022"],
        ["Minutes from call to arrival", "18:58", "23:39", "*17:81*"],
      ],
      [
        ["Measure", "2018", "2019", "2020 estimate"],
        ["Call to dispatch", "5:33", "6:49", "*5:77*"],
      ],
    ],
    good: [
      [
        ["Measure", "2020", "2021", "Target 2022"],
        ["Minutes from call to arrival", "18:58", "23:39", "17:18"],
      ],
      [
        ["Measure", "2020", "2021", "Target 2022"],
        ["Pupils to each teacher", "1:28", "1:29", "1:28"],
        ["Places to residents", "1:65", "1:70", "1:75"],
      ],
    ],
  },
});

/** What is measured in time. */
const timed = /\btimes?\b|minute|\bmins?\b|hour|second|call|respon|dispatch|arriv/i;

function inRow(subject: MeasureSubject): readonly Found[] {
  const { measure } = subject;
  if (!timed.test(measure.name)) return [];
  const times = [...subject.fields, ...measure.attributes].filter(({ text }) => clock.test(text));
  const odd = times.filter(isOver);
  const others = times.length - odd.length;
  if (!isSome(odd) || others < fewestTimes - (odd.length > 1 ? 0 : 1) || others < odd.length) return [];
  const { title } = subject;
  return [
    {
      cells: [odd[0].at, ...odd.slice(1).map(({ at }) => at)],
      measure: title,
      message: `${title}: ${list(odd.map(({ text }) => text.trim()))} ${odd.length === 1 ? "has" : "have"} more than 59 seconds.`,
      advice: "Look the time up: two digits were exchanged, or a mean was taken as if seconds were hundredths.",
    },
  ];
}

function isOver({ text }: { readonly text: string }): boolean {
  const [, first, second] = clock.exec(text) ?? [];
  return Number(first) >= sixty || (second !== undefined && Number(second) >= sixty);
}
