import { addTotals, totalsOf } from "./outcome";
import type { FileOutcome, FileStatus, Totals } from "./outcome";

/**
 * A form that a report can take. Files are turned into text one by one, and what stands around their parts is made from what was counted,
 * so that nobody need keep more than one workbook, or more than one part, in memory.
 */
export interface Report {
  /** The part of one file. `index` counts the files from 0. */
  part(outcome: FileOutcome, index: number): string;
  around(files: readonly ReportedFile[], totals: Totals): Around;
}

/** What stands before the parts of all files, between any two of them, and behind them. */
export interface Around {
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

/** What a list of all files says of one. */
export interface ReportedFile {
  readonly file: string;
  readonly status: FileStatus;
  readonly totals: Totals;
}

/** A file as lists tell of it. */
export function reportedFile(outcome: FileOutcome): ReportedFile {
  const { file, status } = outcome;
  return { file, status, totals: totalsOf([outcome]) };
}

/** Gathers file by file what a report says of all of them together. */
export class ReportWriter {
  private readonly files: ReportedFile[] = [];
  private sum: Totals = totalsOf([]);

  constructor(private readonly report: Report) {}

  /** What the files added so far come to. */
  get totals(): Totals {
    return this.sum;
  }

  add(file: ReportedFile): void {
    this.files.push(file);
    this.sum = addTotals(this.sum, file.totals);
  }

  /** The whole report of the files added so far, piece by piece. `parts` are those of the files, in their order. */
  *whole(parts: Iterable<string>): Generator<string, void, void> {
    const { before, between, after } = this.report.around(this.files, this.sum);
    let next = before;
    for (const part of parts) {
      yield next;
      yield part;
      next = between;
    }
    if (this.files.length === 0) yield before;
    yield after;
  }
}

/** A report of files that are all at hand. */
export function renderReport(report: Report, outcomes: readonly FileOutcome[]): string {
  const writer = new ReportWriter(report);
  for (const outcome of outcomes) writer.add(reportedFile(outcome));
  return [...writer.whole(outcomes.map((outcome, index) => report.part(outcome, index)))].join("");
}
