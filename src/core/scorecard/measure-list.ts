import { subjectOf } from "../measures/definitions";
import type { GridSnapshot } from "../grid/snapshot";
import type { Layout } from "./columns";
import { JoinedRows } from "./joined-row";
import { matchOf } from "./known";
import type { Knowledge } from "./known";
import { actionOf, RowMeasure } from "./measure";
import type { Heading, Measure } from "./model";
import type { Places } from "./places";
import type { TableRow } from "./row";

/** The measures of one table, in the order of their first rows. */
export class MeasureList {
  readonly all: Measure[] = [];
  /** Measures of a long table by what tells them apart. */
  private readonly joined = new Map<string, JoinedRows>();
  private rows = 0;
  /** The rows of the last measure, where each says what it holds, and what they said. */
  private run: { readonly rows: JoinedRows; readonly said: Set<string>; last: number } | undefined;

  constructor(
    private readonly grid: GridSnapshot,
    private readonly layout: Layout,
    private readonly places: Places,
    private readonly knowledge: Knowledge,
  ) {}

  /** Whether some measure has several rows. */
  get isLong(): boolean {
    return this.joined.size > 0 && this.joined.size < this.rows;
  }

  add(row: TableRow): void {
    const { layout, places, knowledge } = this;
    if (layout.sections.length > 0) places.tell(row.sections);
    if (layout.kind === "action-plan") {
      this.all.push(actionOf(row, places.here));
      return;
    }
    const last = this.all.at(-1);
    const isBelow = last && (last.rows?.at(-1) ?? last.at.row) === row.row - 1;
    places.list(row.label, isBelow ? { text: last.name, at: last.at, notes: [] } : undefined);
    if (places.group && this.isOfOtherSubject(row.label, places.group)) places.endGroup();
    if (layout.period && !layout.period.ofTarget) this.join(row);
    else if (layout.roles !== undefined) this.joinRoles(row);
    else this.all.push(new RowMeasure(row, places.here, knowledge));
  }

  /** Joins a row to those right above that hold something else of the same measure. */
  private joinRoles(row: TableRow): void {
    const said = row.role?.role ?? "";
    const run = this.run;
    this.rows++;
    if (run?.rows.label === row.label && run.last === row.row - 1 && !run.said.has(said)) {
      run.rows.add(row);
      run.said.add(said);
      run.last = row.row;
      return;
    }
    const rows = new JoinedRows(row);
    this.joined.set(String(row.row), rows);
    this.run = { rows, said: new Set([said]), last: row.row };
    this.all.push(new RowMeasure(rows, this.places.here, this.knowledge));
  }

  private join(row: TableRow): void {
    const { here } = this.places;
    const keys = this.layout.keys.map((column) => this.grid.text(row.row, column));
    const key = [here.section?.text, here.group?.text, row.label, ...keys].join("\n");
    this.rows++;
    const known = this.joined.get(key);
    if (known) {
      known.add(row);
      return;
    }
    const rows = new JoinedRows(row);
    this.joined.set(key, rows);
    this.all.push(new RowMeasure(rows, here, this.knowledge));
  }

  /** A group ends, too, at a measure that is known by itself and belongs to another subject than the group names. */
  private isOfOtherSubject(label: string, group: Heading): boolean {
    const subject = subjectOf(group.text);
    if (subject === undefined) return false;
    const alone = matchOf(label, { section: undefined, group: undefined }, this.knowledge);
    return alone?.fit === "exact" && alone.entry.subject !== subject;
  }
}
