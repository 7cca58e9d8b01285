import type { Unit } from "../../cell/quantity";
import type { Severity } from "../../check/finding";
import type { AttributeRole, FieldRole, KnownPolarity, Polarity, TableKind } from "../../scorecard/model";
import type { FileError, FileStatus } from "../outcome";

/**
 * The JSON report, version 1, as `schema/report.schema.json` publishes it. Every part and what it means is written there; a part may be
 * added to version 1, none is taken away or changed.
 */
export interface JsonReport {
  readonly version: 1;
  readonly files: readonly JsonFile[];
  readonly summary: JsonSummary;
}

export interface JsonFile {
  readonly file: string;
  readonly status: FileStatus;
  readonly error?: FileError;
  readonly sheets: readonly JsonSheet[];
  readonly findings: readonly JsonFinding[];
  readonly accepted?: readonly JsonAccepted[];
}

export interface JsonSheet {
  readonly name: string;
  readonly tables: readonly JsonTable[];
  readonly notUnderstood: readonly string[];
}

export interface JsonTable {
  readonly kind: TableKind;
  readonly range: string;
  readonly measures: readonly JsonMeasure[];
  readonly notUnderstood: readonly string[];
}

export interface JsonMeasure {
  /** As Excel counts: from 1. */
  readonly row: number;
  readonly name: string;
  readonly section: string | null;
  readonly group: string | null;
  readonly polarity: Polarity | null;
  readonly polaritySource: KnownPolarity["source"] | null;
  readonly unit: Unit | null;
  readonly fields: readonly JsonField[];
  readonly attributes: readonly JsonAttribute[];
}

export interface JsonField {
  readonly role: FieldRole;
  readonly period: string | null;
  readonly heading: string;
  readonly cell: string;
  readonly text: string;
  readonly value: number | null;
  readonly unit: Unit | null;
}

export interface JsonAttribute {
  readonly role: AttributeRole;
  readonly heading: string;
  readonly cell: string;
  readonly text: string;
}

export interface JsonFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cells: readonly string[];
  readonly measure: string;
  readonly message: string;
  readonly advice: string;
  readonly evidence: readonly { readonly says: string; readonly from: string }[];
  readonly fix?: { readonly kind: "safe" | "proposed"; readonly description: string };
}

export interface JsonAccepted {
  readonly finding: JsonFinding;
  readonly reason: string;
  readonly name: string;
  readonly date: string;
}

export interface JsonSummary {
  readonly files: number;
  readonly checked: number;
  readonly noScorecard: number;
  readonly unreadable: number;
  readonly measures: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
}
