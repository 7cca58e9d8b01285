import { comparePeriods } from "../cell/period";
import type { Severity } from "../check/finding";
import type { MeasureSubject } from "../check/subject";
import type { Field, Scorecard } from "../scorecard/model";
import { attributesOf } from "../scorecard/measure";
import type { Found } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { defineTableRule } from "./define-rule";
import { isInventory } from "./inventory";
import { isSettled } from "./none-meant";
import { cellsOf, isPromised, isSome, list, quote } from "./say";
import { together } from "./together";

export const placeholderValue = defineTableRule({
  id: "placeholder-value",
  severity: "error",
  tier: "sheet",
  title: "A placeholder stands where a figure belongs.",
  why:
    "???, TBC or TBD in a target means that nobody can say whether the measure is on track. " +
    "A dash or N/A may be meant, and is only mentioned. An actual that is to be confirmed is a warning, and an error once that of a later year is out; " +
    "one that is only pending is a question once those of nearly all other rows are out.",
  subsumedBy: ["figure-of-next-row", "measure-empty", "row-slid", "value-displaced", "figures-exchanged"],

  *check({ having, table }) {
    const isUsual = usualIn(table);
    const rows = yield* inEachInSteps(having("placeholder"), (row) => foundIn(row, isUsual));
    const unsettled = rows.filter(({ severity }) => severity === "error");
    const others = rows.filter(({ severity }) => severity !== "error");
    return [...together(unsettled, unsettledTogether, many), ...others];
  },

  examples: {
    bad: [
      [["Care leavers not in education, employment or training", "45.0%", "35.0%", "30%", "*???*"]],
      [["Attendance", "91%", "*TBC*"]],
      [
        ["Measure", "2021", "2022", "2023", "Target 2024"],
        ["Crews available at night", "*TBC*", "89%", "93%", "94%"],
      ],
      [
        ["Measure", "2021", "2022", "2023", "Target 2024"],
        ["Crews available at night", "88%", "89%", "*TBC*", "94%"],
      ],
      [["Fuel replaced by straw", "0", "*X tonnes*"]],
      [
        ["Works", "Emissions 2019", "Quota 2021"],
        ["Smelter", "484,000", "455,214"],
        ["Foundry", "17,100", "*Not found*"],
      ],
      [
        ["Measure", "2021", "2022", "2023", "Target 2024"],
        ["Crews available at night", "88%", "89%", "*xx%*", "94%"],
      ],
      [
        ["Measure", "2021", "2022", "2023", "Target 2024"],
        ["Crews available at night", "88%", "89%", "*n/k*", "94%"],
        ["Fires in homes", "61", "58", "66", "60"],
        ["Visits to homes", "2,310", "2,402", "2,377", "2,400"],
        ["Calls answered in time", "97%", "96%", "98%", "98%"],
        ["Staff in post", "412", "409", "415", "420"],
        ["Alarms fitted", "1,201", "1,198", "1,230", "1,250"],
      ],
      [
        ["Measure", "2021", "2022", "2023", "Target 2024"],
        ["Crews available at night", "88%", "89%", "*to be confirmed*", "94%"],
        ["Fires in homes", "61", "58", "66", "60"],
        ["Visits to homes", "2,310", "2,402", "2,377", "2,400"],
        ["Calls answered in time", "97%", "96%", "98%", "98%"],
        ["Staff in post", "412", "409", "415", "420"],
      ],
    ],
    good: [
      [["Attendance", "91%", "92%", "93%"]],
      [
        ["Sector", "Scope 1", "Scope 2", "Scope 3"],
        ["Buildings", "45,713", "9,322", "-"],
        ["Waste", "-", "-", "7,642"],
      ],
      [
        ["Measure", "2021", "2022", "2023", "Target 2024"],
        ["Crews available at night", "88%", "89%", "93%", "94%"],
      ],
    ],
  },
});

/** From so many rows on, placeholders are how the table stands, and are said once. */
const many = 5;

function unsettledTogether(names: string, count: number): Pick<Found, "message" | "advice"> {
  return {
    message: `${String(count)} measures have placeholders where figures belong: ${names}.`,
    advice: "Ask the owners of the measures for the figures, and say until when they will come.",
  };
}

