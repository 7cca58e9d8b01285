import type { Period } from "./period";
import type { Quantity } from "./quantity";

/** A target said as a direction instead of a number. */
export type Direction = "maximise" | "minimise" | "maintain" | "increase" | "reduce";

/** One of several figures in a cell, with the words in front of it: `Recycling` of `Recycling: 42% Composting: 12%`. */
export interface NamedQuantity {
  readonly name: string;
  readonly quantity: Quantity;
}

/** What stood around a number in its cell. Each is as typed, but for the count, which is a number. */
export interface Surroundings {
  /** A count in brackets: 7738 of `20.10% (7738) Sept'22`. */
  readonly count?: number;
  /** The date the figure is of: Sept 2022 of `20.10% (7738) Sept'22`. */
  readonly asAt?: Period;
  /** Words that are neither number, count nor date: `Published Data` of `Published Data December 22 60%`. */
  readonly note?: string;
  /** A mark that says the figure may yet change: `*`, `(p)`, `r`. */
  readonly mark?: string;
  /** Where the number stands in the text: what is before it and after it, untrimmed. */
  readonly before: string;
  readonly after: string;
}

/**
 * What one cell says, read from its value, its text and its number format together. Exactly one of these.
 * `typed: "text"` marks a number that Excel keeps as text; `around` is there only when the cell holds more than the number.
 */
export type Reading =
  | { readonly kind: "empty" }
  | {
      readonly kind: "quantity";
      readonly quantity: Quantity;
      readonly typed: "number" | "text";
      readonly around?: Surroundings;
    }
  | { readonly kind: "placeholder"; readonly text: string }
  /** `by` is how much, when it says so: 80% of `Reduction of 80%`; `since` the period it counts from: 1990 of `-55% vs 1990`. */
  | {
      readonly kind: "direction";
      readonly direction: Direction;
      readonly by?: Quantity;
      readonly since?: Period;
      readonly text: string;
    }
  | { readonly kind: "range"; readonly low?: Quantity; readonly high?: Quantity; readonly text: string }
  /** `figures` are there when the cell holds several figures, each with words of its own. */
  | { readonly kind: "note"; readonly text: string; readonly figures?: readonly NamedQuantity[] }
  | { readonly kind: "suppressed"; readonly text: string }
  | { readonly kind: "error"; readonly code: string };
