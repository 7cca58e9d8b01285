import { absence, exclusions } from "./data/absence-and-exclusions";
import { earlyYears } from "./data/early-years";
import { childHealth, poverty, socialCare } from "./data/health-and-care";
import { keyStage1, keyStage2 } from "./data/key-stages-1-and-2";
import { keyStage4, post16 } from "./data/key-stages-4-and-5";
import { admissions, schoolQuality, send } from "./data/send-and-schools";
import { careLeavers, destinations, lookedAfter } from "./data/young-people";
import type { Definition } from "./definition";

export { subjectOf } from "./subject";

/** The KPI dictionary, in order: where two measures fit a label equally well, the earlier one is meant. */
export const definitions: readonly Definition[] = [
  ...earlyYears,
  ...keyStage1,
  ...keyStage2,
  ...keyStage4,
  ...post16,
  ...absence,
  ...exclusions,
  ...destinations,
  ...careLeavers,
  ...lookedAfter,
  ...send,
  ...schoolQuality,
  ...admissions,
  ...childHealth,
  ...socialCare,
  ...poverty,
];

const byId = new Map(definitions.map((definition) => [definition.id, definition]));

/** The dictionary's measure of an id, or one of the workbook's own when those are given; undefined for an id nobody knows. */
export function definitionOf(id: string, extra: readonly Definition[] = []): Definition | undefined {
  return extra.find((definition) => definition.id === id) ?? byId.get(id);
}
