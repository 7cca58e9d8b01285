import type { CellRef } from "../cell/address";
import type { OwnChart } from "../chart/own-chart";
import { seriesRoles } from "../chart/roles";
import { severities } from "../check/finding";
import type { CellStyle, ChangePlan, Highlight, Operation, OwnCell, OwnSheet } from "../plan/operation";
import { damaged } from "./damaged";
import { area, contentFields } from "./content-shapes";
import { newSheet } from "./new-sheet-shape";
import { amount, flag, list, maybe, object, text, whole, word, type Field, type Shape } from "./shapes";

const cellRef: Shape<CellRef> = object((field) => ({
  sheet: field("sheet", text),
  row: field("row", whole),
  column: field("column", whole),
}));

const content = object(contentFields);

const styles: readonly CellStyle[] = [
  "plain",
  "heading",
  "title",
  "strong",
  "quiet",
  "wrapped",
  "error",
  "warning",
  "information",
];

const ownCell: Shape<OwnCell> = object((field) => {
  const style = field("style", maybe(word(...styles)));
  const link = field("link", maybe(cellRef));
  return { ...contentFields(field), ...(style && { style }), ...(link && { link }) };
});

const ownChart: Shape<OwnChart> = object((field) => ({
  name: field("name", text),
  title: field(
    "title",
    object((inside) => ({ row: inside("row", whole), column: inside("column", whole) })),
  ),
  alt: field("alt", text),
  area: field("area", area),
  block: field("block", area),
  roles: field("roles", list(word(...seriesRoles))),
  format: field("format", text),
  low: field("low", amount),
  high: field("high", maybe(amount)),
  step: field("step", amount),
  joined: field("joined", flag),
  side: field("side", word("above", "below")),
}));

const ownSheet: Shape<OwnSheet> = object((field) => {
  const charts = field("charts", maybe(list(ownChart)));
  return { ...sheetFields(field), ...(charts && { charts }) };
});

const sheetFields = (field: Field): OwnSheet => ({
  name: field("name", text),
  rows: field("rows", list(list(ownCell))),
  widths: field("widths", list(amount)),
  table: field(
    "table",
    object((inside) => ({ name: inside("name", text), area: inside("area", area) })),
  ),
  frozen: field(
    "frozen",
    object((inside) => ({ rows: inside("rows", whole), columns: inside("columns", whole) })),
  ),
});

const highlight: Shape<Highlight> = object((field) => ({
  areas: field("areas", list(area)),
  severity: field("severity", word(...severities)),
}));

const operation: Shape<Operation> = object((field, found) => {
  const kind = field("kind", text);
  switch (kind) {
    case "cell":
      return { kind, at: field("at", cellRef), before: field("before", content), after: field("after", content) };
    case "sheet":
      return {
        kind,
        name: field("name", text),
        before: field("before", maybe(ownSheet)),
        after: field("after", maybe(ownSheet)),
      };
    case "new-sheet":
      return {
        kind,
        name: field("name", text),
        before: field("before", maybe(newSheet)),
        after: field("after", maybe(newSheet)),
      };
    case "highlights":
      return {
        kind,
        sheet: field("sheet", text),
        before: field("before", list(highlight)),
        after: field("after", list(highlight)),
      };
    default:
      throw damaged(`${found.path} is no change that we make`);
  }
});

/** A change plan that came out of JSON. */
export const changePlan: Shape<ChangePlan> = object((field) => ({ operations: field("operations", list(operation)) }));
