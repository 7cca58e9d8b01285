import { isPlain } from "../cell/quantity";
import type { Unit } from "../cell/quantity";
import type { Definition } from "../measures/definition";
import { isLessOf, isReduced, isReduction, polarityOfLabel, unitOfLabel } from "../measures/wording";
import type { DefinitionMatch, Field, Heading, KnownPolarity, Measure, Polarity } from "./model";
import { unitOfText } from "./unit-text";
import { isRanked, polarityOfDirections, polarityOfLimits, polarityOfText } from "./polarity";
import { side } from "./course";
import type { Sides } from "./course";
import type { MeasureRow } from "./joined-row";
import type { RowSketch } from "./sketch";
import { trait } from "./traits";
import type { Glance, Traits } from "./traits";

/** Matches the label of a row, with what it stands under, to the KPI dictionary. */
export type Matcher = (
  label: string,
  context: { readonly section?: string; readonly group?: string },
) => DefinitionMatch | undefined;

/** What a measure is taken to be beyond its row: how labels are matched, and which polarities the user has chosen. */
export interface Knowledge {
  readonly match: Matcher;
  readonly chosenPolarity: (measure: {
    readonly name: string;
    readonly section: string;
    readonly group: string;
  }) => Polarity | undefined;
}

/** Where a measure stands. */
export interface Place {
  readonly section: Heading | undefined;
  readonly group: Heading | undefined;
}

const nowhere = {};

/** The dictionary's measure for a label where it stands. */
export function matchOf(label: string, { section, group }: Place, { match }: Knowledge): DefinitionMatch | undefined {
  if (!section && !group) return match(label, nowhere);
  return match(label, { ...(section && { section: section.text }), ...(group && { group: group.text }) });
}

/** What is known of a measure beyond its cells. */
export interface Known extends Pick<Measure, "unit" | "polarity" | "definition">, Glance {}

/** Works out what the label, the cells and the dictionary say of a row. */
export function knownOf(row: MeasureRow, place: Place, knowledge: Knowledge): Known {
  const { label, sketch } = row;
  const definition = matchOf(label, place, knowledge);
  const entry = definition?.entry;
  const said = unitOfLabel(label)?.unit;
  const unit = entry ? officialUnit(entry, row) : unitOf(said ?? unitOfText(row.unitText), row);
  const polarity = polarityOf(row, place, knowledge, entry);
  let { traits } = sketch;
  if (definition?.fit === "exact") traits |= trait.defined;
  if (polarity === undefined) traits |= trait.undirected;
  if (definition?.vague) traits |= trait.vague;
  if (branching.test(label)) traits |= trait.branched;
  if (isNoted(place.section) || isNoted(place.group)) traits |= trait.noted;
  if (isMisnamed(said, unit, sketch)) traits |= trait.misnamed;
  traits |= traitsOfSides(sketch.sides, polarity?.polarity ?? "within-band");
  return { unit, polarity, definition, traits, percents: sketch.percents };
}

