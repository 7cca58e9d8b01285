import { cellReader } from "../cell/read-cell";
import { allSteps, partSteps } from "../check/steps";
import type { Steps } from "../check/steps";
import type { OwnMeasure } from "../check/profile";
import type { GridSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import { matcher } from "../measures/match";
import type { LabelMatcher } from "../measures/match";
import { ownDefinition } from "../measures/own";
import { ownTableNames } from "../plan/operation";
import type { Knowledge } from "./known";
import type { Correction } from "../keep/kept";
import { correctionsOn } from "./correct";
import type { Polarity, SheetReading } from "./model";
import type { CellReader } from "./row";
import { readSheetInSteps } from "./read-sheet";

/** One reader for all: it remembers texts, within bounds, and they come again in the next workbook. */
const plain = cellReader();
const signed = { ",": cellReader({ decimal: "," }), ".": cellReader({ decimal: "." }) };
const read: CellReader = (value, format, text, decimal) =>
  (decimal === undefined ? plain : signed[decimal])(value, format, text);

let known: LabelMatcher | undefined;
const knownOwn = new WeakMap<readonly OwnMeasure[], LabelMatcher>();

/** The matcher over the dictionary and a user's own measures, made once: its index costs more than checking a small workbook. */
export function dictionary(own?: readonly OwnMeasure[]): LabelMatcher {
  if (own === undefined || own.length === 0) return (known ??= matcher());
  const made = knownOwn.get(own) ?? matcher(own.map(ownDefinition));
  knownOwn.set(own, made);
  return made;
}

/** Whether a sheet is one that we wrote: it bears one of our own tables. */
export function isOwnSheet(grid: GridSnapshot): boolean {
  const own: readonly string[] = Object.values(ownTableNames);
  return grid.tables.some(({ name }) => own.includes(name));
}

/** What the user told us of a workbook: polarities by the measure's name, corrections of how sheets are read, measures of their own. */
export interface Chosen {
  readonly polarity: Readonly<Record<string, Polarity>>;
  readonly corrections?: readonly Correction[];
  /** Measures of the user's own. */
  readonly measures?: readonly OwnMeasure[];
}

/** Reads every sheet of a workbook but our own, as the user chose. */
export function readWorkbookSheets(workbook: WorkbookSnapshot, chosen: Chosen): readonly SheetReading[] {
  return allSteps(readWorkbookInSteps(workbook, chosen));
}

/**
 * The same as `readWorkbookSheets`, in steps.
 *
 * @param known how sheets were read before, with the same choices: those with the same snapshot are not read again
 */
export function* readWorkbookInSteps(
  { sheets }: WorkbookSnapshot,
  chosen: Chosen,
  known: ReadonlyMap<GridSnapshot, SheetReading> = new Map(),
): Steps<readonly SheetReading[]> {
  const knowledge = knowledgeOf(chosen);
  const grids = sheets.filter((grid) => !isOwnSheet(grid));
  const all = grids.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const readings: SheetReading[] = [];
  let rows = 0;
  for (const grid of grids) {
    const from = rows / all;
    rows += grid.rowCount;
    const corrections = correctionsOn(grid.sheet, chosen.corrections ?? []);
    readings.push(
      known.get(grid) ?? (yield* partSteps(readSheetInSteps(grid, read, knowledge, corrections), from, rows / all)),
    );
  }
  return readings;
}

function knowledgeOf({ polarity, measures }: Chosen): Knowledge {
  const hasChosen = Object.keys(polarity).length > 0;
  return {
    match: dictionary(measures),
    chosenPolarity: ({ name, group }) => (hasChosen ? chosenFor(polarity, name, group) : undefined),
  };
}

/** The user's choice for a measure, by its name alone or with its group before it. */
function chosenFor(polarity: Readonly<Record<string, Polarity>>, name: string, group: string): Polarity | undefined {
  const title = `${group.replace(/\s*:\s*$/, "")}: ${name}`;
  const own = (key: string): Polarity | undefined => (Object.hasOwn(polarity, key) ? polarity[key] : undefined);
  return own(title) ?? own(name);
}
