import { formatArea, type Area, type Highlight, type NamedArea, type OwnSheet } from "../../core";
import type { Block } from "../blocks";
import { ExcelGrid } from "../grid";
import type { OwnLooks } from "../own/own-looks";
import type { OwnReader } from "../own/load-own-reader";
import type { Mixed } from "./hidden";
import type { SheetSurvey } from "./survey";

/** What was read of one sheet so far. */
export class SheetDraft {
  readonly survey: SheetSurvey;
  readonly blocks: Block[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Blocks of which it is not known yet which lines are hidden. */
  mixed: Mixed[] = [];
  readonly tables: NamedArea[] = [];
  highlights: readonly Highlight[] = [];
  /** Only of a sheet of ours. */
  ownLooks: OwnLooks | undefined;
  readonly #merges = new Map<string, Area>();

  /** @param ownReader what reads sheets of ours, where the workbook has any */
  constructor(
    survey: SheetSurvey,
    readonly ownReader: OwnReader | undefined,
  ) {
    this.survey = survey;
    const { used, hidden } = survey;
    for (let row = used?.top ?? 0; used && hidden.rows === true && row <= used.bottom; row++) this.hiddenRows.add(row);
    for (let column = used?.left ?? 0; used && hidden.columns === true && column <= used.right; column++) {
      this.hiddenColumns.add(column);
    }
  }

  /** Adds merged areas; one that reaches over two of the parts that were asked for is the same one. */
  merge(areas: readonly Area[]): void {
    for (const area of areas) this.#merges.set(formatArea(area), area);
  }

  /** The finished snapshot of the sheet. */
  grid(): ExcelGrid {
    const { name, visibility } = this.survey;
    const merges = [...this.#merges.values()].sort((a, b) => a.top - b.top || a.left - b.left);
    return new ExcelGrid({ ...this, sheet: name, visibility, merges });
  }

  /** The sheet as one of ours, when it is. */
  own(grid: ExcelGrid): OwnSheet | undefined {
    return this.ownLooks && this.ownReader?.ownSheetOf(grid, this.ownLooks);
  }
}
