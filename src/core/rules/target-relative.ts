import type { Quantity } from "../cell/quantity";
import { formatQuantity } from "../cell/quantity";
import type { MeasureSubject, NumberField } from "../check/subject";
import type { Field } from "../scorecard/model";
import type { Found } from "./define-rule";
import { defineRule } from "./define-rule";
import { writesOf } from "./fixes";
import { quote, shown } from "./say";

/** A target that says how much is to change. */
interface Relative {
  readonly field: Field;
  readonly by: number;
  readonly sign: 1 | -1;
}

const change =
  /\b(reduc\w*|decreas\w*|cut|fall|lower\w*|increas\w*|ris\w*|growth|grow|rais\w*)\b.{0,12}?(\d+(?:[.,]\d+)?)\s?%/i;
/** A longer text is a statement of what will be done, and the figure that counts stands elsewhere. */
const longest = 48;
const falls = /^(reduc|decreas|cut|fall|lower)/i;

export const targetRelative = defineRule({
  id: "target-relative",
  severity: "warning",
  tier: "sheet",
  title: "A target says by how much to change, and the baseline says how much there is.",
  why:
    "“Reduction of 80%” beside 4.6 million leaves the reader to work out the figure that is meant, and from which year it counts. " +
    "Against a baseline that is itself a percentage nobody can tell whether percent or percentage points are meant.",
  subsumedBy: ["row-slid"],
  needs: ["worded", "texted"],

  check(subject) {
    const { baseline } = subject;
    if (!baseline) return [];
    return subject.fields.flatMap((field) => {
      const relative = field.role === "target" ? relativeOf(field) : undefined;
      return relative ? [foundFor(subject, baseline, relative)] : [];
    });
  },

  examples: {
    bad: [[["Tonnes of carbon dioxide emitted", "4,581,138", "*Reduction of 80%*"]]],
    good: [[["Tonnes of carbon dioxide emitted", "4,581,138", "916,228"]]],
  },
});

function relativeOf(field: Field): Relative | undefined {
  const { reading } = field;
  if (reading.kind === "direction" && reading.by?.unit === "percent") {
    const sign = reading.direction === "reduce" || reading.direction === "minimise" ? -1 : 1;
    return { field, by: reading.by.value, sign };
  }
  if (field.text.length > longest) return undefined;
  const [, verb = "", by] = change.exec(field.text) ?? [];
  return by === undefined ? undefined : { field, by: Number(by.replace(",", ".")), sign: falls.test(verb) ? -1 : 1 };
}

function foundFor({ title }: MeasureSubject, baseline: NumberField, { field, by, sign }: Relative): Found {
  const { quantity } = baseline.reading;
  if (quantity.unit === "percent") {
    return {
      cells: [field.at],
      message: `${title}: ${quote(field)} may be per cent of ${quote(baseline)} or percentage points.`,
      advice: "Give the percentage that is to be reached.",
      evidence: [shown(baseline)],
    };
  }
  const named =
    /\b(19|20)\d\d\b/.test(field.text) || (field.reading.kind === "direction" && field.reading.since !== undefined);
  const meant: Quantity = {
    ...quantity,
    value: Number((quantity.value * (1 + (sign * by) / 100)).toFixed(quantity.decimals)),
  };
  return {
    cells: [field.at],
    // A year that it counts from makes it clear, and only the sum remains to be done.
    ...(named && { severity: "information" as const }),
    message: `${title}: ${quote(field)} says by how much to change, while ${quote(baseline)} is an amount.`,
    advice: `Give the amount that is to be reached (${formatQuantity(meant)}, if it counts from this baseline).`,
    evidence: [shown(baseline)],
    fix: {
      kind: "proposed",
      description: `Write ${formatQuantity(meant)}.`,
      writes: writesOf([{ at: field.at, quantity: meant }]),
    },
  };
}
