import { formatA1, formatArea } from "../../cell/address";
import { formatPeriod, parsePeriod } from "../../cell/period";
import { isPlain } from "../../cell/quantity";
import type { Unit } from "../../cell/quantity";
import type { Finding } from "../../check/finding";
import type { AcceptedFinding } from "../../keep/accept";
import type { Attribute, Field, Measure, Scorecard, SheetReading } from "../../scorecard/model";
import type { FileOutcome } from "../outcome";
import { cellName } from "../place";
import type { JsonAccepted, JsonField, JsonFile, JsonFinding, JsonMeasure, JsonSheet, JsonTable } from "./contract";

/** One file as the JSON report tells of it. */
export function jsonFile({ file, status, error, sheets, findings, accepted }: FileOutcome): JsonFile {
  return {
    file,
    status,
    ...(error && { error: { code: error.code, message: error.message } }),
    sheets: sheets.map(jsonSheet),
    findings: findings.map(jsonFinding),
    ...(accepted && { accepted: accepted.map(jsonAccepted) }),
  };
}

function jsonSheet({ sheet, tables, notUnderstood }: SheetReading): JsonSheet {
  return {
    name: sheet,
    tables: tables.map(jsonTable),
    notUnderstood: notUnderstood.map(({ row, column }) => formatA1(row, column)),
  };
}

function jsonTable({ kind, area, measures, notUnderstood }: Scorecard): JsonTable {
  return {
    kind,
    range: formatArea(area),
    measures: measures.map(jsonMeasure),
    notUnderstood: notUnderstood.map(({ row, column }) => formatA1(row, column)),
  };
}

function jsonMeasure(measure: Measure): JsonMeasure {
  const due = measure.attributes.filter(({ role }) => role === "due").map(dueField);
  const fields = measure.fields.map((field) => jsonField(field, measure.unit));
  return {
    row: measure.at.row + 1,
    name: measure.name,
    section: measure.section?.text ?? null,
    group: measure.group?.text ?? null,
    polarity: measure.polarity?.polarity ?? null,
    polaritySource: measure.polarity?.source ?? null,
    unit: measure.unit ?? null,
    fields: [...fields, ...due],
    attributes: measure.attributes
      .filter(({ role }) => role !== "due")
      .map(({ role, heading, at, text }) => ({ role, heading, cell: formatA1(at.row, at.column), text })),
  };
}

function jsonField({ role, period, heading, at, text, reading }: Field, unit: Unit | undefined): JsonField {
  const quantity = reading.kind === "quantity" ? reading.quantity : undefined;
  return {
    role,
    period: period ? formatPeriod(period) : null,
    heading,
    cell: formatA1(at.row, at.column),
    text,
    value: quantity?.value ?? null,
    unit: quantity ? unitInRow(quantity.unit, unit) : null,
  };
}

/** A plain number is in the unit of its measure, where that is plain too: 36.0 in a row of points. */
function unitInRow(unit: Unit, ofMeasure: Unit | undefined): Unit {
  return unit === "number" && ofMeasure !== undefined && isPlain(ofMeasure) ? ofMeasure : unit;
}

/** The day an action is due is what it is held to: a target in time, without a number. */
function dueField({ heading, at, text }: Attribute): JsonField {
  const period = parsePeriod(text);
  return {
    role: "target",
    period: period ? formatPeriod(period) : null,
    heading,
    cell: formatA1(at.row, at.column),
    text,
    value: null,
    unit: null,
  };
}

function jsonAccepted({ finding, acceptance: { reason, name, date } }: AcceptedFinding): JsonAccepted {
  return { finding: jsonFinding(finding), reason, name, date };
}

function jsonFinding({ rule, severity, sheet, cells, measure, message, advice, evidence, fix }: Finding): JsonFinding {
  return {
    rule,
    severity,
    sheet,
    cells: cells.map((cell) => cellName(cell, sheet)),
    measure,
    message,
    advice,
    evidence: evidence.map(({ says, from }) => ({ says, from })),
    ...(fix && { fix: { kind: fix.kind, description: fix.description } }),
  };
}
