import fc from "fast-check";
import type { Area } from "../../../../src/core";
import type { MadeMeasure, MadeSection } from "./card";
import type { MadeColumns } from "./columns";

/** How a made card is laid out on its sheet, beside its columns of values. */
export interface Plan {
  readonly sections: "row" | "column" | "column-once" | "block" | "none";
  readonly label: string;
  /** Columns before the label, between it and the values, and behind these. */
  readonly before: readonly Extra[];
  readonly between: readonly Extra[];
  readonly behind: readonly Extra[];
  readonly merged: boolean;
  readonly left: number;
  readonly titled: boolean;
  readonly gap: boolean;
  readonly note: boolean;
  /** The header comes again after two measures of each section, as on a new page. */
  readonly paged: boolean;
  /** An empty column before the values. */
  readonly spaced: boolean;
  /** An empty row between measures. */
  readonly airy: boolean;
  /** What stands below the table: nothing, the key to its colours, or how many measures have which. */
  readonly below: "nothing" | "key" | "counts";
}

/** A column that holds no value of the measure: its heading, and its cell for a measure. */
interface Extra {
  readonly heading: string;
  readonly cell: (measure: MadeMeasure) => string;
}

const pick = (list: readonly string[]) => (one: MadeMeasure) => list[one.extra % list.length] ?? "";
const before = fc.constantFrom<Extra>(
  { heading: "Ref", cell: ({ extra, name }) => `KPI ${String(extra * 7 + name.length)}` },
  { heading: "No.", cell: ({ extra, name }) => `${String(extra)}.${String(name.length)}` },
);
const between = fc.constantFrom<Extra>(
  { heading: "Unit", cell: ({ unit }) => unit },
  { heading: "Owner", cell: pick(["J. Smith", "Head of Housing", "Highways"]) },
  { heading: "Frequency", cell: pick(["Monthly", "Quarterly", "Annual"]) },
  { heading: "Good is", cell: pick(["High", "Low"]) },
);
const behind = fc.constantFrom<Extra>(
  { heading: "RAG", cell: pick(["Red", "Amber", "Green"]) },
  { heading: "DoT", cell: pick(["↑", "↓", "→"]) },
  { heading: "Comments", cell: pick(["", "Awaiting the survey of the autumn.", "On track", "New staff from May"]) },
  { heading: "Rank", cell: ({ extra }) => String(extra + 1) },
  { heading: "Data source", cell: pick(["Annual survey", "Case system", "Census"]) },
);

const rarely = fc.nat(4).map((one) => one === 0);

/** Any plan. */
export const plan: fc.Arbitrary<Plan> = fc.record({
  sections: fc.constantFrom("row", "column", "column-once", "block", "none"),
  label: fc.constantFrom("Indicator", "Measure", "KPI", "Performance indicator", "PI Name", "Description"),
  before: fc.uniqueArray(before, { maxLength: 1 }),
  between: fc.uniqueArray(between, { maxLength: 3 }),
  behind: fc.uniqueArray(behind, { maxLength: 3 }),
  merged: fc.boolean(),
  left: fc.nat(1),
  titled: fc.boolean(),
  gap: fc.boolean(),
  note: fc.boolean(),
  paged: fc.boolean(),
  spaced: rarely,
  airy: rarely,
  below: fc.constantFrom("nothing", "nothing", "key", "counts"),
});

/** A sheet, and what a person reads on it: a line for each measure. */
export interface Laid {
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Area[];
  readonly lines: readonly string[];
}

/** Lays a card out. A single heading above a single header would be the title of the sheet, so that there is none. */
export function lay(card: readonly MadeSection[], made: MadeColumns, chosen: Plan): Laid {
  const isAlone = card.length === 1 && chosen.sections === "block";
  return new Sheet(card, made, isAlone ? { ...chosen, sections: "row" } : chosen).lay();
}

class Sheet {
  private readonly rows: string[][] = [];
  private readonly merges: Area[] = [];
  private readonly lines: string[] = [];

