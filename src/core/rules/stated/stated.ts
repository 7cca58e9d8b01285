import type { CellRef } from "../../cell/address";
import { parsePeriod } from "../../cell/period";
import type { Period } from "../../cell/period";
import type { Quantity } from "../../cell/quantity";
import { readText } from "../../cell/read-cell";
import type { Statement, StatementRole } from "../../check/profile";
import { isNumberField } from "../../check/subject";
import type { TableSubject, WorkbookSubject } from "../../check/subject";
import type { LabelMatcher } from "../../measures/match";
import type { DefinitionMatch, Scorecard } from "../../scorecard/model";

/** A figure that a text gives, ready to be compared. */
export interface Stated {
  readonly name: string;
  readonly definition: DefinitionMatch | undefined;
  readonly quantity: Quantity;
  /** The figure as the text has it. */
  readonly text: string;
  readonly period: Period | undefined;
  readonly is: StatementRole;
  /** Where it is said: a document, or the sheet's own words. */
  readonly from: string;
  /** Its cell, when it stands in the workbook. */
  readonly at?: CellRef;
}

/** Whether a table lists what texts say, and no measures of its own. */
export function isListOfStatements({ columns }: Scorecard): boolean {
  return columns.some(({ is }) => is.kind === "attribute" && is.role === "statement");
}

/** What the lists of statements in a workbook say. */
export function statedInSheets({ tables }: WorkbookSubject): readonly Stated[] {
  return tables.filter(({ table }) => isListOfStatements(table)).flatMap(statedInTable);
}

function statedInTable({ table, measures }: TableSubject): readonly Stated[] {
  const stated: Stated[] = [];
  for (const { measure } of measures) {
    const said = measure.attributes.filter(({ role }) => role === "statement" || role === "source");
    for (const field of measure.fields) {
      if (!isNumberField(field) || (field.role !== "target" && field.role !== "actual")) continue;
      stated.push({
        name: measure.name,
        definition: measure.definition,
        quantity: field.reading.quantity,
        text: field.text.trim(),
        period: field.period,
        is: field.role,
        from:
          [measure.section?.text ?? "", ...said.map(({ text }) => text)].filter((text) => text !== "").join(": ") ||
          table.sheet,
        at: field.at,
      });
    }
  }
  return stated;
}

/** What the statements of a profile say; those without a number or a period say nothing that could be compared. */
export function statedInProfile(statements: readonly Statement[], match: LabelMatcher): readonly Stated[] {
  return statements.flatMap(({ measure, value, period, is, from }): readonly Stated[] => {
    const reading = readText(value);
    const when = parsePeriod(period);
    if (reading.kind !== "quantity" || !when) return [];
    const definition = match(measure, {});
    return [{ name: measure, definition, quantity: reading.quantity, text: value, period: when, is, from }];
  });
}
