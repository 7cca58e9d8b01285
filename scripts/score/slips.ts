import { displaced, rowCopied, rowsExchanged } from "./slips-of-rows";
import { alike, inPlace, swapped, withNumber } from "./spot";
import type { NumberField, Spot, Typed } from "./spot";

/** A slip as tired people make it: what they would type, or undefined where the measure gives no occasion that an expert would see. */
export interface Slip {
  readonly kind: string;
  readonly make: (spot: Spot) => readonly Typed[] | undefined;
}

/** Every slip that is seeded, one at a time. The occasions are narrow: an expert must be able to see the slip from the table alone. */
export const slips: readonly Slip[] = [
  { kind: "minus lost", make: minusLost },
  { kind: "ten times too much", make: (spot) => scaled(spot, 10) },
  { kind: "a tenth", make: (spot) => scaled(spot, 0.1) },
  { kind: "a hundred times too much", make: (spot) => scaled(spot, 100) },
  { kind: "percentage among numbers", make: percentPutIn },
  { kind: "percent sign lost", make: percentLost },
  { kind: "share over the whole", make: shareOverWhole },
  { kind: "placeholder", make: (spot) => inPlace(spot, (_, at) => placeholders[at % placeholders.length]) },
  {
    kind: "figure left open",
    make: (spot) => inPlace(spot, (text, at) => `${text}${doubts[at % doubts.length] ?? ""}`),
  },
  { kind: "misspelt number", make: misspelt },
  { kind: "target emptied", make: emptied },
  { kind: "nought for missing", make: nought },
  { kind: "year for a value", make: yearTyped },
  { kind: "date for a value", make: (spot) => inPlace(spot, () => "12/05/2024") },
  { kind: "target on the wrong side", make: wrongSide },
  { kind: "neighbouring targets exchanged", make: exchanged },
  { kind: "value in the row beneath", make: displaced },
  { kind: "values of two rows exchanged", make: rowsExchanged },
  { kind: "row typed again", make: rowCopied },
  { kind: "digits exchanged", make: digitsExchanged },
];

const placeholders = ["TBC", "???", "tbd", "to be confirmed", "xx%"];
const doubts = ["?", " - to be checked with finance", " (to be agreed)"];

