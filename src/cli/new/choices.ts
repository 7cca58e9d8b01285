import { usualChoices, usualTitle } from "../../core";
import type { ActualStep, CardChoices, Reference, TargetWay } from "../../core";
import { measuresOf, parted, type MeasureOptions } from "./measures";
import { yearsOf } from "./years";

/** What the command that makes a scorecard is told. */
export interface NewOptions extends MeasureOptions {
  readonly output?: string;
  readonly authority?: string;
  readonly years?: string;
  readonly actuals: ActualStep;
  readonly owners?: string;
  readonly compare?: string;
  readonly targets: TargetWay;
  readonly title?: string;
  readonly sheet: string;
  readonly reference?: string;
  readonly list?: boolean;
  readonly force?: boolean;
}

/** What `--owners` and `--compare` say for none. */
const none = "none";
/** What `--compare` says for an empty column of statistical neighbours. */
const neighbours = "neighbours";

/**
 * The choices that the options make; what they leave open is as usual.
 *
 * @throws Stop for years or measures that there are not.
 */
export function choicesOf(options: NewOptions, reference: Reference, today: string): CardChoices {
  const { areas, measures } = reference;
  const authority = options.authority === undefined ? undefined : spelled(options.authority, areas.authorities);
  const usual = usualChoices(today, reference, authority);
  const years = options.years === undefined ? usual.years : yearsOf(options.years);
  const known = [...new Set(measures.flatMap(({ history }) => Object.keys(history)))];
  const compared = options.compare === undefined || options.compare === none ? [] : parted(options.compare);
  const named = compared.filter((one) => one !== neighbours).map((one) => spelled(one, known));
  return {
    ...usual,
    years,
    sheet: options.sheet,
    title: options.title ?? usualTitle(authority, years),
    measures: measuresOf(options, years),
    actuals: options.actuals,
    owners: options.owners === none ? undefined : parted(options.owners ?? ""),
    benchmarks: options.compare === undefined ? usual.benchmarks : [...new Set(named)],
    neighbours: compared.includes(neighbours),
    targets: options.targets,
  };
}

/** A name as it is spelled in a list, capitals aside. */
function spelled(name: string, names: readonly string[]): string {
  const plain = name.trim().toLowerCase();
  return names.find((one) => one.toLowerCase() === plain) ?? name.trim();
}
