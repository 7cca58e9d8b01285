import { comparable, isNumberField } from "../check/subject";
import type { MeasureSubject, NumberField, TableSubject } from "../check/subject";
import { formatQuantity, withoutDust } from "../cell/quantity";
import { samePeriod } from "../cell/period";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { list } from "./say";
import { swapsOf } from "./slips";
import { totalNamed } from "./totals";

const whole = 100;
/** Shares that a breakdown has at least, and rows or columns of it that must add up to show that it is one. */
const fewestShares = 3;
const fewestWhole = 2;
const share = 0.6;
/** How far off the whole a sum may be and still be meant to make it. */
const farthest = 30;
/** Rows beyond which a table is no breakdown. */
const mostRows = 400;

export const sharesOffWhole = defineTableRule({
  id: "shares-off-whole",
  severity: "error",
  tier: "sheet",
  title: "Shares of one whole add up to 100% in most places and not here.",
  why:
    "Where the shares of all tenures, ages or answers make 100% year after year and in one year 110%, one of them is mistyped, or stands in the wrong " +
    "year. Whether shares are of one whole is seen from the years in which they make it; rounding is allowed for.",
  subsumedBy: [
    "figure-of-next-row",
    "row-slid",
    "digits-slipped",
    "scale-off-by-hundred",
    "value-displaced",
    "figures-exchanged",
    "unit-mixed-in-row",
    "total-unlike-sum",
  ],

  check(subject) {
    const { table } = subject;
    if (table.arrangement !== "rows" || table.measures.length > mostRows) return [];
    const rows = [...subject.measures];
    return [...downwards(subject, rows), ...across(rows)];
  },

  examples: {
    bad: [
      [
        ["Measure", "2021", "2022", "2023"],
        ["Homes for social rent", "31%", "30%", "*29%*"],
        ["Homes for affordable rent", "22%", "24%", "*34%*"],
        ["Shared ownership", "15%", "14%", "*15%*"],
        ["Homes sold", "32%", "32%", "*32%*"],
      ],
      [
        ["Measure", "2019", "2021", "2023"],
        ["Renewable", "14.2%", "17.0%", "24.1%"],
        ["District heating", "31.5%", "33.1%", "35.2%"],
        ["Gas", "44.6%", "41.5%", "*34.8%*"],
        ["Oil", "9.7%", "8.4%", "2.3%"],
      ],
    ],
    good: [
      [
        ["Measure", "2021", "2022", "2023"],
        ["Homes for social rent", "31%", "30%", "29%"],
        ["Homes for affordable rent", "22%", "24%", "24%"],
        ["Shared ownership", "15%", "14%", "15%"],
        ["Homes sold", "32%", "32%", "33%"],
      ],
    ],
  },
});

/** Shares that may make a whole together. */
interface Breakdown {
  readonly name: string;
  readonly fields: readonly NumberField[];
}

/** The columns of each run of rows under one heading. */
function downwards({ table }: TableSubject, rows: readonly MeasureSubject[]): readonly Found[] {
  return runs(rows).flatMap((run) => {
    const columns = table.columns.flatMap(({ column, heading, is }): readonly Breakdown[] => {
      if (is.kind !== "value") return [];
      const fields = run.flatMap((row) => row.fields.filter(({ at }) => at.column === column).filter(isNumberField));
      return fields.length === run.length ? [{ name: heading, fields }] : [];
    });
    return offIn(columns, 1);
  });
}

/** Rows under one heading, up to a total. */
function runs(rows: readonly MeasureSubject[]): readonly (readonly MeasureSubject[])[] {
  const found: MeasureSubject[][] = [];
  let before: MeasureSubject | undefined;
  for (const row of rows) {
    const { measure } = row;
    const follows = before?.measure.section === measure.section && before?.measure.group === measure.group;
    const run = found.at(-1);
    if (totalNamed.test(measure.name)) before = undefined;
    else {
      if (run && before && follows) run.push(row);
      else found.push([row]);
      before = row;
    }
  }
  return found;
}

