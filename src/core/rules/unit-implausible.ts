import type { MeasureSubject } from "../check/subject";
import { attributesOf } from "../scorecard/measure";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEach } from "./in-each";
import { cellsOf, isSome, list } from "./say";

export const unitImplausible = defineTableRule({
  id: "unit-implausible",
  severity: "error",
  tier: "sheet",
  title: "Figures are a thousand times off what their unit can be.",
  why:
    "A kilowatt-hour of power comes with some hundred grams of carbon dioxide, a car emits about as much a kilometre, and a panel of one kilowatt yields about a thousand " +
    "kilowatt-hours a year. 0.322 g/kWh is 0.322 kg/kWh with the wrong unit behind it, and whoever reckons with it is a thousand times off. Only " +
    "what lies outside all that has been measured is named, and only where all figures of a row do.",
  subsumedBy: ["row-slid", "decimal-style-mixed", "scale-off-by-hundred", "digits-slipped"],

  check({ measures }) {
    return inEach(measures, foundIn);
  },

  examples: {
    bad: [
      [
        ["Indicator", "Unit", "Target 2025", "Target 2030"],
        ["Emission factor of the power mix", "*g/kWh*", "*0.322*", "*0.134*"],
        ["Emission factor of district heating", "kg/kWh", "0.169", "0.102"],
      ],
      [["Emissions of new cars (kg CO2/km)", "*118*", "*95*", "*49*"]],
      [["Carbon intensity of electricity (kg CO2/kWh)", "*322*", "*247*", "*134*"]],
    ],
    good: [
      [
        ["Indicator", "Unit", "Target 2025", "Target 2030"],
        ["Emission factor of the power mix", "g/kWh", "322", "134"],
        ["Emission factor of wind power", "g/kWh", "11", "0"],
        ["Emission factor of the power mix", "t/MWh", "0.322", "0.134"],
      ],
      [["Nitrogen oxides of power stations (g NOx/kWh)", "0.9", "0.7", "0.4"]],
      [["Emissions of new cars (g CO2/km)", "118", "95", "49"]],
    ],
  },
});

/** What a measure is of, the unit that it says, between what its figures lie in that unit, and the unit in which they would. */
interface Bounds {
  readonly of: RegExp;
  readonly unit: RegExp;
  readonly least: number;
  readonly most: number;
  readonly meant: string;
}

const carbon = /\b(?:emissions?|co2e?|ghg|carbon|greenhouse|thg)\b/i;
const co2 = String.raw`(?:\s?CO[2₂](?:[-_ ]?eq?)?)?`;
const inUnit = (mass: string, per: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\d])${mass}${co2}\s?(?:\/|per\s)\s?${per}(?![\p{L}\d])`, "u");

/**
 * Power from coal comes with about 1,000 g a kilowatt-hour, from wind with 7 and more over its life (IPCC AR5, annex III), heat with up to 450; cars emit up
 * to 400 g a kilometre and buses about 1,300 (EEA).
 */
const bounds: readonly Bounds[] = [
  { of: carbon, unit: inUnit("g", "kWh"), least: 2, most: 3000, meant: "kg/kWh" },
  { of: carbon, unit: inUnit("kg", "MWh"), least: 2, most: 3000, meant: "t/MWh" },
  { of: carbon, unit: inUnit("kg", "kWh"), least: 0, most: 3, meant: "g/kWh" },
  { of: carbon, unit: inUnit("t", "MWh"), least: 0, most: 3, meant: "kg/MWh" },
  { of: carbon, unit: inUnit("g", "(?:p?km|km)"), least: 0.5, most: 5000, meant: "kg/km" },
  { of: carbon, unit: inUnit("kg", "(?:p?km|km)"), least: 0, most: 10, meant: "g/km" },
];
/** What is not carbon dioxide, and what is a difference, has other bounds. */
const others = /\bno[x2₂]|nitrogen|particul|\bpm\s?\d|\bsulph|\bso[2₂]|methane|\bch4|reduc|chang|avoid|saving/i;

function foundIn({ measure, title, numbers }: MeasureSubject): readonly Found[] {
  if (!carbon.test(measure.name) || others.test(measure.name)) return [];
  const [unit] = attributesOf(measure, "unit");
  const said = unit?.text.trim() ?? measure.name;
  const bound = bounds.find((one) => one.of.test(measure.name) && one.unit.test(said));
  const plain = numbers.filter(({ reading: { quantity } }) => quantity.unit === "number" && quantity.value !== 0);
  if (!bound || !isSome(plain) || plain.length < 2) return [];
  const isOff = (value: number): boolean => value < bound.least || value > bound.most;
  if (!plain.every(({ reading: { quantity } }) => quantity.value > 0 && isOff(quantity.value))) return [];
  const given = unit?.text.trim() ?? bound.unit.exec(said)?.[0] ?? "";
  const [first, ...rest] = cellsOf(plain);
  return [
    {
      cells: unit ? [unit.at, first, ...rest] : [first, ...rest],
      measure: title,
      message: `${title}: ${list(plain.map(({ text }) => text.trim()))} ${given} cannot be; in ${bound.meant} they would be plausible.`,
      advice: `Look up in which unit they are: write ${bound.meant}, or the figures in ${given}.`,
    },
  ];
}
