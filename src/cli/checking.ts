import { defaultProfile, didYouMean, none } from "../core";
import type { CheckSurroundings, Comparison, Profile } from "../core";
import { comparisonBy } from "../core/reference/published";
import { Stop } from "./exit-code";
import { loadProfile } from "./profile-file";
import { loadComparison } from "./reference-file";
import type { GivenComparison } from "./reference-file";
import { localDay } from "./today";

/** The options that say what workbooks are checked by. */
export interface CheckingOptions {
  readonly profile?: string;
  readonly authority?: string;
  /** A file of published figures, or `none`. */
  readonly reference?: string;
}

/** What workbooks are checked by. */
export interface Checking {
  /** In place of the one that a workbook keeps; undefined where none was given. */
  readonly profile?: Profile | undefined;
  /** Before any that a profile names. */
  readonly authority?: string | undefined;
  /** Before any that a profile says; undefined where it is left to that. */
  readonly given?: GivenComparison | undefined;
  /** The day it is, as `2026-11-22`. */
  readonly today?: string;
}

/**
 * What the options say to check by, on the day it is here.
 *
 * @throws Stop when a file of theirs cannot be used, or the published figures have no such authority.
 */
export async function loadChecking(options: CheckingOptions): Promise<Checking> {
  const [profile, given] = await Promise.all([loadProfile(options.profile), loadComparison(options.reference)]);
  const comparison = given ? given.comparison : comparisonBy(profile ?? defaultProfile);
  const authority = options.authority === undefined ? undefined : authorityNamed(options.authority, comparison);
  return { profile, authority, given, today: localDay(new Date()) };
}

/** What a workbook is checked with beside its profile. */
export function surroundingsOf({ given, today }: Checking, profile: Profile): CheckSurroundings {
  const comparison = given ? given.comparison : comparisonBy(profile);
  return { ...(today !== undefined && { today }), ...(comparison && { comparison }) };
}

/** The files that options name: none of them is ever overwritten. */
export function filesOf({ profile, reference }: CheckingOptions): readonly string[] {
  return [profile, reference === none ? undefined : reference].filter((one) => one !== undefined);
}

/** The authority as the figures spell it. */
function authorityNamed(name: string, comparison: Comparison | undefined): string {
  if (!comparison || name === none) return name;
  const { authorities } = comparison.reference.areas;
  const asked = name.trim().toLowerCase();
  const known = authorities.find((one) => one.toLowerCase() === asked);
  if (known !== undefined) return known;
  throw new Stop(`The published figures have no authority ${name}. ${didYouMean(name, authorities, "")}`.trimEnd());
}
