import { definitionOf, definitions } from "../../../core";
import type { Definition, OwnMeasure } from "../../../core";

/** Measures by the names that a person knows them by: the user's own before the dictionary's. */
export interface MeasureNames {
  readonly offers: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly idOf: (name: string) => string | undefined;
}

/** The names of the dictionary, and of some measures of the user's own. Where two are called the same, the id tells them apart. */
export function measureNames(own: readonly OwnMeasure[] = []): MeasureNames {
  const ids = new Set(own.map(({ id }) => id));
  const all: readonly Pick<Definition, "id" | "name">[] = [...own, ...definitions.filter(({ id }) => !ids.has(id))];
  const counts = new Map<string, number>();
  for (const { name } of all) counts.set(spelt(name), (counts.get(spelt(name)) ?? 0) + 1);
  const shown = ({ id, name }: Pick<Definition, "id" | "name">): string =>
    (counts.get(spelt(name)) ?? 0) > 1 ? `${name} (${id})` : name;
  const byName = new Map(all.map((one) => [spelt(shown(one)), one.id]));
  const byId = new Map(all.map((one) => [one.id, shown(one)]));
  return {
    offers: [...byId.values()],
    nameOf: (id) => byId.get(id) ?? id,
    idOf: (name) => byName.get(spelt(name)) ?? (byId.has(name.trim()) ? name.trim() : undefined),
  };
}

/** Whether the dictionary has a measure of an id. */
export function isKnownId(id: string): boolean {
  return definitionOf(id) !== undefined;
}

/** An id for a measure of the user's own, made from its name, that no other measure has. */
export function freeId(name: string, own: readonly OwnMeasure[]): string {
  const bare =
    name
      .normalize("NFD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "") || "measure";
  const isTaken = (id: string): boolean => isKnownId(id) || own.some((one) => one.id === id);
  let id = bare;
  for (let count = 2; isTaken(id); count += 1) id = `${bare}-${String(count)}`;
  return id;
}

function spelt(name: string): string {
  return name.trim().toLowerCase();
}
