import type { Rule } from "./define-rule";

/** Rules and the plain rule that they run right behind. */
export interface Placed {
  readonly behind: Rule;
  readonly rules: readonly Rule[];
}
