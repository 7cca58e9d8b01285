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

/** The part of one file. `index` counts the files from 0. */
export function partOf(report: Report, outcome: FileOutcome, index: number): ReportPart {
  const { file, status } = outcome;
  return { text: report.part(outcome, index), file, status, totals: totalsOf([outcome]) };
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
    this.addPart(partOf(this.report, outcome, this.parts.length));
  }

  /** Adds the part of the next file, wherever it was made. */
  addPart(part: ReportPart): void {
    this.parts.push(part);
    this.sum = addTotals(this.sum, part.totals);
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
