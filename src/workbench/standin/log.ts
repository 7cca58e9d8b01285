/** One request and its answer. */
export interface LogEntry {
  /** What was done: the names of its methods, loads and settings, in order. */
  readonly actions: readonly string[];
  /** Bytes of the request, and of the answer. */
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** The code of the error that it was answered with. */
  readonly error?: string;
}

/** What went between the add-in and the stand-in. */
export class StandInLog {
  /** The latest requests, oldest first. */
  readonly entries: LogEntry[] = [];
  /** All requests, those of the library itself included (it gives references back after each run). */
  requests = 0;
  /** Requests that carried something of the add-in's. */
  syncs = 0;
  bytesIn = 0;
  bytesOut = 0;

  /** Takes down a request. */
  add(entry: LogEntry): void {
    this.requests++;
    if (entry.actions.some((action) => !bookkeeping.test(action))) this.syncs++;
    this.bytesIn += entry.bytesIn;
    this.bytesOut += entry.bytesOut;
    this.entries.push(entry);
    if (this.entries.length > 1000) this.entries.shift();
  }

  /** Starts counting anew. */
  clear(): void {
    this.entries.length = 0;
    this.requests = this.syncs = this.bytesIn = this.bytesOut = 0;
  }
}

const bookkeeping = /_RemoveReference|_KeepReference|AddinInternalService|Workbook\.instantiate$/;
