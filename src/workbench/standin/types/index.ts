import { define, type TypeEntry } from "../type-table";
import * as parts from "./book-parts";
import * as charts from "./charts";
import * as comments from "./comments";
import * as formats from "./conditional-formats";
import * as names from "./names";
import { range } from "./range";
import { rangeAreas, rangeCollection } from "./range-areas";
import * as looks from "./range-format";
import * as sheets from "./sheets";
import * as tables from "./tables";

/** Every class that the stand-in knows, by the name it has in Office.js. */
export const types: ReadonlyMap<string, TypeEntry> = new Map(
  Object.entries({
    Range: range,
    RangeAreas: rangeAreas,
    RangeCollection: rangeCollection,
    ...named(parts),
    ...named(charts),
    ...named(comments),
    ...named(formats),
    ...named(names),
    ...named(looks),
    ...named(sheets),
    ...named(tables),
    AddinInternalService: define<object>({ methods: { NotifyActionHandlerReady: [undefined, () => undefined] } }),
    Skill: define<object>({}),
  }),
);

/** Objects that the libraries make by themselves when they start. */
export const creatable: ReadonlyMap<string, string> = new Map([
  ["Microsoft.InternalService.AddinInternalService", "AddinInternalService"],
  ["Microsoft.SkillApi.Skill", "Skill"],
]);

/** The classes of a module: each is exported under its name in Office.js, its first letter small. */
function named(module: Readonly<Record<string, unknown>>): Readonly<Record<string, TypeEntry>> {
  const entries = Object.entries(module).filter((entry): entry is [string, TypeEntry] => isType(entry[1]));
  return Object.fromEntries(entries.map(([name, type]) => [name.slice(0, 1).toUpperCase() + name.slice(1), type]));
}

function isType(value: unknown): value is TypeEntry {
  return typeof value === "object" && value !== null && "members" in value;
}
