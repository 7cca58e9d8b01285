import type { OwnFamily, OwnMeasure, Profile, Severity, Statement } from "../../../core";
import { withEntry } from "../../state/entries";

/** A change of a profile. What is as it would be without the profile is not in it. */
export type Edit = (profile: Profile) => Profile;

/** Gives a rule another severity, or with undefined its own again. */
export function withSeverity(rule: string, to: Severity | "off" | undefined): Edit {
  return (profile) => ({ ...profile, rules: withEntry(profile.rules, rule, to) });
}

/** Gives a rule's threshold another value, or with undefined its own again. */
export function withThreshold(rule: string, name: string, value: number | undefined): Edit {
  return ({ thresholds = {}, ...profile }) => {
    const own = withEntry(thresholds[rule] ?? {}, name, value);
    return { ...profile, ...filled("thresholds", withEntry(thresholds, rule, isFilled(own) ? own : undefined)) };
  };
}

/** Gives a measure a tolerance, or with undefined the dictionary's again. */
export function withTolerance(key: string, points: number | undefined): Edit {
  return ({ tolerance = {}, ...profile }) => ({
    ...profile,
    ...filled("tolerance", withEntry(tolerance, key, points)),
  });
}

/** Without some parts: they are as without a profile. */
export function without(...parts: readonly (keyof Profile)[]): Edit {
  return (profile) => ({
    rules: parts.includes("rules") ? {} : profile.rules,
    polarity: parts.includes("polarity") ? {} : profile.polarity,
    ...Object.fromEntries(
      Object.entries(profile).filter(
        ([key]) => key !== "rules" && key !== "polarity" && !parts.some((part) => part === key),
      ),
    ),
  });
}

/** Says whose scorecard it is, or with undefined leaves it to the titles. */
export function withAuthority(name: string | undefined): Edit {
  return (profile) => (name === undefined ? without("authority")(profile) : { ...profile, authority: name });
}

/** With a measure of the user's own, in place of the one at `at` where that is given; families follow its id. */
export function withMeasure(measure: OwnMeasure, at: number | undefined): Edit {
  return ({ measures = [], families = [], ...profile }) => {
    const old = at === undefined ? undefined : measures[at]?.id;
    const renamed = families.map((family) =>
      withMembers(family, (id) => (old !== undefined && id === old ? measure.id : id)),
    );
    return { ...profile, measures: put(measures, measure, at), ...filled("families", renamed) };
  };
}

/** Without a measure of the user's own, nor the families that nothing else has it for. `isKnown` tells the ids of the dictionary. */
export function withoutMeasure(at: number, isKnown: (id: string) => boolean): Edit {
  return ({ measures = [], families = [], ...profile }) => {
    const left = withoutAt(measures, at);
    const stands = (id: string): boolean => isKnown(id) || left.some((one) => one.id === id);
    const whole = families.filter((family) => membersOf(family).every(stands));
    return { ...profile, ...filled("measures", left), ...filled("families", whole) };
  };
}

/** With a family, in place of the one at `at` where that is given. */
export function withFamily(family: OwnFamily, at: number | undefined): Edit {
  return (profile) => ({ ...profile, families: put(profile.families ?? [], family, at) });
}

/** With a statement, in place of the one at `at` where that is given. */
export function withStatement(statement: Statement, at: number | undefined): Edit {
  return (profile) => ({ ...profile, statements: put(profile.statements ?? [], statement, at) });
}

/** Without one family. */
export function withoutFamily(at: number): Edit {
  return ({ families = [], ...profile }) => ({ ...profile, ...filled("families", withoutAt(families, at)) });
}

/** Without one statement. */
export function withoutStatement(at: number): Edit {
  return ({ statements = [], ...profile }) => ({ ...profile, ...filled("statements", withoutAt(statements, at)) });
}

/** The ids of the measures that a family is of. */
export function membersOf(family: OwnFamily): readonly [string, string] {
  return family.kind === "complement" ? family.members : [family.part, family.whole];
}

function withMembers(family: OwnFamily, rename: (id: string) => string): OwnFamily {
  const [first, second] = membersOf(family);
  return family.kind === "complement"
    ? { ...family, members: [rename(first), rename(second)] }
    : { ...family, part: rename(first), whole: rename(second) };
}

function put<Entry>(list: readonly Entry[], entry: Entry, at: number | undefined): readonly Entry[] {
  return at === undefined ? [...list, entry] : list.map((one, index) => (index === at ? entry : one));
}

function withoutAt<Entry>(list: readonly Entry[], at: number): readonly Entry[] {
  return list.filter((_, index) => index !== at);
}

/** A part that holds something; nothing at all for one that is empty. */
function filled<Key extends keyof Profile, Value extends object>(
  key: Key,
  value: Value,
): { readonly [K in Key]?: Value } {
  return isFilled(value) ? ({ [key]: value } as { readonly [K in Key]: Value }) : {};
}

function isFilled(value: object): boolean {
  return Object.keys(value).length > 0;
}
