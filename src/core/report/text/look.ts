import type { Severity } from "../../check/finding";

/** What the terminal can show. */
export interface TextLook {
  readonly colour: boolean;
  /** Columns to fill. */
  readonly width: number;
  /** Draws the report's own marks in ASCII. What cells say is shown as it is. */
  readonly ascii: boolean;
}

/** What a stretch of text is, for the eye. Meaning is never left to it alone. */
export type Tint = Severity | "strong" | "title" | "quiet" | "good";

const codes = {
  strong: "1",
  title: "1;4",
  quiet: "2",
  error: "1;31",
  warning: "33",
  information: "36",
  good: "32",
} as const satisfies Record<Tint, string>;

/** The marks of the text reports. */
export interface Marks {
  readonly error: string;
  readonly warning: string;
  readonly information: string;
  readonly good: string;
  readonly none: string;
  readonly advice: string;
  readonly dot: string;
  readonly rule: string;
  readonly up: string;
  readonly down: string;
  readonly band: string;
}

const drawn: Marks = {
  error: "✖",
  warning: "▲",
  information: "●",
  good: "✔",
  none: "○",
  advice: "→",
  dot: "·",
  rule: "─",
  up: "↑",
  down: "↓",
  band: "↔",
};

const ascii: Marks = {
  error: "x",
  warning: "!",
  information: "i",
  good: "+",
  none: "o",
  advice: ">",
  dot: "-",
  rule: "-",
  up: "^",
  down: "v",
  band: "=",
};

/** How a text report draws: its marks, its width, and colours where the terminal has them. */
export class Brush {
  readonly marks: Marks;
  readonly width: number;
  private readonly colour: boolean;

  constructor(look: TextLook) {
    this.marks = look.ascii ? ascii : drawn;
    this.width = Math.max(24, look.width);
    this.colour = look.colour;
  }

  paint(tint: Tint, text: string): string {
    return this.colour && text !== "" ? `\u001b[${codes[tint]}m${text}\u001b[0m` : text;
  }

  /** The mark of a severity, in its colour. */
  mark(severity: Severity): string {
    return this.paint(severity, this.marks[severity]);
  }

  /** A line across the report. */
  get rule(): string {
    return this.paint("quiet", this.marks.rule.repeat(this.width));
  }
}