function minusLost(spot: Spot): readonly Typed[] | undefined {
  const { fields } = spot;
  if (fields.length < 3 || !fields.every(({ value }) => value < 0)) return undefined;
  return inPlace(spot, (text) => text.replace(/^\s*[-−–(]\s*/, "").replace(")", ""));
}

function scaled(spot: Spot, by: number): readonly Typed[] | undefined {
  if (!alike(spot.fields)) return undefined;
  return inPlace(spot, (text) =>
    withNumber(text, (digits) => {
      if (!/^\d+(\.\d+)?$/.test(digits) || Number(digits) < 3) return undefined;
      return String(Number((Number(digits) * by).toPrecision(8)));
    }),
  );
}

function percentPutIn(spot: Spot): readonly Typed[] | undefined {
  const plain = spot.fields.every(({ field }) => /^-?\d+(\.\d+)?$/.test(field.text.trim()));
  return plain && !/%|percent/i.test(spot.measure.name) ? inPlace(spot, (text) => `${text.trim()}%`) : undefined;
}

function percentLost(spot: Spot): readonly Typed[] | undefined {
  const shares = spot.fields.every(({ field, value }) => /%\s*$/.test(field.text) && value >= 2);
  return shares ? inPlace(spot, (text) => text.replace(/\s*%\s*$/, "")) : undefined;
}

function shareOverWhole(spot: Spot): readonly Typed[] | undefined {
  const shares =
    spot.fields.every(({ value }) => value > 50 && value < 100) &&
    /^(%|percentage|proportion|share)\b/i.test(spot.measure.name);
  return shares ? inPlace(spot, (text) => withNumber(text, (digits) => String(Number(digits) + 100))) : undefined;
}

function misspelt(spot: Spot): readonly Typed[] | undefined {
  return inPlace(spot, (text, turn) => {
    if (turn % 3 === 0) return /%\s*$/.test(text) ? `${text.trim()}%` : undefined;
    return withNumber(text, (digits) => {
      if (turn % 3 === 1) return /\d0/.test(digits) ? digits.replace(/(\d)0/, "$1O") : undefined;
      return /[.,]/.test(digits) ? digits.replace(/[.,]/, "$&$&") : undefined;
    });
  });
}

function emptied(spot: Spot): readonly Typed[] | undefined {
  const targets = spot.fields.filter(({ field }) => field.role === "target");
  const one = targets[targets.length - 1 - (spot.measure.at.row % 2)];
  return targets.length >= 3 && one ? [{ at: one.field.at, text: "" }] : undefined;
}

function nought(spot: Spot): readonly Typed[] | undefined {
  return alike(spot.fields, 2) && spot.fields.every(({ value }) => value >= 10)
    ? inPlace(spot, (text) => (text.includes("(") ? undefined : withNumber(text, () => "0")))
    : undefined;
}

function yearTyped(spot: Spot): readonly Typed[] | undefined {
  const far = spot.fields.every(({ value }) => Math.abs(value) < 500);
  return far ? inPlace(spot, () => "2025") : undefined;
}

/** The last target as far to the other side of the baseline as it was on the good one, where the targets have one direction. */
function wrongSide(spot: Spot): readonly Typed[] | undefined {
  const targets = spot.fields.filter(({ field }) => field.role === "target");
  const start = spot.fields.find(({ field }) => field.role === "baseline");
  const last = targets.at(-1);
  if (!start || !last || targets.length < 2) return undefined;
  const steps = targets.map(({ value }) => value - start.value);
  if (!(steps.every((step) => step > 0) || steps.every((step) => step < 0))) return undefined;
  const mirrored = 2 * start.value - last.value;
  if (Math.abs(last.value - start.value) < 0.05 * Math.abs(start.value) || mirrored <= 0) return undefined;
  return written(last, mirrored);
}

function written({ field, value }: NumberField, made: number): readonly Typed[] | undefined {
  const decimals = /\.(\d+)/.exec(field.text)?.[1]?.length ?? 0;
  const text = withNumber(field.text, () => made.toFixed(decimals));
  return text === undefined || value === made ? undefined : [{ at: field.at, text }];
}

function exchanged(spot: Spot): readonly Typed[] | undefined {
  const targets = spot.fields.filter(({ field }) => field.role === "target");
  const steps = targets.slice(1).map(({ value }, at) => value - (targets[at]?.value ?? value));
  if (targets.length < 3 || !(steps.every((step) => step > 0) || steps.every((step) => step < 0))) return undefined;
  const at = spot.measure.at.row % (targets.length - 1);
  const [one, two] = [targets[at], targets[at + 1]];
  return one && two ? swapped(one.field, two.field) : undefined;
}

/** The first two digits exchanged among figures of one size. */
function digitsExchanged(spot: Spot): readonly Typed[] | undefined {
  const { fields } = spot;
  const at = 1 + (spot.measure.at.row % Math.max(1, fields.length - 2));
  const [before, one, after] = [fields[at - 1], fields[at], fields[at + 1]];
  if (!before || !one || !after || !alike(fields, 1.5)) return undefined;
  const text = withNumber(one.field.text, (digits) => {
    if (!/^\d\d/.test(digits)) return undefined;
    const made = `${digits[1] ?? ""}${digits[0] ?? ""}${digits.slice(2)}`;
    const ratio = plain(made) / plain(digits);
    // Excel drops a nought in front.
    return ratio > 1.5 || ratio < 0.66 ? made.replace(/^0+(?=\d)/, "") : undefined;
  });
  return text === undefined ? undefined : [{ at: one.field.at, text }];
}

/** The digits of a number as one, whatever stands between them: to compare two that are written alike. */
function plain(digits: string): number {
  return Number(digits.replace(/\D/g, ""));
}