function foundIn(
  { fields, title, measure, table }: MeasureSubject,
  isUsual: (column: number) => boolean,
): readonly Found[] {
  const isNone = isInventory(table) ? (text: string): boolean => !/\p{L}|\?/u.test(text) : (): boolean => false;
  const placeholders = fields.filter(({ reading, text }) => reading.kind === "placeholder" && !isNone(text));
  const unsettled = placeholders.filter(
    (field) => (isPromised(field.role) && !isSettled(field.text)) || isLongDue(field, fields) || isOpen(field.text),
  );
  const others = placeholders.filter((field) => !unsettled.includes(field));
  const isRemarked = attributesOf(measure, "comment").some(({ text }) => text.trim() !== "");
  const late = isRemarked
    ? []
    : others.filter(({ text, at }) =>
        unknown.test(text)
          ? isGap(at, fields) && isUsual(at.column)
          : promised.test(text) && (!due.test(text) || isUsual(at.column)),
      );
  return [
    ...said(title, unsettled, "error"),
    ...said(title, late, "warning"),
    ...said(
      title,
      others.filter((field) => !late.includes(field)),
      "information",
    ),
  ];
}

/** Rows of a column, and the percentage of them that must have a figure, for it to be out. */
const fewestRows = 5;
const usualShare = 80;

/** Whether nearly all rows have their figure in a column, so that it is out. Each column is counted once, and only when asked for. */
function usualIn({ measures, arrangement }: Scorecard): (column: number) => boolean {
  const known = new Map<number, boolean>();
  return (column) => {
    const before = known.get(column);
    if (before !== undefined) return before;
    const cells = measures.flatMap(({ fields }) => fields.filter(({ at }) => at.column === column));
    const filled = cells.filter(({ reading }) => reading.kind === "quantity").length;
    const usual = arrangement === "rows" && cells.length >= fewestRows && filled * 100 >= usualShare * cells.length;
    known.set(column, usual);
    return usual;
  };
}

/** What is yet to come. */
const promised =
  /^\W*(tbc|tbd|tba|to be|to follow|pending|awaited|awaiting|x{2,}|not yet|currently not|subject to|not found|no public information|(?:data )?not available until|depend\w* on|details? to be|(?:results?|data|figures?) (?:for .{1,20} )?(?:available|due|expected))(?!\p{L})|^\s*\?+\s*$|(?:n\/?a|tb[acd])\W+(?:see|siehe|voir|véase|vedi|zie)(?!\p{L})/iu;

/** What somebody should know. */
const unknown =
  /^\W*(?:n\W?k|not known|unknown|not recorded|missing|blank|not yet known|onbekend|niet bekend|unbekannt|inconnue?|desconocido|sin datos?|s\/d|tidak diketahui)\W*$/i;

/** Whether all the other cells of a row are filled with figures, on both sides. */
function isGap(at: Field["at"], fields: readonly Field[]): boolean {
  const others = fields.filter((field) => field.at !== at && field.reading.kind !== "empty");
  const figures = others.filter(({ reading }) => reading.kind === "quantity");
  return (
    figures.length >= fewestAround &&
    figures.length === others.length &&
    figures.some((field) => field.at.column < at.column) &&
    figures.some((field) => field.at.column > at.column)
  );
}

const fewestAround = 3;

/** What comes by itself when it is out. */
const due = /^\W*(?:pending|await|to follow|(?:data )?not available until)/i;

/** Marks that somebody meant to come back to the cell, whatever figure belongs there. */
function isOpen(text: string): boolean {
  return /^\s*(?:\?{2,}|x{2,}(?:[.,]x+)?)\s*%?\s*$/i.test(text);
}

/** Whether an outturn is still promised though that of a later year is out. */
function isLongDue({ role, period, text }: Field, fields: readonly Field[]): boolean {
  if (role !== "actual" || period === undefined || !promised.test(text)) return false;
  return fields.some(
    (later) =>
      later.role === "actual" &&
      later.reading.kind === "quantity" &&
      later.period !== undefined &&
      comparePeriods(period, later.period) < 0,
  );
}

function said(title: string, fields: readonly Field[], severity: Severity): readonly Found[] {
  if (!isSome(fields)) return [];
  const stands = fields.length === 1 ? "is a placeholder" : "are placeholders";
  const advice =
    severity !== "information"
      ? "Ask the owner of the measure for the figure and enter it."
      : "Enter the figure when there is one, or say in a note why there is none.";
  return [
    {
      cells: cellsOf(fields),
      measure: title,
      message: `${title}: ${list(fields.map(quote))} ${stands}.`,
      advice,
      severity,
    },
  ];
}
