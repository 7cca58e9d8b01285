import type { CellPlace, Drawing } from "../features";
import { drawingChart, drawingMain, relationships, sheetDrawing } from "./namespaces";
import { document, element } from "./xml";

/** English Metric Units in a pixel at 96 dots an inch. */
const unitsPerPixel = 9525;

/** A part `xl/drawings/drawingN.xml`: a picture and a chart, and where they stand. */
export function drawingXml({ picture, chart }: Drawing, pictureId: string, chartId: string): string {
  const size = { cx: picture.width * unitsPerPixel, cy: picture.height * unitsPerPixel };
  const { top, left, bottom, right } = chart.area;
  return document(
    element(
      "xdr:wsDr",
      { "xmlns:xdr": sheetDrawing, "xmlns:a": drawingMain },
      element(
        "xdr:oneCellAnchor",
        {},
        marker("xdr:from", picture.at, 4),
        element("xdr:ext", size),
        pictureXml(picture.alt, pictureId, size),
        element("xdr:clientData"),
      ),
      element(
        "xdr:twoCellAnchor",
        {},
        marker("xdr:from", { row: top, column: left }, 0),
        marker("xdr:to", { row: bottom + 1, column: right + 1 }, 0),
        chartFrame(chart.title, chartId),
        element("xdr:clientData"),
      ),
    ),
  );
}

function marker(name: string, { row, column }: CellPlace, pixels: number): string {
  const offset = String(pixels * unitsPerPixel);
  return element(
    name,
    {},
    element("xdr:col", {}, String(column)),
    element("xdr:colOff", {}, offset),
    element("xdr:row", {}, String(row)),
    element("xdr:rowOff", {}, offset),
  );
}

function pictureXml(descr: string, id: string, size: Readonly<Record<string, number>>): string {
  return element(
    "xdr:pic",
    {},
    element(
      "xdr:nvPicPr",
      {},
      element("xdr:cNvPr", { id: 2, name: "Picture 1", descr }),
      element("xdr:cNvPicPr", {}, element("a:picLocks", { noChangeAspect: true })),
    ),
    element(
      "xdr:blipFill",
      {},
      element("a:blip", { "xmlns:r": relationships, "r:embed": id }),
      element("a:stretch", {}, element("a:fillRect")),
    ),
    element(
      "xdr:spPr",
      {},
      element("a:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", size)),
      element("a:prstGeom", { prst: "rect" }, element("a:avLst")),
    ),
  );
}

function chartFrame(descr: string, id: string): string {
  return element(
    "xdr:graphicFrame",
    { macro: "" },
    element(
      "xdr:nvGraphicFramePr",
      {},
      element("xdr:cNvPr", { id: 3, name: "Chart 2", descr }),
      element("xdr:cNvGraphicFramePr"),
    ),
    element("xdr:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })),
    element(
      "a:graphic",
      {},
      element(
        "a:graphicData",
        { uri: drawingChart },
        element("c:chart", { "xmlns:c": drawingChart, "xmlns:r": relationships, "r:id": id }),
      ),
    ),
  );
}
