import type { MeasureSubject, TableSubject } from "../check/subject";
import type { Field } from "../scorecard/model";
import type { Found } from "./define-rule";
import { defineWorkbookRule } from "./define-rule";
import { inEach } from "./in-each";
import { cellsOf, isSome, list, quote } from "./say";
import { together } from "./together";

export const targetWithoutNumber = defineWorkbookRule({
  id: "target-without-number",
  severity: "information",
  tier: "sheet",
  title: "A target names a direction and no figure.",
  why:
    "Maximise or minimise says which way is good, and is read as that. Small cohorts are often treated so for good reason, " +
    "but no trajectory leads to it: the least it can mean is to be no worse than the latest figure. Where most of a sheet's measures are to rise " +
    "or fall and nothing says by how much, nobody can say when the plan is met. A change in per cent needs the figure that it counts from.",
  subsumedBy: [],

  check({ tables }) {
    const sheets = new Map<string, TableSubject[]>();
    for (const one of tables) sheets.set(one.table.sheet, [...(sheets.get(one.table.sheet) ?? []), one]);
    return [...sheets.values()].flatMap(foundOn);
  },

  examples: {
    bad: [
      [["Children in need persistently absent", "39.5%", "*Minimise*"]],
      [
        ["Measure", "Target 2026", "Target 2030"],
        ["Length of cycle routes (km)", "*Increasing trend*", "*Increasing trend*"],
        ["Share of tracks to be renewed", "*Downward trend*", "*Downward trend*"],
        ["Pocket parks", "*Increasing trend*", "*Increasing trend*"],
        ["Share of forest in the area", "5%", "6%"],
      ],
      [
        ["Measure", "Baseline", "Target 2025", "Target 2026"],
        ["Visitors to open spaces", "New", "Establish baseline", "*+2% increase*"],
        ["Volunteers", "260", "270", "280"],
      ],
      [
        ["Measure", "Baseline 2024", "Target 2026"],
        ["Children in low income families", "24.8%", "*Reduce*"],
        ["Visits to libraries", "12,000", "14,000"],
        ["Loans of books", "48,000", "50,000"],
        ["Members", "3,400", "3,600"],
        ["Waste recycled", "48%", "52%"],
        ["Calls answered", "91%", "95%"],
        ["Homes insulated", "210", "400"],
        ["Staff off sick (days)", "8.1", "7.5"],
        ["Potholes mended in time", "88%", "92%"],
      ],
    ],
    good: [
      [["Children in need persistently absent", "39.5%", "35%"]],
      [
        ["Measure", "Baseline 2022", "Target 2026"],
        ["Emissions of transport (t)", "4,500", "-55% vs 1990"],
      ],
    ],
  },
});

/** Measures of a sheet with a direction for a target from which on that is how its plan is made, and how many times those with a figure they must be. */
const fewestOfPlan = 3;
const timesFigures = 3;

/** A measure with targets that name a way, and those of them that say how far it is to go. */
interface Directed {
  readonly subject: MeasureSubject;
  readonly bare: readonly Field[];
  readonly byHowMuch: readonly Field[];
}

function foundOn(tables: readonly TableSubject[]): readonly Found[] {
  const directed = tables.flatMap(({ having }) => inEach(having("direction"), directedIn));
  const alone = bareAmongFigures(directed, tables);
  const bare = directed.flatMap((one) => ofBare(one, alone));
  const changes = directed.flatMap(ofChange);
  const all = tables.reduce((sum, { table }) => sum + table.measures.length, 0);
  if (bare.length < fewestOfPlan || bare.length * 2 < all || !isPlanOf(bare.length, tables))
    return [...bare, ...changes];
  const severity = "warning" as const;
  const plan = together(
    bare.map((one) => ({ ...one, severity })),
    (names, count) => ({
      message: `${String(count)} of ${String(all)} measures have a direction for a target and no figure: ${names}.`,
      advice: "Set a figure and a year for each, or nobody can say when the plan is met.",
    }),
  );
  return [...plan, ...changes];
}

/** Whether so many measures have a direction that those with a figure for a target are few beside them. */
function isPlanOf(directed: number, tables: readonly TableSubject[]): boolean {
  const aimed = tables.flatMap(({ measures }) => inEach(measures, ({ targets }) => targets.slice(0, 1)));
  return directed >= aimed.length * timesFigures;
}

function directedIn(subject: MeasureSubject): readonly Directed[] {
  const targets = subject.fields.filter(({ role, reading }) => role === "target" && reading.kind === "direction");
  const byHowMuch = targets.filter(({ reading }) => reading.kind === "direction" && reading.by !== undefined);
  if (targets.length === 0) return [];
  return [{ subject, bare: targets.filter((one) => !byHowMuch.includes(one)), byHowMuch }];
}

/** Rows whose targets are nearly all figures, from which on a bare "Reduce" stands out; how many such rows there may be. */
const fewestFigures = 8;
const mostBare = 2;
/** A verb and nothing else. Maximise, minimise and maintain say that none is meant. */
const bareVerb =
  /^\W*(?:to )?(?:increas(?:e|ing)|reduc(?:e|ing|tion)|decreas(?:e|ing)|improv(?:e|ing|ement)|raise|lower|higher|year[- ]on[- ]year \p{L}+|continuous improvement)\W*$/iu;

/** Bare verbs among targets that are figures in nearly every other row. */
function bareAmongFigures(directed: readonly Directed[], tables: readonly TableSubject[]): ReadonlySet<Field> {
  const verbs = directed.flatMap(({ bare }) => bare.filter(({ text }) => bareVerb.test(text)));
  const rows = new Set(verbs.map(({ at }) => at.row));
  if (rows.size === 0 || rows.size > mostBare) return new Set();
  const aimed = tables.flatMap(({ measures }) => inEach(measures, ({ targets }) => targets.slice(0, 1)));
  return aimed.length >= fewestFigures ? new Set(verbs) : new Set();
}

function ofBare({ subject: { title }, bare }: Directed, alone: ReadonlySet<Field>): readonly Found[] {
  if (!isSome(bare)) return [];
  const isAlone = bare.every((one) => alone.has(one));
  return [
    {
      cells: cellsOf(bare),
      measure: title,
      ...(isAlone && { severity: "warning" as const }),
      message: `${title}: ${list(bare.map(quote))} ${bare.length === 1 ? "names" : "name"} a direction and no figure.`,
      advice: "Set a figure, or agree that no worse than the latest actual is enough.",
    },
  ];
}

/** Words in the place of a figure to start from that say that there is none. */
const unstarted = /\bbase ?line|\bnew\b|nulmeting|línea (?:de )?base|linha de base/i;

/** Changes without a figure in their row that they could count from: a question where the row says itself that there is none. */
function ofChange({ subject, byHowMuch }: Directed): readonly Found[] {
  if (!isSome(byHowMuch) || subject.baseline) return [];
  const { title, allFields } = subject;
  const said = allFields.find(({ reading, text }) => reading.kind === "note" && unstarted.test(text));
  const one = byHowMuch.length === 1;
  return [
    {
      cells: cellsOf(byHowMuch),
      measure: title,
      ...(said && { severity: "warning" as const }),
      message: `${title}: ${list(byHowMuch.map(quote))} ${one ? "says" : "say"} by how much to change, and the row has no figure to count from${said ? ` (${said.text.trim()})` : ""}.`,
      advice: "Give the figure that it counts from and its year, and what the change comes to.",
    },
  ];
}
