import type { Area } from "../cell/address";
import type { ActualSide, SeriesRole } from "./roles";

/**
 * A chart on a sheet of ours, drawn over some of its cells from others. All of it follows from the cells of its sheet (`chartsOn`), so
 * that a host needs to find no more than its name to know it again.
 */
export interface OwnChart {
  /** What the host calls it, and by which it is known again as ours. */
  readonly name: string;
  /** The cell whose text is the title. */
  readonly title: { readonly row: number; readonly column: number };
  /** What it shows, in words, for those who do not see it. */
  readonly alt: string;
  /** The cells that it covers. */
  readonly area: Area;
  /** What it is drawn from: periods in the first row, names of the series in the first column. */
  readonly block: Area;
  /** What each row of the block below the first shows. */
  readonly roles: readonly SeriesRole[];
  /** Number format code of the axis and the labels. */
  readonly format: string;
  /** Where the axis starts. */
  readonly low: number;
  /** Where it ends, where no value can be higher; undefined leaves that to Excel, so that the axis grows with the values. */
  readonly high: number | undefined;
  /** How far apart the lines of the axis are. */
  readonly step: number;
  /** Whether lines go on over periods that have no value. */
  readonly joined: boolean;
  readonly side: ActualSide;
}