  constructor(
    private readonly card: readonly MadeSection[],
    private readonly made: MadeColumns,
    private readonly plan: Plan,
  ) {}

  lay(): Laid {
    const { titled, gap, sections, note } = this.plan;
    const year = this.made.titleYear;
    if (titled || year !== undefined) this.put([`Corporate scorecard${year === undefined ? "" : ` ${year}`}`]);
    if (gap) this.rows.push([]);
    if (sections !== "block") this.header();
    for (const [place, section] of this.card.entries()) this.section(section, place);
    this.below();
    if (note) this.put(["Note: figures may be revised when the audit is done."]);
    return { rows: this.rows, merges: this.merges, lines: this.lines };
  }

  private put(cells: readonly string[]): void {
    this.rows.push([...Array.from({ length: this.plan.left }, () => ""), ...cells]);
  }

  private below(): void {
    const { below } = this.plan;
    if (below === "nothing") return;
    this.rows.push([]);
    this.put([below === "key" ? "Key" : "Summary of ratings"]);
    const said = below === "key" ? ["On or above target", "Within 5% of it", "More than 5% off"] : ["12", "4", "3"];
    for (const [place, colour] of ["Green", "Amber", "Red"].entries()) this.put([colour, said[place] ?? ""]);
  }

  private section({ name, measures }: MadeSection, place: number): void {
    const { sections, gap } = this.plan;
    if (gap && place > 0) this.rows.push([]);
    const labelAt = this.plan.before.length;
    if (sections === "row" || sections === "block")
      this.put([...Array.from({ length: sections === "row" ? labelAt : 0 }, () => ""), name]);
    if (sections === "block") this.header();
    for (const [index, measure] of measures.entries()) {
      if (this.plan.paged && index === 2 && sections !== "block") this.header();
      this.measure(measure, name, index);
      if (this.plan.airy && index === 0) this.rows.push([]);
    }
  }

  private measure(measure: MadeMeasure, section: string, index: number): void {
    const { sections, before: ahead, between: amid, behind: after, spaced } = this.plan;
    const { columns } = this.made;
    const cell = ({ cell: of }: Extra): string => of(measure);
    const told =
      sections === "column" || (sections === "column-once" && index === 0)
        ? [section]
        : sections === "column-once"
          ? [""]
          : [];
    const values = columns.map((_, place) => measure.figures[place] ?? "");
    this.put([
      ...told,
      ...ahead.map(cell),
      measure.name,
      ...amid.map(cell),
      ...(spaced ? [""] : []),
      ...values,
      ...after.map(cell),
    ]);
    const said = columns.map(({ role, period }, place) =>
      [role, period, values[place] ?? ""].filter((one) => one !== "").join(" "),
    );
    this.lines.push([sections === "none" ? "-" : section, measure.name, ...said].join(" | "));
  }

  private header(): void {
    const { sections, before: ahead, label, between: amid, behind: after, merged, left, spaced } = this.plan;
    const { columns } = this.made;
    const hasTwo = columns.some(({ heads }) => heads[1] !== "");
    const names = [
      ...(sections === "column" || sections === "column-once" ? ["Theme"] : []),
      ...ahead.map(({ heading }) => heading),
      label,
      ...amid.map(({ heading }) => heading),
      ...(spaced ? [""] : []),
    ];
    const top = this.rows.length;
    this.put([...names, ...columns.map(({ heads }) => heads[0]), ...after.map(({ heading }) => heading)]);
    if (!hasTwo) return;
    this.put([...names.map(() => ""), ...columns.map(({ heads }) => heads[1]), ...after.map(() => "")]);
    if (!merged) return;
    const first = left + names.length;
    for (const [place, { heads }] of columns.entries()) {
      if (heads[0] === "") continue;
      let right = place;
      while (columns[right + 1]?.heads[0] === "") right++;
      if (right > place) this.merges.push({ top, left: first + place, bottom: top, right: first + right });
    }
  }
}
