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

function inRow({ fields, title, measure }: MeasureSubject): readonly Found[] {
  const timed = [...fields, ...measure.attributes].filter(({ text }) => clock.test(text));
  const odd = timed.filter(isOver);
  const times = timed.length - odd.length;
  if (!isSome(odd) || times < fewestTimes - (odd.length > 1 ? 0 : 1) || times < odd.length) return [];
  const isOfTime = /\btimes?\b|minutes?|\bmins?\b|hours?|seconds?|call|respon|dispatch|arriv/i.test(measure.name);
  if (!isOfTime) return [];
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