/** The columns of one role and time, row by row. */
function across(rows: readonly MeasureSubject[]): readonly Found[] {
  const breakdowns = rows.flatMap((row): readonly Breakdown[] => {
    const [first, ...others] = row.numbers.filter(({ heading }) => !totalNamed.test(heading));
    if (!first || first.role === "target") return [];
    const same = others.every(
      ({ role, period, variant }) =>
        role === first.role &&
        variant === undefined &&
        (period && first.period ? samePeriod(period, first.period) : period === first.period),
    );
    return same ? [{ name: row.title, fields: [first, ...others] }] : [];
  });
  return breakdowns.length < rows.length * share ? [] : offIn(breakdowns, 2);
}

/** `more` is how many times as many must make the whole as do not. */
function offIn(all: readonly Breakdown[], more: number): readonly Found[] {
  const judged = all
    .filter(({ fields }) => fields.length >= fewestShares && fields.every(isShare))
    .map((one) => ({ ...one, ...sumOf(one) }));
  const wholes = judged.filter(({ off, slack }) => Math.abs(off) <= slack);
  const wrong = judged.filter(({ off, slack }) => Math.abs(off) > slack && Math.abs(off) <= farthest);
  const distinct = new Set(wholes.map(({ fields }) => fields.map(({ text }) => text).join()));
  if (distinct.size < fewestWhole || wholes.length < more * wrong.length) return [];
  return wrong.flatMap(({ name, fields, off, slack }) => {
    const exchanged = exchangedIn(fields, off, slack).filter((one) => isLikelier(one, wholes));
    const [first, ...others] = exchanged.length > 0 ? exchanged.map(({ field }) => field) : fields;
    if (!first) return [];
    const sum = `${String(withoutDust(whole + off))}%`;
    return [
      {
        cells: [first.at, ...others.map(({ at }) => at)] as const,
        measure: "",
        message: `${name}: ${list(fields.map(({ text }) => text.trim()))} add up to ${sum}, where other such shares make 100%.`,
        advice:
          exchanged.length > 0
            ? `Look up whether ${exchanged.map(meantFor).join(" or ")}: two digits may have changed places.`
            : "Look up which of them is wrong, or whether one is missing.",
      },
    ];
  });
}

/** A share, and what it is with two of its digits exchanged. */
interface Exchanged {
  readonly field: NumberField;
  readonly meant: number;
}

/** The shares with which, two of their digits exchanged, the whole is made. */
function exchangedIn(fields: readonly NumberField[], off: number, slack: number): readonly Exchanged[] {
  return fields.flatMap((field) => {
    const { value, decimals } = field.reading.quantity;
    const meant = swapsOf(value, decimals).find((other) => Math.abs(off + other - value) <= slack);
    return meant === undefined ? [] : [{ field, meant }];
  });
}

/** Whether what is meant is nearer than what is typed to a figure of the same share where all make the whole. */
function isLikelier({ field, meant }: Exchanged, wholes: readonly Breakdown[]): boolean {
  const same = wholes.flatMap(({ fields }) =>
    fields.filter(({ at }) => at.row === field.at.row || at.column === field.at.column),
  );
  const distance = (value: number): number =>
    Math.min(...same.map(({ reading }) => Math.abs(reading.quantity.value - value)));
  return distance(meant) < distance(field.reading.quantity.value);
}

function meantFor({ field: { text, reading }, meant }: Exchanged): string {
  return `${text.trim()} should be ${formatQuantity({ ...reading.quantity, value: meant })}`;
}

function isShare({ reading: { quantity } }: NumberField, _: number, [first]: readonly NumberField[]): boolean {
  const isAlike = first !== undefined && comparable(quantity, first.reading.quantity);
  return isAlike && quantity.unit === "percent" && quantity.value >= 0 && quantity.value <= whole;
}

/** By how many points shares are off the whole, and by how many rounding may have put them off. */
function sumOf({ fields }: Breakdown): { readonly off: number; readonly slack: number } {
  const sum = fields.reduce((total, { reading }) => total + reading.quantity.value, 0);
  const slack = fields.reduce((total, { reading }) => total + 0.5 * 10 ** -reading.quantity.decimals, 0);
  return { off: withoutDust(sum - whole), slack: Math.min(slack, 1.5) + 1e-9 };
}
