import type { Attribute } from "../scorecard/model";
import type { GridSnapshot } from "../grid/snapshot";
import type { TableSubject } from "../check/subject";
import { ratedReader } from "./rated";
import type { Rated } from "./rated";
import { asksWhetherMet } from "./verdicts";
import type { Verdict } from "./verdicts";

/** How far a figure may miss its target by a scheme, and how a person says that. */
interface Allowance {
  /** In the unit of the figure. */
  readonly by: number;
  readonly says: string;
}

/** A way to rate figures that a sheet states: what each row may be short of its target before it is missed outright. */
interface Scheme {
  readonly allowed: (row: Rated) => Allowance | undefined;
}

/** What a row would be rated as, and by what. */
export interface Expected {
  readonly verdict: Verdict;
  readonly says: string;
}

/** Ratings that are looked at to tell how a table is rated. */
const sampled = 300;
/** Ratings that must agree with a scheme before it is believed, and what share of all that it speaks of. */
const fewest = 4;
const share = 0.75;
/** Without a stated scheme more must agree, and some of them be shown as missed. */
const fewestStrict = 5;
const fewestMissed = 2;

/**
 * How the rows of a table are rated, worked out from its column of tolerances, a key in words ("amber: within 5% of target") or, where
 * nothing lies between met and missed, the target itself; undefined where the ratings keep to none of these.
 */
export function* schemeOf(
  subject: TableSubject,
): Generator<undefined, ((row: Rated) => Expected | undefined) | undefined, void> {
  const rows = yield* firstRated(subject);
  if (rows.length < fewest) return undefined;
  const scheme = likeliest(subject, rows);
  return scheme && ((row) => (scheme === strict && isNearlyMet(row) ? undefined : expectedBy(row, scheme)));
}

function* firstRated({ measures }: TableSubject): Generator<undefined, readonly Rated[], void> {
  const ratedIn = ratedReader();
  const rows: Rated[] = [];
  for (const subject of measures) {
    rows.push(...ratedIn(subject));
    if (rows.length >= sampled) break;
    yield;
  }
  return rows.slice(0, sampled);
}

function likeliest(subject: TableSubject, rows: readonly Rated[]): Scheme | undefined {
  const hasTolerances = subject.table.columns.some(({ is }) => is.kind === "attribute" && is.role === "tolerance");
  const stated = [...(hasTolerances ? byColumn : []), ...byKey(subject)];
  const best = stated
    .map((scheme) => ({ scheme, agreeing: rows.filter((row) => agrees(row, scheme)).length }))
    .filter(({ scheme, agreeing }) => {
      const spoken = rows.filter((row) => scheme.allowed(row) !== undefined).length;
      return agreeing >= fewest && agreeing >= share * spoken && isBorneOut(rows, scheme);
    })
    .reduce<{ scheme: Scheme; agreeing: number } | undefined>(
      (a, b) => (a && a.agreeing >= b.agreeing ? a : b),
      undefined,
    );
  return best?.scheme ?? (isStrict(rows) ? strict : undefined);
}

/** Per cent of its target by which a figure may miss it and be shown as met where nothing states how figures are rated. */
const nearly = 2.5;

function isNearlyMet({ said, status, miss }: Rated): boolean {
  return said === "met" && miss * 100 <= nearly && !asksWhetherMet(status.heading);
}

/** A scheme shows itself where a figure misses its target and is not missed outright: anything fits what was reached. */
function isBorneOut(rows: readonly Rated[], scheme: Scheme): boolean {
  return rows.some((row) => row.said === "near" && agrees(row, scheme));
}

const strict: Scheme = { allowed: () => ({ by: 0, says: "the target itself" }) };

function isStrict(rows: readonly Rated[]): boolean {
  if (rows.some(({ said }) => said === "near")) return false;
  const agreeing = rows.filter((row) => agrees(row, strict));
  const missed = agreeing.filter(({ said }) => said === "missed").length;
  return agreeing.length >= fewestStrict && missed >= fewestMissed && agreeing.length >= share * rows.length;
}

function agrees(row: Rated, scheme: Scheme): boolean {
  return expectedBy(row, scheme)?.verdict === row.said;
}

