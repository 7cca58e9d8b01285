import { formatQuantity } from "../cell/quantity";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { areAmong, wordsOf } from "./label-words";
import { besides, linesOf } from "./lines";
import type { Line, Spot } from "./lines";

/** Lines beyond which a table is no short list of measures. */
const mostLines = 80;
/** Points that a share may lie off its counts before it is another share. */
const slackPoints = 1;

export const percentUnlikeCounts = defineTableRule({
  id: "percent-unlike-counts",
  severity: "error",
  tier: "sheet",
  title: "A percentage is not what the counts beside it make.",
  why:
    "2,002 cases cleared of 2,534 are 79%. Where a card has the number done, the number there was and the percentage, the three go together in every year; " +
    "where they do not, one of them is mistyped, or the target for one was set without looking at the others.",
  subsumedBy: [
    "row-slid",
    "measure-repeated",
    "digits-slipped",
    "scale-off-by-hundred",
    "unit-mixed-in-row",
    "computed-column-off",
    "value-out-of-range",
    "rows-disagree",
  ],

  check(subject) {
    const [rows = []] = subject.table.arrangement === "long" ? [] : linesOf(subject);
    if (rows.length > mostLines) return [];
    const shares = rows.filter(({ spots }) => all(spots, ({ quantity }) => quantity.unit === "percent"));
    const counts = rows.filter(({ spots }) => all(spots, isCount));
    return shares.flatMap((share) => offIn(share, counts));
  },

  examples: {
    bad: [
      [
        ["Measure", "Actual 2021", "Actual 2022", "Target 2023"],
        ["Files opened", "2,534", "2,672", "2,700"],
        ["Files closed", "2,002", "*3,202*", "2,100"],
        ["Percent of files closed", "79%", "*72%*", "78%"],
      ],
    ],
    good: [
      [
        ["Measure", "Actual 2021", "Actual 2022", "Target 2023"],
        ["Files opened", "2,534", "2,672", "2,700"],
        ["Files closed", "2,002", "1,928", "2,100"],
        ["Percent of files closed", "79%", "72%", "78%"],
      ],
      [
        ["Measure", "Actual 2021", "Actual 2022", "Target 2023"],
        ["Complaints received", "510", "498", "480"],
        ["Complaints upheld", "104", "97", "90"],
        ["Percent of complaints answered in time", "81%", "84%", "90%"],
      ],
    ],
  },
});

function all(spots: Line["spots"], isOne: (spot: Spot) => boolean): boolean {
  return spots.size >= 2 && [...spots.values()].every(isOne);
}

function isCount({ quantity: { unit, decimals, value } }: Spot): boolean {
  return unit !== "percent" && unit !== "money" && decimals === 0 && value >= 0;
}

/** A share, the count of its own name, and the count of all that it is a share of. */
function offIn(share: Line, counts: readonly Line[]): readonly Found[] {
  const words = wordsOf(share.name);
  if (words.length < 2) return [];
  const parts = counts.filter(({ name }) => {
    const own = wordsOf(name);
    return areAmong(words, own) && areAmong(own, words);
  });
  const wholes = counts.filter(({ name }) => {
    const own = wordsOf(name);
    return !areAmong(words, own) && own[0] === words[0] && own.length <= words.length;
  });
  for (const part of parts) {
    for (const whole of wholes) {
      const judged = judgedIn(share, part, whole);
      const wrong = judged.filter(({ off }) => Math.abs(off) > slackPoints);
      const fits = judged.filter(({ off, of }) => Math.abs(off) <= of.slack && of.percent.quantity.value < 100);
      if (fits.length > 0 && wrong.length > 0) return wrong.map(({ of }) => foundFor(of, share, part, whole));
    }
  }
  return [];
}

interface Judged {
  readonly percent: Spot;
  readonly done: Spot;
  readonly there: Spot;
  readonly made: number;
  readonly slack: number;
}

function judgedIn(share: Line, part: Line, whole: Line): readonly { readonly of: Judged; readonly off: number }[] {
  const known = new Map(besides(share, part).map(({ a, b }) => [a, b]));
  return besides(share, whole).flatMap(({ a: percent, b: there }) => {
    const done = known.get(percent);
    if (!done || there.quantity.value === 0) return [];
    const made = (done.quantity.value / there.quantity.value) * 100;
    const slack = 0.5 * 10 ** -percent.quantity.decimals + 1e-9;
    return [{ of: { percent, done, there, made, slack }, off: made - percent.quantity.value }];
  });
}

function foundFor({ percent, done, there, made }: Judged, share: Line, part: Line, whole: Line): Found {
  const shown = formatQuantity({ ...percent.quantity, value: made });
  const isMore = done.quantity.value > there.quantity.value;
  return {
    cells: isMore ? [done.at, percent.at] : [percent.at, done.at],
    measure: share.name,
    ...(percent.role === "target" && { severity: "warning" as const }),
    message: `${share.name}: ${part.name} ${done.text} of ${whole.name} ${there.text} make ${shown}, not ${percent.text}.`,
    advice: "Look the three up: elsewhere they go together.",
  };
}
