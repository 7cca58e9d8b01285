import type { OwnCell } from "../plan/operation";
import { words } from "../plan/table-sheet";
import { wrap } from "../report/text/wrap";
import type { ChartFacts } from "./facts";
import { numberIn } from "./live-cell";
import { shortName } from "./message";
import { joined, numberWords, text, type NumberWords } from "./say-number";

/** The most that is said of the values of one series: the latest of them. */
const mostValues = 6;

/** About as many letters as fit beneath a chart. */
const lineLength = 70;

/** A label longer than this would leave no room for figures. */
const longestLabel = 36;

/** A series as the words beneath a chart tell of it: what it is called, and its cells with the names of their periods. */
export interface ToldSeries {
  readonly label: string;
  /** A level one has the same figure at every period: it is said once. */
  readonly level: boolean;
  /** What is said while it has no figure at all; left out, nothing is. */
  readonly none?: string;
  readonly points: readonly { readonly period: string; readonly at: string; readonly cell: OwnCell }[];
}

/**
 * What a chart shows in words, in lines as wide as the chart, for those who do not see it, and for everybody on paper: the name, each series
 * with its figures, where they are from, and changes of definition. Lines with figures are live formulas over the chart's own cells.
 */
export function wordLines(facts: ChartFacts, series: readonly ToldSeries[]): readonly OwnCell[] {
  const say = numberWords(facts.unit, facts.format);
  const sources = facts.benchmarks.flatMap(({ name, source }) =>
    source === undefined ? [] : [`${name} is from ${source.replace(/\.$/, "")}.`],
  );
  const changes = facts.changes.map(({ says }) => `An upright bar marks where ${says.replace(/\.$/, "")}.`);
  return [
    ...plain(`Line chart of ${shortName(facts)}.`),
    ...series.flatMap((one) => seriesLines(one, say)),
    ...[...new Set(sources), ...changes].flatMap(plain),
  ];
}

/** All lines as one text, live. */
export function wordsOf(lines: readonly OwnCell[], at: (line: number) => string): OwnCell {
  const said = lines.map(({ value }) => (typeof value === "string" ? value : "")).filter((line) => line !== "");
  return { value: said.join(" "), formula: `TRIM(${lines.map((_, line) => at(line)).join('&" "&')})` };
}

function plain(sentence: string): readonly OwnCell[] {
  return wrap(sentence.replace(/\s+/g, " ").trim(), lineLength).map((line) => words(line));
}

type Points = ToldSeries["points"];

function seriesLines({ label, level, none, points }: ToldSeries, say: NumberWords): readonly OwnCell[] {
  const told = level ? points.slice(0, 1) : points.slice(-mostValues);
  const name = cut(label.replace(/\s+/g, " ").trim());
  const lines = inLines(told, name, say, level);
  if (none !== undefined && lines.length === 0) return [words(none)];
  return lines.map((line, index) => sayLine(line, name, say, level, index > 0 ? nothing : unless(told, line, none)));
}

/** What a line says while it has no figure: a text, and the formula that comes to it. */
interface Otherwise {
  readonly says: string;
  readonly formula: string;
}

const nothing: Otherwise = { says: "", formula: '""' };

/** That a whole series has no figure, said in its first line. */
function unless(all: Points, line: Points, none: string | undefined): Otherwise {
  if (none === undefined) return nothing;
  const isNone = all.every(({ cell }) => numberIn(cell) === undefined);
  const whole = line.length === all.length;
  return { says: isNone ? none : "", formula: whole ? text(none) : `IF(${noneOf(all)},${text(none)},"")` };
}

/** Whether none of some points has a figure, as a formula text. */
function noneOf(points: Points): string {
  return `COUNT(${points.map(({ at }) => at).join(",")})=0`;
}

/** The points that each line has room for. */
function inLines(points: Points, name: string, say: NumberWords, level: boolean): readonly Points[] {
  const lines: Points[number][][] = [];
  let free = 0;
  for (const point of points) {
    const length = sayPoint(point, say, level).length;
    if (length > free || lines.length === 0) {
      lines.push([]);
      free = lineLength - name.length - 1;
    }
    lines.at(-1)?.push(point);
    free -= length;
  }
  return lines;
}

function sayLine(points: Points, name: string, say: NumberWords, level: boolean, otherwise: Otherwise): OwnCell {
  const known = points.filter(({ cell }) => numberIn(cell) !== undefined);
  const said = known.map((point) => sayPoint(point, say, level)).join("");
  const live = points.map(({ period, at }) => {
    const figure = joined([text(", "), say.valueFormula(at), text(level ? "" : ` in ${period}`)]);
    return `IF(ISNUMBER(${at}),${figure},"")`;
  });
  return {
    value: known.length === 0 ? otherwise.says : `${name}: ${said.slice(2)}.`,
    formula: `IF(${noneOf(points)},${otherwise.formula},${text(`${name}: `)}&MID(${joined(live)},3,999)&".")`,
  };
}

function sayPoint({ period, cell }: Points[number], say: NumberWords, level: boolean): string {
  return `, ${say.value(numberIn(cell) ?? 0)}${level ? "" : ` in ${period}`}`;
}

function cut(label: string): string {
  return label.length > longestLabel ? `${label.slice(0, longestLabel - 1).trimEnd()}…` : label;
}
