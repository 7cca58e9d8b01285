import type { Drawing, ListTable, Note, Pivot } from "../features";
import type { Sheet } from "../model";
import { chartXml } from "./chart";
import { drawingXml } from "./drawing";
import { listTableXml } from "./list-table";
import { sheetType } from "./namespaces";
import { noteBoxesVml, notesXml } from "./notes";
import type { Part, Relation } from "./package";
import { cacheDefinitionXml, cacheRecordsXml, pivotTableXml } from "./pivot";
import { sheetXml } from "./sheet";
import type { SharedStrings } from "./strings";
import type { Styles } from "./styles";

/** The parts of a sheet, itself first. Each carries the number of the sheet (from 1) in its name. */
export function sheetParts(sheet: Sheet, number: number, strings: SharedStrings, styles: Styles): readonly Part[] {
  const n = String(number);
  const relations: Relation[] = [];
  const relate = (kind: string, target: string, external?: true): string => {
    const id = `rId${String(relations.length + 1)}`;
    relations.push({ id, kind, target, ...(external && { external }) });
    return id;
  };
  const links = (sheet.links ?? []).flatMap(({ to }) => ("url" in to ? [relate("hyperlink", to.url, true)] : []));
  const drawing = sheet.drawing && relate("drawing", `../drawings/drawing${n}.xml`);
  const notes = sheet.notes && relate("vmlDrawing", `../drawings/vmlDrawing${n}.vml`);
  if (sheet.notes) relate("comments", `../comments${n}.xml`);
  const table = sheet.table && relate("table", `../tables/table${n}.xml`);
  if (sheet.pivot) relate("pivotTable", `../pivotTables/pivotTable${n}.xml`);

  const ids = { ...(drawing && { drawing }), ...(notes && { notes }), ...(table && { table }), links };
  const body = sheetXml(sheet, number === 1, strings, styles, ids);
  return [
    { path: `xl/worksheets/sheet${n}.xml`, contentType: sheetType("worksheet"), body, relations },
    ...(sheet.drawing ? drawingParts(sheet.drawing, n) : []),
    ...(sheet.notes ? noteParts(sheet.notes, number) : []),
    ...(sheet.table ? tableParts(sheet.table, number) : []),
    ...(sheet.pivot ? pivotParts(sheet.pivot, number) : []),
  ];
}

function drawingParts(drawing: Drawing, n: string): readonly Part[] {
  return [
    {
      path: `xl/drawings/drawing${n}.xml`,
      contentType: "application/vnd.openxmlformats-officedocument.drawing+xml",
      body: drawingXml(drawing, "rId1", "rId2"),
      relations: [
        { id: "rId1", kind: "image", target: `../media/image${n}.png` },
        { id: "rId2", kind: "chart", target: `../charts/chart${n}.xml` },
      ],
    },
    { path: `xl/media/image${n}.png`, body: drawing.picture.png },
    {
      path: `xl/charts/chart${n}.xml`,
      contentType: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
      body: chartXml(drawing.chart),
    },
  ];
}

function noteParts(notes: readonly Note[], number: number): readonly Part[] {
  const n = String(number);
  return [
    { path: `xl/comments${n}.xml`, contentType: sheetType("comments"), body: notesXml(notes) },
    { path: `xl/drawings/vmlDrawing${n}.vml`, body: noteBoxesVml(notes, number) },
  ];
}

function tableParts(table: ListTable, number: number): readonly Part[] {
  return [
    {
      path: `xl/tables/table${String(number)}.xml`,
      contentType: sheetType("table"),
      body: listTableXml(table, number),
    },
  ];
}

function pivotParts(pivot: Pivot, number: number): readonly Part[] {
  const n = String(number);
  const definition = `pivotCacheDefinition${n}.xml`;
  return [
    {
      path: `xl/pivotTables/pivotTable${n}.xml`,
      contentType: sheetType("pivotTable"),
      body: pivotTableXml(pivot, number),
      relations: [{ id: "rId1", kind: "pivotCacheDefinition", target: `../pivotCache/${definition}` }],
    },
    {
      path: `xl/pivotCache/${definition}`,
      contentType: sheetType("pivotCacheDefinition"),
      body: cacheDefinitionXml(pivot, "rId1"),
      relations: [{ id: "rId1", kind: "pivotCacheRecords", target: `pivotCacheRecords${n}.xml` }],
    },
    {
      path: `xl/pivotCache/pivotCacheRecords${n}.xml`,
      contentType: sheetType("pivotCacheRecords"),
      body: cacheRecordsXml(pivot),
    },
  ];
}
