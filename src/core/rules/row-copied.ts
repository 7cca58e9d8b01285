import type { MeasureSubject, NumberField } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { areOfStatement } from "./label-words";
import { a1, cellsOf, isSome, list } from "./say";
import { digitsOf, isTelling } from "./telling";

/** Different figures that must be those of the row above. */
const fewest = 3;
/** Figures of all sorts, or digits of the different ones together, from which on two rows are not the same by chance. */
const fewestFigures = 4;
const fewestDigits = 6;
/** Figures that are not round, among targets alone. */
const fewestParticular = 2;
/** Outturns that must be another's where a target differs. */
const fewestOutturns = 2;
/** Beyond so many rows a table is a list of records. */
const mostRows = 2000;

export const rowCopied = defineTableRule({
  id: "row-copied",
  severity: "warning",
  tier: "sheet",
  title: "A row has all the figures of the row above.",
  why:
    "A row is copied for the next measure, and its figures stay. Single figures may well be the same twice, and round targets often are; a whole row with what was " +
    "reached is not, under another name.",
  subsumedBy: ["row-slid", "measure-repeated", "period-repeated"],

  check({ table, measures }) {
    if (table.arrangement !== "rows" || table.measures.length > mostRows) return [];
    const rows = [...measures];
    return rows.slice(1).flatMap((row, index) => copiedFrom(rows[index], row));
  },

  examples: {
    bad: [
      [
        ["Measure", "2020/21", "2021/22", "2022/23", "2023/24 target"],
        ["Visits to libraries", "233,910", "241,377", "246,118", "250,000"],
        ["Visits to museums", "*233,910*", "*241,377*", "*246,118*", "70,000"],
      ],
      [
        ["Measure", "2020/21", "2021/22", "2022/23", "2023/24 target"],
        ["Pupils who read well", "53%", "58%", "44%", "60%"],
        ["Pupils who write well", "*53%*", "*58%*", "*44%*", "*60%*"],
      ],
      [
        ["Measure", "Baseline 2022", "Target 2023", "Target 2024", "Target 2025"],
        ["Primary schools rated good", "88%", "88%", "89%", "90%"],
        ["Secondary schools rated good", "*88%*", "*88%*", "*89%*", "*90%*"],
      ],
      [
        ["Measure", "Target 2025", "Target 2027", "Target 2030"],
        ["Electric buses", "150", "180", "210"],
        ["Express routes", "*150*", "*180*", "*210*"],
      ],
    ],
    good: [
      [
        ["Measure", "2020/21", "2021/22", "2022/23", "2023/24 target"],
        ["Visits to libraries", "233,910", "241,377", "246,118", "250,000"],
        ["Visits to museums", "66,301", "66,588", "67,114", "70,000"],
      ],
      [
        ["Measure", "Target 2025", "Target 2027", "Target 2030"],
        ["Children screened", "45%", "75%", "95%"],
        ["Children vaccinated", "45%", "75%", "95%"],
      ],
      [
        ["Measure", "2021", "2022", "2023"],
        ["Disputes settled", "98%", "100%", "100%"],
        ["Complaints settled", "98%", "100%", "100%"],
      ],
      [
        ["Measure", "2021", "2022", "2023", "2024"],
        ["Accidents at sea", "0", "2", "1", "1"],
        ["Accidents on lakes", "0", "1", "2", "1"],
      ],
      [
        ["Line", "Actual 2021", "Actual 2022", "Actual 2023", "Actual 2024"],
        ["Income", "512,870", "530,114", "548,902", "561,337"],
        ["Net result of the year", "144,446", "150,499", "138,337", "177,620"],
        ["Surplus (deficit) of the year", "144,446", "150,499", "138,337", "177,620"],
      ],
    ],
  },
});

const valueOf = ({ reading }: NumberField): number => reading.quantity.value;

function copiedFrom(above: MeasureSubject | undefined, row: MeasureSubject): readonly Found[] {
  if (!above || above.measure.name === row.measure.name || areOfStatement(above.measure.name, row.measure.name))
    return [];
  const all = row.numbers.filter((field) => isSameIn(above, field));
  const different = row.numbers.filter((field) => !all.includes(field));
  if (different.some(({ role }) => role !== "target")) return [];
  const telling = all.filter(({ reading }) => isTelling(reading.quantity));
  const same = different.length === 0 || outturnsOf(all).length >= fewestOutturns ? all : telling;
  if (!isSome(same) || !isNoChance(same)) return [];
  return [
    {
      cells: cellsOf(same),
      measure: row.title,
      message: `${row.title} has the figures of ${above.title} (${list(same.map(({ text }) => text.trim()))}).`,
      advice: `Look up whether they were copied from row ${String(above.measure.at.row + 1)} and not typed over.`,
      evidence: [{ says: `${above.title} has the same`, from: `cell ${a1(above.measure.at)}` }],
    },
  ];
}

function isSameIn({ numbers }: MeasureSubject, field: NumberField): boolean {
  return numbers.some((other) => other.at.column === field.at.column && valueOf(other) === valueOf(field));
}

function outturnsOf(fields: readonly NumberField[]): readonly NumberField[] {
  return fields.filter(({ role }) => role !== "target");
}

/** Whether figures are too many, too long or too odd to be those of two measures by chance. */
function isNoChance(same: readonly NumberField[]): boolean {
  const distinct = [...new Map(same.map((field) => [valueOf(field), field])).values()];
  if (distinct.length < fewest) return false;
  const digits = distinct.reduce((sum, { reading }) => sum + digitsOf(reading.quantity), 0);
  if (outturnsOf(same).length > 0) return same.length >= fewestFigures ? digits >= fewest : digits >= fewestDigits;
  return digits >= fewestDigits && distinct.filter(isParticular).length >= fewestParticular;
}

/** Whether a figure is no multiple of five, noughts behind it apart. */
function isParticular({ reading: { quantity } }: NumberField): boolean {
  const plain = Math.abs(quantity.value).toFixed(quantity.decimals).replace(".", "").replace(/0+$/, "");
  return digitsOf(quantity) > 1 && !plain.endsWith("5");
}