const branching = /[([–—-]/;

/** By polarity, what keeps targets from going steadily the good way; without a good way, from going steadily any. */
const strays: Readonly<Record<Polarity, Sides>> = {
  "higher-is-better": side.notRising,
  "lower-is-better": side.notFalling,
  "within-band": side.notRising | side.notFalling,
};

/** By polarity, where a target that is worse than a benchmark lies. */
const worse: Readonly<Record<Polarity, Sides>> = {
  "higher-is-better": side.below,
  "lower-is-better": side.above,
  "within-band": 0,
};

function traitsOfSides(sides: Sides, polarity: Polarity): Traits {
  const astray = strays[polarity];
  const unsteady = (sides & astray) === astray ? trait.unsteady : 0;
  return (sides & worse[polarity]) === 0 ? unsteady : unsteady | trait.outdone;
}

function isNoted(heading: Heading | undefined): boolean {
  return heading !== undefined && heading.notes.length > 0;
}

function isMisnamed(said: Unit | undefined, unit: Unit | undefined, { percents, traits }: RowSketch): boolean {
  if (said === "count") return percents > 0 || (traits & trait.texted) !== 0;
  return said === "percent" && unit !== "percent";
}

function unitOf(said: Unit | undefined, row: MeasureRow): Unit | undefined {
  const most = mostUsed(row);
  if (said !== undefined && (most === undefined || said === most || (isPlain(said) && isPlain(most)))) return said;
  return most;
}

/** The unit most of the cells are in. */
function mostUsed(row: MeasureRow): Unit | undefined {
  const { unit, traits } = row.sketch;
  return (traits & (trait["several-units"] | trait.texted)) === 0 ? unit : commonUnit(row.fields);
}

/** Of the units a measure is published in, the one its cells are in. Whole numbers are counts where the measure may be counted. */
function officialUnit({ units }: Definition, row: MeasureRow): Unit {
  const most = mostUsed(row);
  const [official] = units;
  if (most === undefined) return official;
  if (isPlain(most) && units.includes("count") && row.fields.every(isWhole)) return "count";
  return units.find((unit) => unit === most) ?? units.find((unit) => isPlain(unit) && isPlain(most)) ?? official;
}

function isWhole({ reading }: Field): boolean {
  return reading.kind !== "quantity" || reading.quantity.decimals === 0;
}

/** The unit most of the cells are in; of two equally common ones, the one met first. */
function commonUnit(fields: readonly Field[]): Unit | undefined {
  let first: Unit | undefined;
  let counts: Map<Unit, number> | undefined;
  for (const { reading } of fields) {
    if (reading.kind !== "quantity") continue;
    const { unit } = reading.quantity;
    first ??= unit;
    if (counts === undefined && unit === first) continue;
    counts ??= countsOf(fields);
  }
  if (counts === undefined) return first;
  let most = first;
  for (const [unit, count] of counts) if (most !== undefined && count > (counts.get(most) ?? 0)) most = unit;
  return most;
}

function countsOf(fields: readonly Field[]): Map<Unit, number> {
  const counts = new Map<Unit, number>();
  for (const { reading } of fields) {
    if (reading.kind === "quantity") counts.set(reading.quantity.unit, (counts.get(reading.quantity.unit) ?? 0) + 1);
  }
  return counts;
}

function polarityOf(
  row: MeasureRow,
  place: Place,
  knowledge: Knowledge,
  entry: Definition | undefined,
): KnownPolarity | undefined {
  const directed = (row.sketch.traits & trait.direction) !== 0;
  if ((row.sketch.traits & trait.texted) !== 0 && isRanked(row.fields))
    return { polarity: "lower-is-better", source: "workbook" };
  const workbook = polarityOfText(row.polarityText) ?? (directed ? polarityOfDirections(row.fields) : undefined);
  if (workbook) return { polarity: workbook, source: "workbook" };
  const { section, group } = place;
  const chosen = knowledge.chosenPolarity({ name: row.label, section: section?.text ?? "", group: group?.text ?? "" });
  if (chosen) return { polarity: chosen, source: "user" };
  const limits = (row.sketch.traits & trait.worded) === 0 ? undefined : polarityOfLimits(row.fields);
  if (limits) return { polarity: limits, source: "workbook" };
  const known = entry ? entry.polarity : (polarityOfLabel(row.label) ?? polarityOfCode(row));
  if (known === "higher-is-better" && (row.sketch.traits & trait.extreme) !== 0 && isWrittenAsLoss(row)) {
    return { polarity: "lower-is-better", source: "dictionary" };
  }
  if (known === undefined || mayBeChange(row)) return undefined;
  return { polarity: known, source: "dictionary" };
}

/** Whether the figures may be what is left as well as how much less there is: of a reduction not in percent, or of less asked for in percent. */
function mayBeChange({ label, fields }: MeasureRow): boolean {
  if (isReduced(label)) return !fields.some(isPercent);
  return isLessOf(label) && fields.some(isPercent);
}

function isPercent({ reading }: Field): boolean {
  return reading.kind === "quantity" && reading.quantity.unit === "percent";
}

/** What the text beside a name of capitals says ("IMR"): how it is worked out, or what it stands for. */
function polarityOfCode({ label, attributes }: MeasureRow): Polarity | undefined {
  if (!/^[\p{Lu}\d]{2,8}$/u.test(label)) return undefined;
  const [said, more] = attributes.filter(({ role, text }) => role === "other" && text.includes(" "));
  return said && !more ? polarityOfLabel(said.text) : undefined;
}

/** Whether a reduction is written with a minus: the further below nought, the more was reduced. */
function isWrittenAsLoss({ label, fields }: MeasureRow): boolean {
  if (!isReduction(label)) return false;
  const values = fields.flatMap(({ reading }) => (reading.kind === "quantity" ? [reading.quantity.value] : []));
  const below = values.filter((value) => value < 0).length;
  return below > values.filter((value) => value > 0).length;
}
