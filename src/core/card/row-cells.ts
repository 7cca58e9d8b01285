import { storedNumber, type Unit } from "../cell/quantity";
import type { NewCell } from "../plan/new-sheet";
import { numberFormat } from "../trajectory/formats";
import type { CardChoices } from "./choices";
import { placesOf, type CardColumn, type CardPlaces } from "./columns";
import { statusCell, trajectoryCell, varianceCell, type Calculated, type RowNumbers } from "./formulas";
import type { CardLook } from "./looks";
import type { CardFigure, CardMeasure } from "./measures";
import { firstEnd, type Slot } from "./periods";
import { goodIsWords, reportedWords, unitWord } from "./words";

/** What all rows share. */
export interface CardFrame {
  readonly choices: CardChoices;
  readonly columns: readonly CardColumn[];
  readonly places: CardPlaces;
  /** Which of the benchmarks is the national one; -1 for none. */
  readonly national: number;
}

/** The frame of a scorecard's rows. */
export function frameOf(choices: CardChoices, columns: readonly CardColumn[], national: readonly string[]): CardFrame {
  const place = choices.benchmarks.findIndex((area) => national.includes(area));
  return { choices, columns, places: placesOf(columns), national: place };
}

/** Whether a measure is reported at the end of a part of a year. */
export function isOpen({ reported }: CardMeasure, { part, parts }: Slot): boolean {
  return reported !== "yearly" || part === parts;
}

/** A measure and the row, counted from 0, that it stands in. */
export interface PlacedMeasure {
  readonly measure: CardMeasure;
  readonly row: number;
}

/** The cells of a measure. */
export function rowCells(
  { measure, row }: PlacedMeasure,
  proposed: readonly Calculated[] | undefined,
  { choices, columns, places }: CardFrame,
): readonly NewCell[] {
  const end = firstEnd(choices.years);
  const numbers: RowNumbers = {
    baseline: measure.baseline && storedOf(measure, measure.baseline.value),
    baselinePeriod: measure.baseline?.period ?? "",
    targets: targetNumbers(proposed, choices.years.count),
  };
  const cells = new Cells(measure);
  return columns.map((column): NewCell => {
    switch (column.kind) {
      case "measure":
        return words(measure.name, "name");
      case "polarity":
        return words(measure.polarity ? goodIsWords[measure.polarity] : "", "typed-word");
      case "unit":
        return words(unitWord(measure), "word");
      case "reported":
        return words(reportedWords[choices.actuals][measure.reported], "word");
      case "owner":
      case "comment":
        return words("", "typed");
      case "baseline":
        return cells.figure(measure.baseline, "typed-figure");
      case "baseline-period":
        return words(measure.baseline?.period ?? "", "typed-word");
      case "benchmark": {
        const figure = measure.benchmarks[column.index];
        return cells.figure(figure, figure ? "published" : "typed-figure");
      }
      case "neighbours":
        return cells.figure(undefined, "typed-figure");
      case "target":
        return cells.calculated(proposed?.[column.index], "typed-figure");
      case "tolerance":
        return cells.tolerance();
      case "variance":
        return cells.signed(varianceCell(row, places));
      case "status":
        return { ...statusCell(row, places), look: "status" };
      case "actual":
        return isOpen(measure, column.slot) ? cells.figure(undefined, "typed-figure") : words("", "closed");
      case "trajectory": {
        if (!isOpen(measure, column.slot)) return words("", "closed");
        const of = { places, numbers, reported: measure.reported, end };
        return cells.calculated(trajectoryCell(row, column.slot, of), "calculated");
      }
      default:
        return column satisfies never;
    }
  });
}

function targetNumbers(proposed: readonly Calculated[] | undefined, count: number): RowNumbers["targets"] {
  return Array.from({ length: count }, (_, index) => {
    const value = proposed?.[index]?.value;
    return typeof value === "number" ? value : undefined;
  });
}

/** A cell of words, or an empty one. */
export function words(text: string, look: CardLook): NewCell {
  return { value: text === "" ? null : text, look };
}

/** A figure of a measure as Excel stores it. */
function storedOf({ unit, decimals }: { readonly unit: Unit; readonly decimals: number }, value: number): number {
  return storedNumber({ value, unit, decimals });
}

/** The cells of one measure that hold numbers. */
class Cells {
  private readonly format: string;

  constructor(private readonly measure: CardMeasure) {
    this.format = numberFormat(measure.unit, measure.decimals);
  }

  figure(figure: CardFigure | undefined, look: CardLook): NewCell {
    return { value: figure ? storedOf(this.measure, figure.value) : null, format: this.format, look };
  }

  calculated(what: Calculated | undefined, look: CardLook): NewCell {
    return what ? { ...what, format: this.format, look } : { value: null, format: this.format, look };
  }

  /** With its sign, so that it reads as a difference. */
  signed(what: Calculated): NewCell {
    return { ...what, format: `+${this.format};-${this.format};${this.format}`, look: "calculated" };
  }

  /** With as many decimals as it has, and those of the figures at least. */
  tolerance(): NewCell {
    const { tolerance, unit, decimals } = this.measure;
    const own = tolerance === undefined ? 0 : (String(tolerance).split(".")[1]?.length ?? 0);
    const format = numberFormat(unit, Math.max(own, decimals));
    return { value: tolerance === undefined ? null : storedOf(this.measure, tolerance), format, look: "typed-figure" };
  }
}
