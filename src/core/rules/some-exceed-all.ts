import { comparable } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { areAmong, wordsOf } from "./label-words";
import { areReached, besides, linesOf } from "./lines";
import type { Beside, Line } from "./lines";
import { isSome, list } from "./say";

/** Lines beyond which names are no longer held against each other. */
const mostLines = 80;
/** Places in which a part must be no larger than the whole for another place to be a slip. */
const fewestHolding = 2;

export const someExceedAll = defineTableRule({
  id: "some-exceed-all",
  severity: "error",
  tier: "sheet",
  title: "More did two things than did one of them, or some are more than all.",
  why:
    "Who passes in reading, writing and maths has passed in reading; those treated in time are among those treated. The narrower figure is never the " +
    "larger one, be the two rows or columns of each other; where it is, two figures were exchanged or one is mistyped.",
  subsumedBy: [
    "row-slid",
    "decimal-style-mixed",
    "digits-slipped",
    "scale-off-by-hundred",
    "value-displaced",
    "figures-exchanged",
    "unit-mixed-in-row",
    "computed-column-off",
    "value-out-of-range",
    "part-exceeds-whole",
    "stricter-exceeds-looser",
    "percent-unlike-counts",
    "total-unlike-sum",
    "pair-off-whole",
  ],

  check(subject) {
    return linesOf(subject).flatMap((lines) => {
      if (lines.length > mostLines) return [];
      const worded = lines.map(wordedOf);
      const found: Found[] = [];
      for (const part of worded)
        for (const whole of worded) if (part.line.under === whole.line.under) found.push(...exceeding(part, whole));
      return found;
    });
  },

  examples: {
    bad: [
      {
        sheets: {
          Schools: [
            ["School", "Reading, writing and maths %", "Reading %", "Maths %"],
            ["North", "66%", "75%", "74%"],
            ["South", "*71%*", "*70%*", "79%"],
            ["East", "55%", "67%", "66%"],
          ],
        },
      },
      [
        ["Measure", "2021", "2022", "2023", "2024"],
        ["Patients treated", "167", "170", "163", "174"],
        ["Patients treated in time", "158", "161", "*168*", "165"],
      ],
    ],
    good: [
      {
        sheets: {
          Schools: [
            ["School", "Reading, writing and maths %", "Reading %", "Maths %"],
            ["North", "66%", "75%", "74%"],
            ["South", "70%", "70%", "79%"],
            ["East", "55%", "67%", "66%"],
          ],
        },
      },
      [
        ["Measure", "2021", "2022", "2023", "2024"],
        ["Library visits", "1,670", "1,700", "1,630", "1,740"],
        ["Library visits online", "1,180", "1,510", "1,910", "2,250"],
      ],
    ],
  },
});

interface Worded {
  readonly line: Line;
  readonly words: readonly string[];
  /** The school subjects among its words, and all others but those that say that they are taken together. */
  readonly subjects: readonly string[];
  readonly rest: readonly string[];
  /** Its name in small letters. */
  readonly name: string;
}

function wordedOf(line: Line): Worded {
  const words = wordsOf(line.name);
  return {
    line,
    words,
    subjects: words.filter((word) => subjects.test(word)),
    rest: words.filter((word) => !subjects.test(word) && word !== "combined" && word !== "both"),
    name: line.name.trim().toLowerCase(),
  };
}

const subjects = /^(?:reading|writing|math|mathematic|english|science|gps|spag)$/;
/** What makes a narrower count of those named before it. */
const narrower =
  /\b(?:in time|on time|within|without delay|successfully|at (?:the )?first|as planned|who (?:have|had|were)|of whom)\b/i;

function exceeding(part: Worded, whole: Worded): readonly Found[] {
  const combined = isCombined(part, whole);
  if (part === whole || !(combined || isNarrower(part, whole))) return [];
  const pairs = besides(part.line, whole.line).filter(
    ({ a, b }) => comparable(a.quantity, b.quantity) && !isGap(a) && !isGap(b),
  );
  if (combined ? pairs.some(({ a }) => !isShare(a)) : pairs.some(({ a }) => isShare(a) || a.quantity.decimals > 0))
    return [];
  const wrong = pairs.filter(isMore);
  if (!isSome(wrong) || !areReached(pairs) || pairs.length - wrong.length < Math.max(fewestHolding, wrong.length))
    return [];
  const [first, ...others] = wrong;
  return [
    {
      cells: [first.a.at, first.b.at, ...others.flatMap(({ a, b }) => [a.at, b.at])],
      measure: part.line.name,
      message: `${part.line.name}: ${list(wrong.map(({ a, b }) => `${a.text} is more than ${b.text}`))} for ${whole.line.name}, which counts them too.`,
      advice: "Correct whichever of the two is wrong; look for figures that were exchanged.",
    },
  ];
}

/** How far above or below others: one such gap may well be wider than that which it counts in. */
function isGap({ quantity, text }: Beside["a"]): boolean {
  return quantity.value < 0 || /^\s*\+/.test(text);
}

function isShare({ quantity }: Beside["a"]): boolean {
  return quantity.unit === "percent" || (quantity.value >= 0 && quantity.value <= 100);
}

/** "Reading, writing and maths" against "reading", with all else the same. */
function isCombined(part: Worded, whole: Worded): boolean {
  return (
    whole.subjects.length === 1 &&
    part.subjects.length > 1 &&
    areAmong(whole.subjects, part.subjects) &&
    areAmong(whole.rest, part.rest) &&
    (areAmong(part.rest, whole.rest) || whole.rest.length === 0)
  );
}

/** "Patients treated in time" against "patients treated". */
function isNarrower(part: Worded, whole: Worded): boolean {
  const [long, short] = [part.name, whole.name];
  if (long.length <= short.length || whole.words.length === 0) return false;
  return long.startsWith(`${short} `) && narrower.test(long.slice(short.length));
}

/** Rounding may make a part seem larger by half a unit of the coarser figure. */
function isMore({ a: { quantity: a }, b: { quantity: b } }: Beside): boolean {
  const slack = a.decimals === b.decimals ? 1e-9 : 0.5 * 10 ** -Math.min(a.decimals, b.decimals);
  return a.value - b.value > slack;
}
