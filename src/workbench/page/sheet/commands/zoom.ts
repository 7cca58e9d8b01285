import type { Spreadsheet } from "../spreadsheet";

/** The sizes that a sheet is shown in. */
const sizes = [0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

/** Shows the sheet one size larger or smaller, or (by 0) in the usual one. */
export function zoomBy(spreadsheet: Spreadsheet, by: 1 | -1 | 0): void {
  const { screen, editor } = spreadsheet;
  if (!editor.finish({ go: undefined })) return;
  const { zoom: now } = screen;
  const zoom =
    by === 0 ? 1 : by > 0 ? sizes.find((size) => size > now) : [...sizes].reverse().find((size) => size < now);
  if (zoom === undefined || zoom === now) return;
  spreadsheet.setZoom(zoom);
}

/** Ctrl and the wheel change the size of the sheet, not of the page. */
export function listenToWheel(spreadsheet: Spreadsheet): void {
  let turned = 0;
  spreadsheet.grid.element.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      turned += event.deltaY;
      if (Math.abs(turned) < 50) return;
      zoomBy(spreadsheet, turned < 0 ? 1 : -1);
      turned = 0;
    },
    { passive: false },
  );
}
