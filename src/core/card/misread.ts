import { gridOfNewSheet } from "../plan/new-sheet-grid";
import type { Reference } from "../reference/reference";
import { readWorkbookSheets } from "../scorecard/read-workbook";
import type { Measure } from "../scorecard/model";
import { cardSheet } from "./card-sheet";
import type { CardChoices } from "./choices";
import { cardMeasures, type CardMeasure } from "./measures";

/**
 * Measures that would not be read back from the sheet as they were chosen: names and headings of the user's own can be such as scorecards
 * use for something else ("Total", "Notes").
 */
export function misread(choices: CardChoices, reference: Reference): readonly CardMeasure[] {
  const sheet = cardSheet(choices, reference);
  const [reading] = readWorkbookSheets({ sheets: [gridOfNewSheet(sheet)] }, { polarity: {} });
  const read = reading?.tables.length === 1 ? (reading.tables[0]?.measures ?? []) : [];
  return cardMeasures(choices, reference).filter((one) => !read.some((measure) => isRead(one, measure)));
}

function isRead({ name, section, polarity }: CardMeasure, measure: Measure): boolean {
  return (
    measure.name === name &&
    measure.section?.text === section &&
    measure.group === undefined &&
    (polarity === undefined || measure.polarity?.polarity === polarity)
  );
}
