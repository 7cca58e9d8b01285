import { aliasWords } from "../../../src/core/measures/alias-index";
import { cohortPhrases } from "../../../src/core/measures/cohorts";
import type { Definition, Seen } from "../../../src/core/measures/definition";
import { keyStages, rangeIn, seenFor, subjects } from "../../../src/core/measures/definition";
import { definitionOf, definitions } from "../../../src/core/measures/definitions";

const each = definitions.map((definition) => ({ id: definition.id, definition }));

test("ids are kebab-case and each is used once", () => {
  const ids = definitions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
});

test("no two measures share a name, however it is spelled", () => {
  const owners = new Map<string, string>();
  const clashes: string[] = [];
  for (const { id, name, aliases, vagueAliases = [] } of definitions) {
    for (const alias of [name, ...aliases, ...vagueAliases]) {
      const key = aliasWords(alias)
        .map(({ text }) => text)
        .sort()
        .join(" ");
      const owner = owners.get(key);
      if (owner !== undefined && owner !== id) clashes.push(`${alias}: ${owner}, ${id}`);
      owners.set(key, id);
    }
  }
  expect(clashes).toEqual([]);
});

test.each(each)("$id has a telling word in every name, a source and a subject", ({ definition }) => {
  const { name, aliases, vagueAliases = [], source, subject, keyStage } = definition;
  for (const alias of [name, ...aliases, ...vagueAliases]) {
    expect(aliasWords(alias).some(({ worth }) => worth > 0)).toBe(true);
  }
  expect(source).not.toBe("");
  expect(subjects).toContain(subject);
  expect(keyStage === undefined || keyStages.includes(keyStage)).toBe(true);
});

function holds(
  { min = -Infinity, max = Infinity }: { readonly min?: number; readonly max?: number },
  seen: Seen,
): boolean {
  return min <= seen.min && seen.min < seen.max && seen.max <= max;
}

test.each(each)("$id has sane limits, with everything ever seen within them", ({ definition }) => {
  const { range, authorityRange, seen, cohortsSeen = {}, tolerance, signed, units } = definition;
  expect((range.min ?? -Infinity) < (range.max ?? Infinity)).toBe(true);
  expect((range.min ?? 0) < 0).toBe(signed === true);
  expect(tolerance).toBeGreaterThan(0);
  expect(new Set(units).size).toBe(units.length);
  if (units[0] === "percent") expect(range).toEqual({ min: 0, max: 100 });
  for (const one of [seen, ...Object.values(cohortsSeen)]) {
    if (!one) continue;
    expect(holds(range, one)).toBe(true);
    if (authorityRange) expect(holds(authorityRange, one)).toBe(true);
    expect(one.from).toContain("Open Government Licence v3.0");
    expect(tolerance).toBeLessThan((one.max - one.min) / 2);
  }
});

test.each(each)("$id says why when nobody publishes a polarity, and names known cohorts only", ({ definition }) => {
  if (definition.polarity === undefined) expect(definition.noPolarity).toMatch(/\.$/);
  const cohorts = [
    ...Object.keys(definition.cohortsSeen ?? {}),
    ...(definition.about === undefined ? [] : [definition.about]),
  ];
  for (const cohort of cohorts) expect(Object.keys(cohortPhrases)).toContain(cohort);
});

test("an id finds its measure, a workbook's own first", () => {
  const own: Definition = { ...(definitionOf("progress-8") as Definition), name: "Ours" };
  expect(definitionOf("attainment-8")?.units[0]).toBe("points");
  expect(definitionOf("progress-8", [own])?.name).toBe("Ours");
  expect(definitionOf("no-such-measure")).toBeUndefined();
});

test("limits follow the unit that the figures are in", () => {
  const suspensions = definitionOf("suspensions") as Definition;
  const permanent = definitionOf("permanent-exclusions") as Definition;
  const progress = definitionOf("progress-8") as Definition;
  expect(rangeIn(suspensions, "rate")).toEqual({ min: 0 });
  expect(rangeIn(permanent, "percent")).toEqual({ min: 0, max: 100 });
  expect(rangeIn(permanent, "count")).toEqual({ min: 0 });
  expect(rangeIn(progress, "score")).toEqual({ min: -3, max: 3 });
});

test("extremes are those of the cohort asked for, or none", () => {
  const attainment = definitionOf("attainment-8") as Definition;
  expect(seenFor(attainment, undefined)).toMatchObject({ min: 33.3, max: 62 });
  expect(seenFor(attainment, "sen-support")).toMatchObject({ min: 22.5, max: 49.2 });
  expect(seenFor(attainment, "boys")).toBeUndefined();
});
