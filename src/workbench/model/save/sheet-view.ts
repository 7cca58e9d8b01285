import { childElement, childElements } from "../../../files/package";
import { worksheetOrder } from "../../../files/write/orders";
import { paneXml } from "../../../files/write/own-sheet-xml";
import { attribute, isEmptyTag, putChild, removeElement, setAttributes } from "../../../files/write/xml-edit";
import type { SheetLayout } from "../layout";
import { readZoom } from "../open/sheet-layout";
import { passed, type Pass } from "./passes";

/** Attributes of a sheet's view; undefined takes one out. */
type Flags = Readonly<Record<string, string | undefined>>;

/** The text of a sheet part with the gridlines, headings and frozen cells that changed. */
export function writeView(text: string, before: SheetLayout, after: SheetLayout): string {
  const flags = {
    ...(before.showGridlines !== after.showGridlines && { showGridLines: after.showGridlines ? undefined : "0" }),
    ...(before.showHeadings !== after.showHeadings && { showRowColHeaders: after.showHeadings ? undefined : "0" }),
  };
  const isSame = Object.keys(flags).length === 0 && before.frozen === after.frozen;
  return isSame ? text : passed(text, view(flags, before, after));
}

/** The text of a sheet part with the zoom that the sheet is shown at, 1 being the usual size. */
export function writeZoom(text: string, zoom: number, layout: SheetLayout): string {
  if (readZoom(text) === zoom) return text;
  const percent = zoom === 1 ? undefined : String(Math.round(zoom * 100));
  return passed(text, view({ zoomScale: percent, zoomScaleNormal: percent }, layout, layout));
}

const view =
  (flags: Flags, before: SheetLayout, after: SheetLayout): Pass =>
  (text, outline) => {
    const { prefix } = outline;
    const pane = paneXml(after, prefix);
    const views = outline.children.find(({ local }) => local === "sheetViews");
    const shown = views && childElement(text, views, "sheetView");
    if (!shown) {
      const tag = Object.entries(flags)
        .map(([name, value]) => attribute(name, value))
        .join("");
      const xml = `<${prefix}sheetViews><${prefix}sheetView${tag} workbookViewId="0">${pane}</${prefix}sheetView></${prefix}sheetViews>`;
      return putChild(text, outline, worksheetOrder, "sheetViews", xml);
    }
    const tag = setAttributes(text, shown, flags);
    if (before.frozen === after.frozen) return [tag];
    const gone = childElements(text, shown).filter(({ local }) => local === "pane" || local === "selection");
    if (isEmptyTag(text, shown)) {
      return [{ ...tag, text: tag.text.replace(/\s*\/>$/, `>${pane}</${shown.name}>`) }];
    }
    return [tag, ...gone.map(removeElement), { start: shown.openEnd, end: shown.openEnd, text: pane }];
  };
