import type { TextLook } from "../core";

/** What a command may print to, and how its text may look. */
export interface Terminal {
  /** The result of the command. */
  out(text: string): void;
  /** What is said about the run and is no part of its result. */
  err(text: string): void;
  look(options: LookOptions): TextLook;
  /** Whether somebody is watching: stderr is a terminal. */
  readonly watched: boolean;
  /** Whether faults of ours are shown with their stack. */
  readonly debugging: boolean;
}

/** The options that change how text looks. */
export interface LookOptions {
  /** False after `--no-color`. */
  readonly color?: boolean;
  readonly ascii?: boolean;
}

const widest = 110;
const usual = 100;

/** The terminal that a process runs in. A reader that goes away (`| head`) ends the run quietly. */
export function processTerminal(host: NodeJS.Process): Terminal {
  const { stdout, stderr, env } = host;
  for (const stream of [stdout, stderr]) {
    stream.on("error", (fault: NodeJS.ErrnoException) => {
      if (fault.code === "EPIPE") host.exit(host.exitCode);
      throw fault;
    });
  }
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    look: ({ color = true, ascii = false }) => ({
      colour: color && wantsColour(env, stdout.isTTY),
      width: Math.min(widest, columns(env, stdout)),
      ascii: ascii || env["TERM"] === "dumb",
    }),
    watched: stderr.isTTY && env["TERM"] !== "dumb",
    debugging: (env["SCORECARD_DEBUG"] ?? "") !== "",
  };
}

/** NO_COLOR and FORCE_COLOR as https://no-color.org and https://force-color.org ask: any value that is not empty. */
function wantsColour(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if ((env["NO_COLOR"] ?? "") !== "") return false;
  if ((env["FORCE_COLOR"] ?? "") !== "") return env["FORCE_COLOR"] !== "0";
  return isTerminal && env["TERM"] !== "dumb";
}

function columns(env: NodeJS.ProcessEnv, stdout: NodeJS.WriteStream): number {
  // A terminal that does not know its width says 0.
  if (stdout.isTTY && stdout.columns > 0) return stdout.columns;
  const told = Number(env["COLUMNS"]);
  return Number.isInteger(told) && told > 0 ? told : usual;
}
