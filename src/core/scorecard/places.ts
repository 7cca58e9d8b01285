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
  private open: Heading | undefined;
  /** Whether the group is a measure with a list below it. */
  private listed = false;
  private place: Place = { section: undefined, group: undefined };
  /** What the columns for sections told last, the widest first. */
  private told: (Heading | undefined)[] = [];

  get group(): Heading | undefined {
    return this.open;
  }

  /** Begins below a header: what stood above an earlier one is over, unless the heading only says a goal. */
  begin(above: Omit<SectionAbove, "maybeTitle"> | undefined): readonly Heading[] {
    const outer = above && isGoal(above.heading) ? (above.outer ?? this.section) : undefined;
    const fresh = above ? [above.outer, above.heading].filter((one) => one !== undefined) : [];
    this.section = outer && !isGoal(outer) ? outer : above?.heading;
    this.open = undefined;
    this.told = [];
    this.headings.push(...fresh);
    return fresh;
  }

  addSection(heading: Heading): void {
    this.headings.push(heading);
    this.sectionBefore = this.section;
    this.open = undefined;
    this.told = [];
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
