import { oneLine } from "../core";
import type { Terminal } from "./terminal";

/** Files larger than this take long enough for a person to wonder. */
const longWork = 2 * 1024 * 1024;

/** One line on stderr that says what is being worked on, for long work that somebody watches; gone when the work is done. */
export class Progress {
  private shown = false;

  constructor(
    private readonly terminal: Terminal,
    private readonly files: number,
  ) {}

  /** Says which file is worked on. `index` counts from 0; `size` is in bytes. */
  file(index: number, name: string, size = 0): void {
    if (!this.terminal.watched || (this.files < 2 && size < longWork)) return;
    const count = this.files > 1 ? `${String(index + 1)} of ${String(this.files)}  ` : "";
    const short = [...oneLine(name)].slice(-60).join("");
    this.terminal.err(`\r\u001b[2K${count}${short} …`);
    this.shown = true;
  }

  /** Takes the line away. */
  clear(): void {
    if (this.shown) this.terminal.err("\r\u001b[2K");
    this.shown = false;
  }
}
