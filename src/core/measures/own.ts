import type { OwnMeasure, Profile } from "../check/profile";
import type { Definition } from "./definition";
import { complements, partsOfWholes } from "./families";
import type { Complement, PartOfWhole } from "./families";

const source = "The workbook’s own profile";

/** A measure of the user's own as the dictionary keeps measures. */
export function ownDefinition({
  id,
  name,
  aliases = [],
  unit,
  polarity,
  min,
  max,
  tolerance = 0,
}: OwnMeasure): Definition {
  const common = {
    id,
    name,
    aliases: [name, ...aliases],
    subject: "other",
    units: [unit],
    range: { ...(min !== undefined && { min }), ...(max !== undefined && { max }) },
    tolerance,
    source,
  } as const;
  return polarity === undefined
    ? { ...common, polarity, noPolarity: "The profile gives this measure no direction" }
    : { ...common, polarity };
}

/** What shares out a whole: what the dictionary knows and what the profile adds. */
export function complementsWith({ families = [] }: Profile): readonly Complement[] {
  const own = families.flatMap((family): readonly Complement[] =>
    family.kind === "complement"
      ? [{ members: family.members, sum: family.sum ?? 100, tolerance: family.tolerance ?? 0.5, source }]
      : [],
  );
  return own.length === 0 ? complements : [...complements, ...own];
}

/** What is part of what: what the dictionary knows and what the profile adds. */
export function partsOfWholesWith({ families = [] }: Profile): readonly PartOfWhole[] {
  const own = families.flatMap((family): readonly PartOfWhole[] =>
    family.kind === "part-of-whole" ? [{ part: family.part, whole: family.whole, source }] : [],
  );
  return own.length === 0 ? partsOfWholes : [...partsOfWholes, ...own];
}
