import type { GridSnapshot } from "../grid/snapshot";
import type { Heading, RowRole } from "./model";
import type { Place } from "./known";
import type { TextAt } from "./row";

/** A section that was found right above a header. `maybeTitle` when it may as well be the title of the sheet. */
export interface SectionAbove {
  readonly heading: Heading;
  readonly maybeTitle: boolean;
  /** The heading above that one. */
  readonly outer: Heading | undefined;
}

/** The heading that a cell is. */
export function headingAt(grid: GridSnapshot, row: number, column: number): Heading {
  return { text: grid.text(row, column).trim(), at: { sheet: grid.sheet, row, column }, notes: [] };
}

/** A heading that says what is aimed at below another that says where: "Goal: …". */
const goal = /^(goal|objective|aim|outcome|strategy|purpose|intended outcome)s?\s*\d*\s*[:.–-]\s/i;

/** How a part of a list begins. */
const listed = /^(?:[-–—•▪◦]\s|\(?[a-h]\)\s?|\(?[ivx]{1,4}\)\s?)/;

/** Whether a label is a part of a list. */
export function isListed(label: string): boolean {
  return listed.test(label);
}

/** Whether a heading only says what is aimed at. */
export function isGoal({ text }: Pick<Heading, "text">): boolean {
  return goal.test(text);
}

/** Where the rows of a table stand: what the headings above them and the columns beside them tell. */
export class Places {
  /** Every heading, in order. */
  readonly headings: Heading[] = [];
  private section: Heading | undefined;
  private sectionBefore: Heading | undefined;
  /** The section at the last header. */
  private begun: Heading | undefined;
  private open: Heading | undefined;
  /** Whether the group is a measure with a list below it. */
  private listed = false;
  private place: Place = { section: undefined, group: undefined };
  /** What the columns for sections told last, the widest first. */
  private told: (Heading | undefined)[] = [];

  get group(): Heading | undefined {
    return this.open;
  }

  /**
   * Begins below a header: what stood above an earlier one is over, unless the heading only says a goal, or the header comes again right
   * below a measure (`runsOn`) without any.
   */
  begin(above: Omit<SectionAbove, "maybeTitle"> | undefined, runsOn: boolean): readonly Heading[] {
    this.begun = this.section;
    if (runsOn && !above) return [];
    const outer = above && isGoal(above.heading) ? (above.outer ?? this.section) : undefined;
    const fresh = above ? [above.outer, above.heading].filter((one) => one !== undefined) : [];
    this.section = outer && !isGoal(outer) ? outer : above?.heading;
    this.begun = this.section;
    this.open = undefined;
    this.told = [];
    this.headings.push(...fresh);
    return fresh;
  }

  /** `isTold` where columns of the rows say under what they stand, which goes on across a heading. */
  addSection(heading: Heading, isTold = false): void {
    this.headings.push(heading);
    this.sectionBefore = this.section;
    this.open = undefined;
    if (!isTold) this.told = [];
    if (isGoal(heading) && this.section && !isGoal(this.section)) return;
    this.section = heading;
  }

  addGroup(heading: Heading, isListed: boolean): void {
    this.headings.push(heading);
    this.open = heading;
    this.listed = isListed;
  }

  endGroup(): void {
    this.open = undefined;
    this.listed = false;
  }

  /**
   * Takes the label of the next measure: parts of a list ("a) …", "- …") belong to the measure right above the list, and the list ends
   * with the first label that is no part of one.
   */
  list(label: string, before: Heading | undefined): void {
    if (!listed.test(label)) {
      if (this.listed) this.endGroup();
    } else if (!this.open && before && !listed.test(before.text)) {
      this.open = before;
      this.listed = true;
    }
  }

  /** Takes back headings that stand in some rows, as if they had never been: below them all is as it was at the last header. */
  takeBack(rows: readonly number[]): void {
    const gone = this.headings.filter(({ at }) => rows.includes(at.row));
    this.headings.splice(0, Infinity, ...this.headings.filter((one) => !gone.includes(one)));
    if (this.section && gone.includes(this.section)) this.section = this.begun;
    this.open = undefined;
    this.told = [];
  }

  /** Takes the last heading back. */
  release(): void {
    this.headings.pop();
    this.section = this.sectionBefore;
  }

  /** Takes what a row says in its columns for sections, each in its place; a wider one ends those that are narrower. */
  tell(texts: readonly (TextAt | undefined)[]): void {
    texts.forEach((one, index) => {
      if (!one) return;
      const before = this.told[index];
      if (before?.text === one.text) return;
      this.told.length = index;
      this.told[index] = { text: one.text, at: one.at, notes: [] };
    });
  }

  /** Where a measure stands now: one object for a run of them. */
  get here(): Place {
    const section = this.told.filter((one) => one !== undefined).at(-1) ?? this.section;
    if (this.place.section !== section || this.place.group !== this.open) this.place = { section, group: this.open };
    return this.place;
  }
}

/**
 * The rows of labels right below the last header when no measure follows it: a header that heads nothing but them. What only says a goal,
 * or stands apart, heads what comes next.
 */
export function hollowLabels<Row extends { readonly role: RowRole; readonly row: number }>(
  rows: readonly Row[],
): readonly Row[] {
  const header = rows.map(({ role }) => role).lastIndexOf("header");
  const block = rows.slice(header + 1);
  if (header < 0 || block.some(({ role }) => role !== "section")) return [];
  const first = rows[header]?.row ?? 0;
  const apart = block.findIndex(({ row }, index) => row !== first + 1 + index);
  return apart < 0 ? block : block.slice(0, apart);
}

/** Takes back the headings at the end of a table, which nothing follows: they head nothing and are notes. */
export function settleTrailing(
  rows: readonly { role: RowRole; readonly row: number }[],
  headings: Heading[],
): readonly Heading[] {
  const notes: Heading[] = [];
  for (let index = rows.length - 1; index >= 0; index--) {
    const entry = rows[index];
    const heading = headings.at(-1);
    const isHeading = entry?.role === "section" || entry?.role === "group";
    if (!entry || !heading || !isHeading || heading.at.row !== entry.row) break;
    headings.pop();
    entry.role = "note";
    notes.push(heading);
  }
  return notes;
}
