import { definitionOf } from "../measures/definitions";
import { didYouMean } from "../nearest-names";
import type { Reference } from "../reference/reference";
import type { CardChoices, MeasureChoice } from "./choices";
import { misread } from "./misread";

/** What is wrong with a choice, in a sentence that says what to do. */
export interface CardFault {
  readonly at: "sheet" | "authority" | "measures" | "years" | "actuals" | "benchmarks" | "targets";
  readonly message: string;
}

const mostYears = 10;

/** Everything that keeps choices from being made into a scorecard; none when they can be. */
export function cardFaults(choices: CardChoices, reference: Reference): readonly CardFault[] {
  const faults = [
    ...sheetFaults(choices),
    ...authorityFaults(choices, reference),
    ...measureFaults(choices),
    ...yearFaults(choices),
    ...targetFaults(choices, reference),
  ];
  return faults.length > 0 ? faults : readingFaults(choices, reference);
}

/** Names of the user's own that would be read as something else once they stand on the sheet. */
function readingFaults(choices: CardChoices, reference: Reference): readonly CardFault[] {
  const own = choices.measures.filter((one) => one.kind === "own").map(({ name }) => name.trim().replace(/\s+/g, " "));
  if (own.length === 0) return [];
  return misread(choices, reference)
    .filter(({ name }) => own.includes(name))
    .map(({ name, section }) => ({
      at: "measures",
      message: `“${name}” under “${section}” would not be read as this measure: change its name or its section.`,
    }));
}

function sheetFaults({ sheet }: CardChoices): readonly CardFault[] {
  if (/^[^[\]:*?/\\]{1,31}$/.test(sheet) && !/^'|'$/.test(sheet) && sheet.trim() !== "") return [];
  return [
    { at: "sheet", message: "The name of the sheet needs 1 to 31 letters, without any of [ ] : * ? / \\: change it." },
  ];
}

function authorityFaults({ authority, benchmarks }: CardChoices, { areas, measures }: Reference): readonly CardFault[] {
  const faults: CardFault[] = [];
  if (authority !== undefined && !areas.authorities.includes(authority)) {
    const hint = didYouMean(authority, areas.authorities, "Leave it out to begin with empty baselines.");
    faults.push({ at: "authority", message: `No authority is called “${authority}”. ${hint}` });
  }
  const known = [...new Set(measures.flatMap(({ history }) => Object.keys(history)))];
  for (const area of benchmarks.filter((one) => !known.includes(one))) {
    faults.push({
      at: "benchmarks",
      message: `There are no published figures of “${area}” to compare with: choose from ${known.join(", ")}.`,
    });
  }
  return faults;
}

function measureFaults({ measures }: CardChoices): readonly CardFault[] {
  if (measures.length === 0) return [{ at: "measures", message: "No measure is chosen: choose one at least." }];
  const faults: CardFault[] = [];
  const seen = new Set<string>();
  for (const measure of measures) {
    const key = keyOf(measure);
    if (seen.has(key)) faults.push({ at: "measures", message: `“${sayMeasure(measure)}” is chosen twice.` });
    seen.add(key);
    if (measure.kind === "own" && measure.name.trim() === "")
      faults.push({ at: "measures", message: "A measure of your own has no name: give it one." });
    if (measure.kind === "known" && !definitionOf(measure.id))
      faults.push({ at: "measures", message: `There is no measure “${measure.id}” in the dictionary.` });
  }
  return faults;
}

function keyOf(measure: MeasureChoice): string {
  return measure.kind === "known" ? `${measure.id}\n${measure.cohort ?? ""}` : measure.name.trim().toLowerCase();
}

function sayMeasure(measure: MeasureChoice): string {
  return measure.kind === "own" ? measure.name : (definitionOf(measure.id)?.name ?? measure.id);
}

function yearFaults({ years: { kind, first, count }, actuals }: CardChoices): readonly CardFault[] {
  const faults: CardFault[] = [];
  if (!Number.isInteger(count) || count < 1 || count > mostYears)
    faults.push({
      at: "years",
      message: `Targets are set for 1 to ${String(mostYears)} years: choose another number.`,
    });
  if (!Number.isInteger(first) || first < 2000 || first > 2100)
    faults.push({ at: "years", message: "The first year is between 2000 and 2100: choose another." });
  if (actuals === "term" && kind !== "academic")
    faults.push({
      at: "actuals",
      message: `A ${kind} year has no terms: choose actuals by quarter or year, or academic years.`,
    });
  return faults;
}

function targetFaults({ targets, authority, benchmarks }: CardChoices, { areas }: Reference): readonly CardFault[] {
  if (targets === "none") return [];
  if (authority === undefined)
    return [
      { at: "targets", message: "Targets are proposed from an authority's figures: choose one, or leave them empty." },
    ];
  if (targets === "to-national" && !benchmarks.some((area) => areas.national.includes(area))) {
    const name = areas.national[0] ?? "the national figures";
    return [{ at: "targets", message: `Targets towards the national figure need ${name} to compare with: add it.` }];
  }
  return [];
}
