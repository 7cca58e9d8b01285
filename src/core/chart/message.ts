import type { OwnCell } from "../plan/operation";
import { measureTitle } from "../scorecard/measure";
import type { ChartFacts } from "./facts";
import { joined, numberWords, text } from "./say-number";

/** Where the cells are that a chart's title is made from, as formulas refer to them. */
export interface MessageCells {
  /** The row that holds the latest actual's difference from its trajectory, and nothing else. */
  readonly differences: string;
  /** The trajectory's first and last value. */
  readonly first: string;
  readonly last: string;
}

/** A title is short enough for two lines of a chart. */
const longestName = 75;

/** Differences smaller than this are none: what adding fractions up leaves behind. */
const dust = 9;

/**
 * What a chart says, as a live formula: where the latest actual stands against its trajectory; as long as there is none, where the
 * trajectory leads.
 *
 * @param difference the latest actual less its trajectory; undefined when there is none
 */
export function messageCell(facts: ChartFacts, cells: MessageCells, difference: number | undefined): OwnCell {
  return {
    value: difference === undefined ? plan(facts) : standing(facts, difference),
    formula:
      `IF(COUNT(${cells.differences})=0,${planFormula(facts, cells)},` +
      `${standingFormula(facts, `SUM(${cells.differences})`)})`,
  };
}

/** The name of a measure, cut where it is long. */
export function shortName({ measure }: ChartFacts): string {
  const name = measureTitle(measure).replace(/\s+/g, " ").trim();
  return name.length > longestName ? `${name.slice(0, longestName - 1).trimEnd()}…` : name;
}

function standing(facts: ChartFacts, difference: number): string {
  const words = numberWords(facts.unit, facts.format);
  const [worse, better] = sides(facts);
  if (Number(difference.toFixed(dust)) === 0) return `${shortName(facts)}: on its trajectory`;
  return `${shortName(facts)}: ${words.difference(difference)} ${difference < 0 ? worse : better} its trajectory`;
}

function standingFormula(facts: ChartFacts, difference: string): string {
  const words = numberWords(facts.unit, facts.format);
  const [worse, better] = sides(facts);
  const side = `IF(${difference}<0,${text(` ${worse} `)},${text(` ${better} `)})`;
  const apart = joined([words.differenceFormula(difference), side, text("its trajectory")]);
  return joined([
    text(`${shortName(facts)}: `),
    `IF(ROUND(${difference},${String(dust)})=0,${text("on its trajectory")},${apart})`,
  ]);
}

/** What an actual below its trajectory is, and one above. Without a polarity neither is good or bad. */
function sides({ polarity }: ChartFacts): readonly [below: string, above: string] {
  if (polarity === "higher-is-better") return ["behind", "ahead of"];
  return polarity === "lower-is-better" ? ["ahead of", "behind"] : ["below", "above"];
}

function ends(facts: ChartFacts): readonly [first: number, last: number] {
  return [facts.trajectory[0]?.value ?? 0, facts.trajectory.at(-1)?.value ?? 0];
}

function plan(facts: ChartFacts): string {
  const words = numberWords(facts.unit, facts.format);
  const [first, last] = ends(facts);
  if (first === last) return `${shortName(facts)}: to stay at ${words.value(first)}`;
  return `${shortName(facts)}: to ${last > first ? "rise" : "fall"} from ${words.value(first)} to ${words.value(last)}`;
}

function planFormula(facts: ChartFacts, { first, last }: MessageCells): string {
  const words = numberWords(facts.unit, facts.format);
  const course = `IF(${last}=${first},${text("stay at ")},IF(${last}>${first},${text("rise from ")},${text("fall from ")}))`;
  const end = `IF(${last}=${first},"",${joined([text(" to "), words.valueFormula(last)])})`;
  const known = joined([text("to "), course, words.valueFormula(first), end]);
  const missing = text("no trajectory while its baseline or target is missing");
  return joined([text(`${shortName(facts)}: `), `IF(COUNT(${first},${last})=2,${known},${missing})`]);
}
