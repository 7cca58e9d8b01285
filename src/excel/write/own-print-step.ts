import { formatA1, formatArea, printMargin, printOf, type OwnPrint, type OwnSheet } from "../../core";
import { blockOverhead } from "./cell-steps";
import type { Step } from "./steps";

/** The steps that set how a sheet of ours is printed: all of it for a new one, else what follows its cells; the rest the user may have set. */
export function ownPrintSteps(present: OwnSheet | undefined, after: OwnSheet): readonly Step[] {
  const [before, print] = [present && printOf(present), printOf(after)];
  if (before && JSON.stringify(before) === JSON.stringify(print)) return [];
  return [
    {
      size: blockOverhead * 4,
      queue(context) {
        const { pageLayout, horizontalPageBreaks } = context.workbook.worksheets.getItem(after.name);
        if (!before) setPage(pageLayout, print);
        setCells(pageLayout, print);
        setBreaks(horizontalPageBreaks, print, before);
        return undefined;
      },
    },
  ];
}

function setPage(layout: Excel.PageLayout, { orientation, pages }: OwnPrint): void {
  layout.orientation = orientation === "portrait" ? "Portrait" : "Landscape";
  layout.paperSize = "A4";
  layout.zoom = zoomOf(pages);
  layout.leftMargin = printMargin;
  layout.rightMargin = printMargin;
  layout.topMargin = printMargin;
  layout.bottomMargin = printMargin;
}

function zoomOf(pages: OwnPrint["pages"]): Excel.PageLayoutZoomOptions {
  switch (pages.kind) {
    case "one":
      return { horizontalFitToPages: 1, verticalFitToPages: 1 };
    case "across":
      return { horizontalFitToPages: 1 };
    case "scaled":
      return { scale: pages.percent };
    default:
      return pages satisfies never;
  }
}

function setCells(layout: Excel.PageLayout, { area, titleRow }: OwnPrint): void {
  if (area) layout.setPrintArea(formatArea(area));
  if (titleRow !== undefined) layout.setPrintTitleRows(`${String(titleRow + 1)}:${String(titleRow + 1)}`);
}

function setBreaks(breaks: Excel.PageBreakCollection, { pages }: OwnPrint, before: OwnPrint | undefined): void {
  if (pages.kind !== "scaled") return;
  if (before) breaks.removePageBreaks();
  for (const row of pages.starts) breaks.add(formatA1(row, 0));
}
