import type { Area } from "../../../src/core/cell/address";
import { type CardRow, cardRows, scoreCard } from "../books/score-card";
import { typed } from "../lay";
import * as looks from "../looks";
import type { ConditionalFormat } from "../features";
import type { Cell, Sheet } from "../model";
import { rowUnder, type Table, textAt } from "../table";
import { typeCell } from "../type-cell";
import { absenceChart, logo } from "./pictures";

/** The columns that an officer put beside the card. */
export const statusColumn = 5;
const leadColumn = 6;
const statuses = ["On track", "At risk", "Off track"];

/** The card with what an officer adds to it: status and lead columns, rules, a choice list, a note, a logo and a chart. */
export function officerCard(table: Table): Sheet {
  const plain = scoreCard(table);
  const rows = cardRows(table);
  const headings = rows.flatMap((kind, row) => (kind === "heading" ? [row] : []));
  return {
    ...plain,
    columns: [...plain.columns, { width: 12 }, { width: 24, hidden: true }],
    cells: [...plain.cells, ...rows.flatMap((kind, row) => besideRow(kind, row, table))],
    merges: [
      ...plain.merges,
      ...headings.flatMap((row) => [statusColumn, leadColumn].map((column) => headingMerge(row, column))),
    ],
    conditionalFormats: conditionalFormats(headings, rows.length - 1),
    validations: [
      {
        areas: measureRuns(rows),
        options: statuses,
        title: "Status",
        prompt: "Where the measure stands against this year's target.",
      },
    ],
    notes: [
      {
        row: rowUnder(table, "Care Leavers NEET"),
        column: 4,
        author: "Performance team",
        text: "Target still to be agreed with the Virtual School.",
      },
    ],
    drawing: {
      picture: {
        at: { row: 0, column: 4 },
        png: logo(),
        width: 80,
        height: 24,
        alt: "A navy badge with three teal bars",
      },
      chart: absenceChart(table),
    },
    page: { ...plain.page, scale: 70, header: '&L&"Arial,Bold"Knowsley score card&ROfficer\'s copy' },
  };
}

function besideRow(kind: CardRow, row: number, table: Table): readonly Cell[] {
  const both = (status: string, lead: string, look: Cell["look"]): readonly Cell[] => [
    typed(row, statusColumn, status, look),
    typed(row, leadColumn, lead, look),
  ];
  switch (kind) {
    case "blank":
    case "title":
      return [];
    case "heading":
      return both("STATUS", "LEAD", looks.heading);
    case "years":
      return both("", "", looks.heading);
    case "section":
      return both("", "", looks.section);
    case "group":
      return both("", "", looks.group);
    case "child":
    case "measure":
      return both(statusOf(row, table), leadOf(row, table), looks.value);
    default:
      return kind satisfies never;
  }
}

/** An officer's own view, here a simple one: the last target is not a number, or the first is no gain on the baseline, or all is well. */
function statusOf(row: number, table: Table): string {
  const [baseline, first, last] = [1, 2, 4].map((column) => typeCell(textAt(table, row, column)).value);
  if (typeof last !== "number") return "Off track";
  if (typeof baseline !== "number" || typeof first !== "number") return "At risk";
  return first === baseline ? "At risk" : "On track";
}

/** Posts, not people, by the row from which each is responsible. */
const leads: readonly (readonly [from: string, lead: string])[] = [
  ["Primary Schools rated good or outstanding", "School Improvement"],
  ["EARLY YEARS FOUNDATION STAGE", "Early Years"],
  ["KEY STAGE 1", "School Improvement"],
  ["Persistent absence:", "Attendance"],
  ["Parental preference:", "Admissions"],
  ["Exclusions/Suspensions:", "Inclusion"],
  ["PEP completion", "Virtual School"],
  ["Number of Young People:", "Participation"],
];

function leadOf(row: number, table: Table): string {
  return leads.filter(([from]) => rowUnder(table, from) <= row).at(-1)?.[1] ?? "";
}

function headingMerge(row: number, column: number): Area {
  return { top: row, left: column, bottom: row + 1, right: column };
}

function conditionalFormats(headings: readonly number[], last: number): readonly ConditionalFormat[] {
  const first = (headings[0] ?? 0) + 2;
  const status: Area = { top: first, left: statusColumn, bottom: last, right: statusColumn };
  const targets: Area = { top: first, left: 2, bottom: last, right: 4 };
  const top = String(first + 1);
  return [
    { area: status, formula: `$F${top}="Off track"`, colour: "9C0006", fill: "FFC7CE" },
    { area: status, formula: `$F${top}="At risk"`, colour: "7F6000", fill: "FFEB9C" },
    { area: targets, formula: `AND(ISTEXT(C${top}),$B${top}<>"BASELINE")`, colour: "7F6000", fill: "FFEB9C" },
  ];
}

/** The status cells of measures, as few areas as possible. */
function measureRuns(rows: readonly CardRow[]): readonly Area[] {
  const runs: Area[] = [];
  rows.forEach((kind, row) => {
    if (kind !== "child" && kind !== "measure") return;
    const last = runs.at(-1);
    if (last?.bottom === row - 1) runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ top: row, left: statusColumn, bottom: row, right: statusColumn });
  });
  return runs;
}
