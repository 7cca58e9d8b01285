import type { Area } from "../../../../core";
import { make } from "../../around/elements";
import type { Place } from "../../grid/moves";
import type { Spreadsheet } from "../spreadsheet";
import { fillBeside } from "./fill-on";

/** The handle that is being dragged: a frame shows what would be filled. */
export class FillDrag {
  private readonly frame = make("div", { class: "fill-area" });
  private to: Area | undefined;

  constructor(private readonly spreadsheet: Spreadsheet) {}

  over(at: Place): void {
    const { grid, selection } = this.spreadsheet;
    const [from] = selection.areas;
    if (!from) return;
    this.to = beside(from, at, (area) => grid.boxOf(area));
    if (!this.to) {
      this.frame.remove();
      return;
    }
    const { x, y, width, height } = grid.boxOf(this.to);
    const { style } = this.frame;
    [style.left, style.top] = [`${String(x - 1)}px`, `${String(y - 1)}px`];
    [style.width, style.height] = [`${String(width + 1)}px`, `${String(height + 1)}px`];
    if (!this.frame.isConnected) grid.element.parentElement?.append(this.frame);
  }

  /** @param flips whether a single number shall count up, and what would count be repeated. */
  done(flips: boolean): void {
    this.frame.remove();
    const { to } = this;
    const [from] = this.spreadsheet.selection.areas;
    this.to = undefined;
    if (from && to) fillBeside(this.spreadsheet, from, to, flips ? isOneNumber(this.spreadsheet, from) : undefined);
  }
}

/** What is filled when an area is dragged to a cell: down, up, to the right or to the left, whichever is further on the screen. */
function beside(
  from: Area,
  { row, column }: Place,
  boxOf: (area: Area) => { readonly width: number; readonly height: number },
): Area | undefined {
  const below = row > from.bottom;
  const behind = column > from.right;
  const vertical = below
    ? { ...from, top: from.bottom + 1, bottom: row }
    : row < from.top
      ? { ...from, top: row, bottom: from.top - 1 }
      : undefined;
  const across = behind
    ? { ...from, left: from.right + 1, right: column }
    : column < from.left
      ? { ...from, left: column, right: from.left - 1 }
      : undefined;
  if (!vertical || !across) return vertical ?? across;
  return boxOf(vertical).height >= boxOf(across).width ? vertical : across;
}

function isOneNumber({ sheet }: Spreadsheet, { top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right && typeof sheet.value(top, left) === "number";
}
