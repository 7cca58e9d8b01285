import { isNumberField } from "../check/subject";
import type { MeasureSubject, NumberField, TableSubject } from "../check/subject";
import type { Quantity } from "../cell/quantity";
import type { CellRef } from "../cell/address";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { changeNamed } from "./column-rules-needed";
import { wordsOf } from "./label-words";
import { shown } from "./say";

/** Rows beyond which a table is a list of records. */
const mostRows = 150;
/** Points that a change must be for its sign to matter, and that it may be off where nothing else is wrong with it. */
const least = 1;
const farPoints = 20;

export const changeOff = defineTableRule({
  id: "change-off",
  severity: "error",
  tier: "sheet",
  title: "A percentage change goes the other way than the figures that it is the change of.",
  why:
    "1,800,000 riders and then 1,600,000 are -11%, not 11%. A change that was typed loses its minus or its decimal point without anybody seeing it, since the figures stand in another " +
    "row or column. Changes that count from another start fit nowhere and are left alone.",
  subsumedBy: ["row-slid", "digits-slipped", "scale-off-by-hundred", "unit-mixed-in-row", "computed-column-off"],

  check(subject) {
    const { table } = subject;
    if (table.arrangement !== "rows" || table.measures.length > mostRows) return [];
    return [...inChangeRows(subject), ...inChangeColumns(subject)];
  },

  examples: {
    bad: [
      [
        ["Measure", "2020 actual", "2021 actual", "2022 actual"],
        ["Tram riders", "1,800,000", "1,600,000", "1,800,000"],
        ["Stops served", "41", "41", "42"],
        ["Change in tram riders", "-11%", "*11%*", "13%"],
      ],
      [
        ["Measure", "2020", "2021", "Year on year change", "Target 2022"],
        ["Bachelors who graduate", "5,921", "6,022", "1.7%", "6,100"],
        ["Masters who graduate", "1,421", "1,242", "*12.6%*", "1,490"],
      ],
    ],
    good: [
      [
        ["Measure", "2020 actual", "2021 actual", "2022 actual"],
        ["Tram riders", "1,800,000", "1,600,000", "1,800,000"],
        ["Stops served", "41", "41", "42"],
        ["Change in tram riders", "-11%", "-11%", "13%"],
      ],
      [
        ["Measure", "2020", "2021", "Reduction", "Target 2022"],
        ["Waste buried", "5,921", "5,022", "15.2%", "4,100"],
        ["Waste burnt", "1,421", "1,242", "12.6%", "1,100"],
      ],
    ],
  },
});

/** What a change says and what the two figures make. */
interface Judged {
  readonly at: CellRef;
  readonly text: string;
  readonly said: number;
  readonly made: number;
  readonly slack: number;
  readonly from: NumberField;
  readonly to: NumberField;
}

const fits = ({ said, made, slack }: Judged): boolean => Math.abs(said - made) <= slack;
const isTurned = ({ said, made, slack }: Judged): boolean =>
  Math.abs(made) >= least && Math.abs(said + made) <= slack && Math.abs(said - made) > slack;

function judged(change: Quantity, at: CellRef, text: string, from: NumberField, to: NumberField): readonly Judged[] {
  const [a, b] = [from.reading.quantity, to.reading.quantity];
  if (change.unit !== "percent" || a.unit === "percent" || a.unit !== b.unit || a.value === 0) return [];
  const made = ((b.value - a.value) / Math.abs(a.value)) * 100;
  const half = 0.5 * 10 ** -change.decimals;
  const exact = a.decimals === 0 && b.decimals === 0;
  const rounded = exact ? 0 : (100 * (10 ** -a.decimals + 10 ** -b.decimals)) / 2 / Math.abs(a.value);
  return [{ at, text, said: change.value, made, slack: half + rounded + 1e-9, from, to }];
}

/** Words of a change that say nothing of what changes. */
const ofChange = /^(?:change|growth|increase|decrease|year|previou?s|from|over|last|prior|on|annual)$/;

/** A row of changes of another row that it shares words with. */
function inChangeRows({ table, measures }: TableSubject): readonly Found[] {
  if (!table.measures.some(({ name }) => changeNamed.test(name))) return [];
  const rows = [...measures];
  return rows.flatMap((row, place): readonly Found[] => {
    if (!changeNamed.test(row.measure.name)) return [];
    const words = wordsOf(row.measure.name).filter((word) => !ofChange.test(word));
    return rows.flatMap((base, other): readonly Found[] => {
      const own = wordsOf(base.measure.name);
      const shared = words.filter((word) => own.includes(word)).length;
      if (base === row || shared === 0 || shared * 2 < words.length) return [];
      const all = besides(row, base);
      const isRight = all.filter(fits);
      const turned = all.filter((one) => isTurned(one) || (other === place - 1 && isFarOff(one)));
      return isRight.length > 0 && isRight.length >= turned.length ? turned.map((one) => foundFor(row, one)) : [];
    });
  });
}

/** Right under the figures, 55% is no change of half a per cent. */
function isFarOff({ said, made, slack }: Judged): boolean {
  return Math.abs(said - made) > farPoints + 2 * slack && Math.abs(said) > 10 * (Math.abs(made) + slack);
}

function besides(row: MeasureSubject, base: MeasureSubject): readonly Judged[] {
  return row.numbers.flatMap((change) => {
    const to = base.numbers.findIndex(({ at }) => at.column === change.at.column);
    const [from, now] = [base.numbers[to - 1], base.numbers[to]];
    return from && now ? judged(change.reading.quantity, change.at, change.text, from, now) : [];
  });
}

/** A column of changes between two others. */
function inChangeColumns({ table, measures }: TableSubject): readonly Found[] {
  const columns = table.columns.filter(({ heading, is }) => is.kind === "attribute" && changeNamed.test(heading));
  const values = table.columns.filter(({ is }) => is.kind === "value" && is.role !== "benchmark");
  if (columns.length === 0 || values.length < 2) return [];
  const rows = [...measures];
  return columns.flatMap(({ column }) =>
    values.slice(1).flatMap((to, index): readonly Found[] => {
      const from = values[index];
      if (!from) return [];
      const all = rows.flatMap((row) => {
        const change = row.measure.attributes.find(({ at }) => at.column === column);
        const [a, b] = [from, to].map((one) => row.numbers.find(({ at }) => at.column === one.column));
        if (!change || change.reading.kind !== "quantity" || !a || !b) return [];
        const [one] = judged(change.reading.quantity, change.at, change.text, a, b);
        return one ? [{ row, one }] : [];
      });
      const isRight = all.filter(({ one }) => fits(one) && Math.abs(one.made) >= least);
      const turned = all.filter(({ one }) => isTurned(one));
      const isSure = isRight.length > 0 && isRight.length >= turned.length;
      return isSure ? turned.map(({ row, one }) => foundFor(row, one)) : [];
    }),
  );
}

function foundFor({ title }: MeasureSubject, { at, text, made, from, to }: Judged): Found {
  return {
    cells: [at],
    measure: title,
    message: `${title}: ${text.trim()} is not the change from ${from.text.trim()} to ${to.text.trim()}, which is ${made > 0 ? "+" : ""}${made.toFixed(1)}%.`,
    advice: "Correct the change, or the figure that is wrong; other changes beside it follow from their figures.",
    evidence: [from, to].filter(isNumberField).map(shown),
  };
}
