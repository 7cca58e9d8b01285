import { formatArea, type NewSheet } from "../../core";
import { blockOverhead } from "../write/cell-steps";
import type { Step } from "../write/steps";

const papers = { a4: "A4", a3: "A3" } as const;

/** The step that sets how a sheet is printed. */
export function printStep({ name, print: { area, titleRow, paper } }: NewSheet): Step {
  return {
    size: blockOverhead * 2,
    queue(context) {
      const { pageLayout } = context.workbook.worksheets.getItem(name);
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = papers[paper];
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintArea(formatArea(area));
      pageLayout.setPrintTitleRows(`${String(titleRow + 1)}:${String(titleRow + 1)}`);
      return undefined;
    },
  };
}
