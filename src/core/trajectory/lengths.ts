import type { Unit } from "../cell/quantity";
import type { KnownPoint } from "./model";
import { sayAddress } from "./say";

/** What is to be said where the points of a path are of a term or quarter on one side and of a whole year on the other. */
export type Lengths =
  { readonly kind: "refused"; readonly reason: string } | { readonly kind: "said"; readonly note: string };

/**
 * Compares how long the periods of a path's ends are. A term's count never stands on one path with a year's; a term's rate may, but a
 * person has to know. Months are taken for the dates that figures are of.
 *
 * @param unit of the measure
 */
export function compareLengths(known: readonly KnownPoint[], unit: Unit | undefined): Lengths | undefined {
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return undefined;
  const [part, whole] = isPart(first) ? [first, last] : [last, first];
  if (!isPart(part) || whole.period.kind !== "year") return undefined;
  const [from, to] = [sayAddress(first.field), sayAddress(last.field)];
  const said = `The baseline ${from} is of ${length(first)} and the target ${to} of ${length(last)}`;
  if (unit === "count") return { kind: "refused", reason: `${said}: their counts cannot lie on one path.` };
  return { kind: "said", note: `${said}: make sure that the two can be compared.` };
}

function isPart({ period }: KnownPoint): boolean {
  return period.kind === "term" || period.kind === "quarter";
}

function length({ period }: KnownPoint): string {
  return period.kind === "year" ? "a whole year" : `one ${period.kind}`;
}
