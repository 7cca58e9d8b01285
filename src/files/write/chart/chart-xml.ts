import { chartPaints, type SeriesLook } from "../../../core/chart/look";
import { declaration, type Namespaces } from "../names";
import { axesXml, axisIds } from "./axes-xml";
import { chartNamespaces } from "./chart-names";
import type { ChartSource, SeriesSource } from "./chart-source";
import { seriesXml } from "./series-xml";
import { fillXml, lineXml, textProperties, textXml } from "./shape-xml";

/** The gaps between columns, in parts of their width: Excel's usual one, and its widest for columns that mark a place among lines. */
const gaps = { usual: 150, widest: 500 } as const;

/** Excel's own extension by which #N/A leaves a gap as an empty cell does (Microsoft 365; others join the points beside it). */
const gapsExtension =
  '<c:extLst><c:ext uri="{56B9EC1D-385E-4148-901F-78D8002777C0}" ' +
  'xmlns:c16r3="http://schemas.microsoft.com/office/drawing/2017/03/chart">' +
  '<c16r3:dataDisplayOptions16><c16r3:dispNaAsBlank val="1"/></c16r3:dataDisplayOptions16></c:ext></c:extLst>';

/** A chart as a part, its elements in the order of the schema (ISO/IEC 29500-1, CT_ChartSpace and below). */
export function chartXml(source: ChartSource, namespaces: Namespaces): string {
  const { chart, main, relationships } = chartNamespaces(namespaces);
  return (
    `${declaration}<c:chartSpace xmlns:c="${chart}" xmlns:a="${main}" xmlns:r="${relationships}">` +
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>' +
    titleXml(source) +
    `<c:plotArea><c:layout/>${groupsXml(source)}${axesXml(source)}<c:spPr><a:noFill/></c:spPr></c:plotArea>` +
    legendXml(source) +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="${source.blanks}"/>${source.blanks === "gap" ? gapsExtension : ""}</c:chart>` +
    `<c:spPr>${fillXml(chartPaints.paper)}${lineXml({ color: chartPaints.frame, width: 0.75, dash: "solid" })}</c:spPr>` +
    "</c:chartSpace>"
  );
}

function titleXml({ title }: ChartSource): string {
  if (!title) return '<c:autoTitleDeleted val="1"/>';
  return (
    `<c:title>${textXml(title, { size: 12, bold: true })}<c:overlay val="0"/>` +
    `${textProperties({ size: 12, bold: true })}</c:title><c:autoTitleDeleted val="0"/>`
  );
}

/** One group for each kind of series: Excel has no two of a kind on one pair of axes. */
function groupsXml(source: ChartSource): string {
  const numbered = source.series.map((series, index) => ({ series, index }));
  return (["area", "column", "line"] as const)
    .map((kind) => ({ kind, some: numbered.filter(({ series }) => series.look.kind === kind) }))
    .filter(({ some }) => some.length > 0)
    .map(({ kind, some }) => groupXml(kind, some, source.format, some.length === numbered.length))
    .join("");
}

function groupXml(
  kind: SeriesLook["kind"],
  some: readonly { readonly series: SeriesSource; readonly index: number }[],
  format: string,
  alone: boolean,
): string {
  const series = some.map((one) => seriesXml(one.series, one.index, format)).join("");
  switch (kind) {
    case "area":
      return `<c:areaChart><c:grouping val="stacked"/><c:varyColors val="0"/>${series}${axisIds}</c:areaChart>`;
    case "column":
      return (
        `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}` +
        `<c:gapWidth val="${String(alone ? gaps.usual : gaps.widest)}"/>${axisIds}</c:barChart>`
      );
    case "line":
      return (
        `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>` +
        `${axisIds}</c:lineChart>`
      );
    default:
      return kind satisfies never;
  }
}

function legendXml({ series, legend }: ChartSource): string {
  if (!legend) return "";
  const gone = series.flatMap(({ look }, index) =>
    look.inLegend ? [] : [`<c:legendEntry><c:idx val="${String(index)}"/><c:delete val="1"/></c:legendEntry>`],
  );
  return `<c:legend><c:legendPos val="b"/>${gone.join("")}<c:overlay val="0"/>${textProperties({ size: 9 })}</c:legend>`;
}
