import type { Unit } from "../cell/quantity";
import type { Measure } from "../scorecard/model";
import { whyNotCounted, yearShares } from "./cumulative";
import type { ActualCell, KnownPoint, Pace } from "./model";
import { sayCell } from "./say";
import { type ShapeName, shapes } from "./shapes";
import type { Every } from "./steps";
import { weighedFraction, type Weights, whyNotWeighted, wholeWeights } from "./weights";

/** What the way between points is measured in, with what to say of it; or the sentence that says why the shape cannot be had. */
export type PaceChoice =
  | { readonly ok: true; readonly pace: Pace; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** What decides the pace of a path. */
export interface PaceQuestion {
  readonly measure: Measure;
  readonly shape: ShapeName;
  readonly every: Every;
  readonly known: readonly KnownPoint[];
  readonly actuals: readonly ActualCell[];
  readonly weights: Weights | undefined;
  /** The unit of the points' cells. */
  readonly unit: Unit;
  readonly signed: boolean;
}

/** The pace of a path in a shape, once the shape's guard has nothing against any two neighbouring points. */
export function choosePace(question: PaceQuestion): PaceChoice {
  const { known, shape } = question;
  for (const [index, to] of known.slice(1).entries()) {
    const from = known[index];
    const reason = from && shapes[shape].refusal({ from, to, unit: question.unit, signed: question.signed });
    if (reason !== undefined) return { ok: false, reason };
  }
  const { pace } = shapes[shape];
  switch (pace) {
    case "time":
      return { ok: true, pace: { kind: "time" }, notes: [] };
    case "weights":
      return byWeights(question);
    case "within-year":
      return withinYear(question);
    default:
      return pace satisfies never;
  }
}

function byWeights({ measure, every, known, weights }: PaceQuestion): PaceChoice {
  const reason = reportedYearly(measure) ?? whyNotWeighted(weights, every);
  if (reason !== undefined || !weights) return { ok: false, reason: reason ?? "There are no weights." };
  const whole = wholeWeights(weights);
  const weightless = known.slice(1).some((to, index) => {
    const from = known[index];
    return from && !weighedFraction(whole, from.time, to.time, to.time);
  });
  if (weightless) return { ok: false, reason: "All that lies between two of its points weighs nothing." };
  return { ok: true, pace: { kind: "weights", weights: whole }, notes: [`Weights: ${weights.join(", ")}.`] };
}

function withinYear({ measure, every, known, actuals, weights, unit }: PaceQuestion): PaceChoice {
  const reason = reportedYearly(measure) ?? whyNotCounted(known, unit, every);
  if (reason !== undefined) return { ok: false, reason };
  const shares = yearShares(actuals, known.at(-1)?.time ?? 0, every, weights && wholeWeights(weights));
  const note = {
    counted: "Spread over the year as its latest whole year of actuals was.",
    weighted: `Spread over the year by the weights ${weights?.join(", ") ?? ""}.`,
    even: `Spread evenly over the year: there is no whole year of actuals by ${every} to go by.`,
  } as const satisfies Record<typeof shares.kind, string>;
  return { ok: true, pace: { kind: "within-year", shares }, notes: [note[shares.kind]] };
}

/** A measure that is reported once a year has no terms to be spread over. */
function reportedYearly({ attributes }: Measure): string | undefined {
  const said = attributes.find(
    ({ role, text }) => role === "frequency" && /^\s*(annual(ly)?|yearly|once a year)\b/i.test(text),
  );
  return said && `${sayCell(said)}: a measure that is reported once a year has no part of a year to be spread over.`;
}
