/** How a run ends: 0 nothing found or all written; 1 something found or nothing to write; 2 misuse, or a file not read; 130 stopped by Ctrl+C. */
export type ExitCode = 0 | 1 | 2 | typeof stoppedCode;

/** The code that shells give a run that Ctrl+C ended: 128 and the number of its signal. */
export const stoppedCode = 130;

/** A run that cannot go on, and one line for the person who started it. Always exit code 2. */
export class Stop extends Error {
  override readonly name = "Stop";
}

/** The code of a failed system call ("ENOENT"), or undefined for any other error. */
export function systemCode(fault: unknown): string | undefined {
  return fault instanceof Error && "code" in fault && typeof fault.code === "string" ? fault.code : undefined;
}