/** Undefined where the scheme says nothing of the row, or rounding leaves two verdicts. */
function expectedBy(row: Rated, { allowed }: Scheme): Expected | undefined {
  const allowance = allowed(row);
  if (!allowance) return undefined;
  const { short } = row;
  const { by, says } = allowance;
  const rounding = 0.5 * 10 ** -Math.min(row.actual.reading.quantity.decimals, row.aim.quantity.decimals);
  const finer = row.actual.reading.quantity.decimals > row.aim.quantity.decimals;
  if (short > 0 && finer && short < rounding) return undefined;
  if (short > 0 && by > 0 && Math.abs(short - by) < 1e-9 * Math.max(1, by)) return undefined;
  const verdict = short === 0 ? "met" : by > 0 && short < by ? "near" : "missed";
  return { verdict, says };
}

/** Tolerances in a column: points, a share of the target, or the level below which it is missed. */
const byColumn: readonly Scheme[] = [
  withTolerance((value, { text }) => ({ by: value, says: `the tolerance of ${text.trim()}` })),
  withTolerance((value, { text }, { aim }) => ({
    by: (Math.abs(aim.quantity.value) * value) / 100,
    says: `the tolerance of ${text.trim()} of the target`,
  })),
  withTolerance((value, { text }, { aim, direction }) => {
    const by = direction * (aim.quantity.value - value);
    return by < 0 ? undefined : { by, says: `the limit of ${text.trim()}` };
  }),
];

function withTolerance(made: (value: number, tolerance: Attribute, row: Rated) => Allowance | undefined): Scheme {
  return {
    allowed(row) {
      const own = row.subject.measure.attributes.filter(({ role }) => role === "tolerance");
      const [tolerance] = own;
      if (own.length !== 1 || !tolerance || tolerance.reading.kind !== "quantity") return undefined;
      return made(Math.abs(tolerance.reading.quantity.value), tolerance, row);
    },
  };
}

/** Rows around a table that may hold the key to its ratings. */
const around = 40;
const amount = String.raw`(\d+(?:\.\d+)?)\s?(%|per ?cent|percentage points?|points?|pp|ppts?)`;
const within = new RegExp(
  String.raw`\b(?:within|up to|less than|no more than|not more than|under)\s+(?:plus or minus |\+\/- ?|± ?)?${amount}`,
  "i",
);
const between = /\b(amber|yellow|orange|close|near\w*|tolerance|slightly)\b/i;

/** The schemes that a key in words states. */
function byKey({ table, grid }: TableSubject): readonly Scheme[] {
  return texts(grid, table.area.top - around, table.area.bottom + around).flatMap((text) =>
    text.split(/[.;\n]|,(?=\s*(?:red|green|off|on)\b)/i).flatMap((_, place, parts): readonly Scheme[] => {
      // A sentence ends with a full stop, and so may a figure be broken: the part is mended from what follows.
      const part =
        /\d$/.test(parts[place] ?? "") && /^\d/.test(parts[place + 1] ?? "")
          ? `${parts[place] ?? ""}.${parts[place + 1] ?? ""}`
          : (parts[place] ?? "");
      const [, size, unit = ""] = within.exec(part) ?? [];
      if (size === undefined || !between.test(part)) return [];
      return keyed(Number(size), /^(%|per ?cent)$/i.test(unit), `${size}${unit === "%" ? "" : " "}${unit}`);
    }),
  );
}

/** A per cent may be of the target, or points where figures are percentages. */
function keyed(size: number, isPercent: boolean, shown: string): readonly Scheme[] {
  const points: Scheme = { allowed: () => ({ by: size, says: `the ${shown} that the key allows` }) };
  const ofTarget: Scheme = {
    allowed: ({ aim }) => ({
      by: (Math.abs(aim.quantity.value) * size) / 100,
      says: `the ${shown} of the target that the key allows`,
    }),
  };
  return isPercent ? [ofTarget, points] : [points];
}

function texts(grid: GridSnapshot, from: number, to: number): readonly string[] {
  const found: string[] = [];
  for (let row = Math.max(0, from); row <= Math.min(grid.rowCount - 1, to); row++) {
    const line: string[] = [];
    for (let column = 0; column < grid.columnCount; column++) {
      const value = grid.value(row, column);
      if (typeof value === "string" && value.length > 2) line.push(value);
    }
    const joined = line.join(" ");
    if (within.test(joined) && between.test(joined))
      found.push(...line.filter((one) => within.test(one) && between.test(one)), joined);
  }
  return found;
}
