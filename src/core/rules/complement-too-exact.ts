import { withoutDust } from "../cell/quantity";
import type { MeasureSubject } from "../check/subject";
import { remainders } from "../measures/families";
import type { Remainder } from "../measures/families";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { indexRows, nearest, pairs } from "./families";
import { quote } from "./say";

export const complementTooExact = defineTableRule({
  id: "complement-too-exact",
  severity: "information",
  tier: "dictionary",
  title: "Two shares that make exactly 100%, though some people are in neither.",
  why:
    "Published figures leave out those nobody knows of, so that the two shares make a little less than 100%. Where they make exactly that, " +
    "one is likely worked out from the other and is not the published measure.",
  subsumedBy: ["unit-mixed-in-row", "unit-unlike-definition", "value-out-of-range", "complement-broken"],

  check(subject): readonly Found[] {
    const { rowsOf } = indexRows(subject);
    return remainders.flatMap((remainder) => {
      const [first, second] = remainder.members;
      return rowsOf(first, undefined).flatMap((row) => {
        const other = nearest(row, rowsOf(second, undefined));
        return other ? exact(row, other, remainder) : [];
      });
    });
  },

  examples: {
    bad: [
      [
        ["EET (16-17)", "*93.5%*", "*94%*", "*95%*"],
        ["NEET (16-17)", "*6.5%*", "*6%*", "*5%*"],
      ],
    ],
    good: [
      [
        ["EET (16-17)", "91.5%", "92%", "93%"],
        ["NEET (16-17)", "3.5%", "3%", "2.5%"],
      ],
    ],
  },
});

function exact(row: MeasureSubject, other: MeasureSubject, { leftOut, source }: Remainder): readonly Found[] {
  const both = pairs(row, other);
  const makeAll = both.filter(({ a, b }) => withoutDust(a.reading.quantity.value + b.reading.quantity.value) === 100);
  const [example] = makeAll;
  if (!example || makeAll.length < 2 || makeAll.length < both.length / 2) return [];
  return [
    {
      cells: [example.a.at, ...makeAll.flatMap(({ a, b }) => [a.at, b.at]).slice(1)],
      measure: row.title,
      message: `${row.title} and ${other.title} make exactly 100%, as ${quote(example.a)} and ${example.b.text.trim()} do, which leaves nobody out.`,
      advice: "Say which published measures these are, or call one of them the rest of the other.",
      evidence: [{ says: `The published figures leave out ${leftOut}`, from: source }],
    },
  ];
}
