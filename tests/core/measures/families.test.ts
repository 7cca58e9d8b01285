import { definitionOf } from "../../../src/core/measures/definitions";
import { complements, familiesOf, groupings, orders, partsOfWholes, sums } from "../../../src/core/measures/families";

test("every family names measures that the dictionary has, each once", () => {
  const members = [
    ...complements.map((family) => [...family.members]),
    ...partsOfWholes.map(({ part, whole }) => [part, whole]),
    ...sums.map(({ parts, total }) => [...parts, total]),
    ...groupings.map(({ groups, total }) => [...groups, total]),
    ...orders.map(({ higher, lower }) => [higher, lower]),
  ];
  for (const ids of members) {
    expect(ids.filter((id) => !definitionOf(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test("no measure is part of itself by way of others", () => {
  const wholesOf = (id: string): readonly string[] =>
    partsOfWholes.filter(({ part }) => part === id).map(({ whole }) => whole);
  const reaches = (from: string, to: string): boolean =>
    wholesOf(from).some((whole) => whole === to || reaches(whole, to));
  for (const { part } of partsOfWholes) expect(reaches(part, part)).toBe(false);
});

test("figures ever seen do not contradict the families: a part's extremes are not above its whole's", () => {
  for (const { part, whole } of partsOfWholes) {
    const [a, b] = [definitionOf(part)?.seen, definitionOf(whole)?.seen];
    if (a && b) expect([part, whole, a.min <= b.min && a.max <= b.max]).toEqual([part, whole, true]);
  }
});

test("complements have opposite polarity and share their unit", () => {
  for (const { members } of complements) {
    const [first, second] = members.map((id) => definitionOf(id));
    expect(first?.polarity).not.toBe(second?.polarity);
    expect(first?.units[0]).toBe(second?.units[0]);
  }
});

test("care leavers' EET and NEET are no complements, since some are not in touch", () => {
  expect(familiesOf("care-leavers-eet").complements).toEqual([]);
  expect(familiesOf("care-leavers-neet").complements).toEqual([]);
});

test("families are found by the id of any member", () => {
  expect(familiesOf("eet-16-17").complements).toContainEqual(
    expect.objectContaining({ members: ["eet-16-17", "neet-16-17"] }),
  );
  expect(familiesOf("ks2-reading-writing-maths").partOf.map(({ whole }) => whole)).toEqual([
    "ks2-reading",
    "ks2-writing",
    "ks2-maths",
  ]);
  expect(familiesOf("english-maths-9-4").wholeOf.map(({ part }) => part)).toEqual(["english-maths-9-5", "ebacc-9-4"]);
  expect(familiesOf("not-known-16-17").sums).toHaveLength(1);
  expect(familiesOf("persistent-absence").groupings).toHaveLength(1);
  expect(familiesOf("persistent-absence-secondary").orders).toHaveLength(2);
  expect(Object.values(familiesOf("no-such-measure")).flat()).toEqual([]);
});
