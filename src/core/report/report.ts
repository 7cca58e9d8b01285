import { addTotals, totalsOf } from "./outcome";
import type { FileOutcome, FileStatus, Totals } from "./outcome";

/**
 * A form that a report can take. Files are turned into text one by one, so that no more than one workbook need be kept in memory;
 * `whole` then puts the parts together in order.
 */
export interface Report {
  /** The part of one file. `index` counts the files from 0. */
  part(outcome: FileOutcome, index: number): string;
  whole(parts: readonly ReportPart[], totals: Totals): string;
}

/** What is kept of one file: its part of the report, and what a list of all files needs. */
export interface ReportPart {
  readonly text: string;
  readonly file: string;
  readonly status: FileStatus;
  readonly totals: Totals;
}

/** Gathers a report file by file. */
export class ReportWriter {
  private readonly parts: ReportPart[] = [];
  private sum: Totals = totalsOf([]);

  constructor(private readonly report: Report) {}

  /** What the files added so far come to. */
  get totals(): Totals {
    return this.sum;
  }

  add(outcome: FileOutcome): void {
    const { file, status } = outcome;
    const totals = totalsOf([outcome]);
    this.parts.push({ text: this.report.part(outcome, this.parts.length), file, status, totals });
    this.sum = addTotals(this.sum, totals);
  }

  /** The whole report of the files added so far. */
  finish(): string {
    return this.report.whole(this.parts, this.sum);
  }
}

/** A report of files that are all at hand. */
export function renderReport(report: Report, outcomes: readonly FileOutcome[]): string {
  const writer = new ReportWriter(report);
  for (const outcome of outcomes) writer.add(outcome);
  return writer.finish();
}
