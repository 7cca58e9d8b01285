import { formatPeriod } from "../cell/period";
import type { ChartFacts, Point } from "./facts";
import { shortName } from "./message";
import { numberWords } from "./say-number";

/** The most that is said of the values of one series. */
const mostValues = 8;

/** What a chart shows, in words, for those who do not see it: its series, each with its first or all values. */
export function chartWords(facts: ChartFacts): string {
  const said = (points: readonly Pick<Point, "period" | "value">[]): string => sayPoints(points, facts);
  const sentences = [
    `Line chart of ${shortName(facts)}.`,
    `Baseline ${said([facts.baseline])}.`,
    `Targets: ${said(facts.targets)}.`,
  ];
  const actuals = facts.actuals.filter(({ value }) => value !== undefined);
  sentences.push(actuals.length > 0 ? `Actuals: ${said(actuals)}.` : "There are no actuals yet.");
  for (const { name, points, source } of facts.benchmarks) {
    const known = points.filter(({ value }) => value !== undefined);
    if (known.length > 0) sentences.push(`${name}${source === undefined ? "" : `, from ${source}`}: ${said(known)}.`);
  }
  if (facts.forecast.length > 0) sentences.push(`Forecast: ${said(facts.forecast)}.`);
  for (const { says } of facts.changes) sentences.push(`An upright bar marks where ${says.replace(/\.$/, "")}.`);
  return sentences.join(" ");
}

function sayPoints(points: readonly Pick<Point, "period" | "value">[], { unit, format }: ChartFacts): string {
  const words = numberWords(unit, format);
  const said = points
    .slice(-mostValues)
    .map(({ period, value }) => `${value === undefined ? "none" : words.value(value)} in ${formatPeriod(period)}`);
  return said.join(", ");
}
