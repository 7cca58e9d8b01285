import { cardSections, measuresNamed, unitOfText, usualIn } from "../../core";
import type { CardYears, MeasureChoice, OwnChoice, Polarity } from "../../core";
import { Stop } from "../exit-code";

/** What the options say of measures. */
export interface MeasureOptions {
  readonly measures?: string;
  readonly add?: readonly string[];
  readonly own?: readonly string[];
}

/**
 * The measures that the options name, each once; the usual ones where none are named.
 *
 * @throws Stop for a name that stands for no measure, with those that are like it.
 */
export function measuresOf(
  { measures, add = [], own = [] }: MeasureOptions,
  years: CardYears,
): readonly MeasureChoice[] {
  const first = measures === undefined ? usual(years) : parted(measures).flatMap((name) => named(name, years));
  const all = [...first, ...add.flatMap((name) => named(name, years)), ...own.map(ownMeasure)];
  const keys = all.map((one) => JSON.stringify(one));
  return all.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}

function usual(years: CardYears): readonly MeasureChoice[] {
  return cardSections.flatMap((section) => usualIn(section, years));
}

/** Names of measures can have commas in them: where there is a semicolon, that alone parts them. */
export function parted(list: string): readonly string[] {
  return list
    .split(list.includes(";") ? ";" : ",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

function named(name: string, years: CardYears): readonly MeasureChoice[] {
  const found = measuresNamed(name, years);
  if (found.ok) return found.measures;
  const said = [`There is no section or measure “${name}”.`, found.hint, "scorecard new --list shows all."];
  throw new Stop(said.filter((one) => one !== "").join(" "));
}

const polarities: Readonly<Record<string, Polarity | undefined>> = {
  higher: "higher-is-better",
  lower: "lower-is-better",
  band: "within-band",
};

/** `Young carers known | number | higher | Care`: the unit, which way is good and the section may be left out. */
function ownMeasure(text: string): OwnChoice {
  const [name = "", unitText = "", way = "", section = ""] = text.split("|").map((part) => part.trim());
  const unit = unitText === "" ? "number" : unitOfText(unitText);
  if (name === "") throw new Stop(`--own ${JSON.stringify(text)} has no name: write it before the first |.`);
  if (!unit)
    throw new Stop(
      `--own ${JSON.stringify(text)}: “${unitText}” is no unit: use %, points, score, number, £, ratio, rate, days or index.`,
    );
  const polarity = polarities[way.toLowerCase()];
  if (way !== "" && !polarity)
    throw new Stop(`--own ${JSON.stringify(text)}: “${way}” is no way to be good: use higher, lower or band.`);
  return { kind: "own", name, unit, polarity, section };
}
