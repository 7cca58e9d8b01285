import type { Area, CellRef } from "../cell/address";
import type { Arrangement, Attribute, Column, Field, Heading, Measure, Scorecard } from "./model";

/** A table that was read from a turned area, told in the addresses of the sheet. Its rows are the sheet's columns. */
export function turnedBack(table: Scorecard, { top, left, bottom, right }: Area): Scorecard {
  const back = ({ sheet, row, column }: CellRef): CellRef => ({ sheet, row: top + column, column: left + row });
  const field = (one: Field): Field => ({
    ...{ role: one.role, period: one.period, heading: one.heading, variant: one.variant },
    ...{ at: back(one.at), text: one.text, reading: one.reading },
  });
  const attribute = (one: Attribute): Attribute => ({
    ...{ role: one.role, heading: one.heading, period: one.period },
    ...{ at: back(one.at), text: one.text, reading: one.reading },
  });
  const heading = (one: Heading): Heading => ({ ...one, at: back(one.at), notes: one.notes.map(field) });
  const rows = table.columns.map(({ column }) => top + column);
  const measure = (one: Measure): Measure => ({
    at: back(one.at),
    rows,
    hidden: one.hidden ?? false,
    name: one.name,
    section: one.section && heading(one.section),
    group: one.group && heading(one.group),
    fields: one.fields.map(field),
    attributes: one.attributes.map(attribute),
    unit: one.unit,
    polarity: one.polarity,
    definition: one.definition,
  });
  const measures = table.measures.map(measure);
  const arrangement: Arrangement = measures.length === 1 ? "blocks" : "columns";
  return {
    ...table,
    arrangement,
    area: { top, left, bottom, right },
    columns: columnsOf(table, measures, left),
    measures,
    headings: table.headings.map(heading),
    notes: table.notes.map(({ at, text }) => ({ at: back(at), text })),
    rows: Array.from({ length: bottom - top + 1 }, (_, index) => ({
      row: top + index,
      role: rows.includes(top + index) ? "measure" : "header",
    })),
    notUnderstood: table.notUnderstood.map(back),
    remarks: table.remarks.map((remark) => ({ ...remark, cells: remark.cells.map(back) })),
  };
}

/** The first column says what each row is, and each other holds the values of one measure. */
function columnsOf(table: Scorecard, measures: readonly Measure[], left: number): readonly Column[] {
  const heading = table.columns.find(({ is }) => is.kind === "label")?.heading ?? "";
  return [
    { column: left, heading, is: { kind: "period" } },
    ...measures.map(({ at, name }): Column => ({
      column: at.column,
      heading: name,
      is: { kind: "value", role: "actual", period: undefined },
    })),
  ];
}
