/**
 * Charts of measures: what they show, the cells that they are drawn from, and how they look. Knows no host: Excel, files and the screen each
 * draw what is decided here.
 */
export { chartsSheet } from "./charts-sheet";
export { chartedMeasures, chartLinkAreas } from "./sheet-places";
export { chartStyleAt } from "./chart-style";
export { chartsOn, isOwnChart } from "./charts-on";
export { drawChart } from "./draw";
export { drawingOf, drawingOn, type ChartDrawing, type DrawnSeries } from "./drawing";
export type { ChartFacts } from "./facts";
export { factsOf } from "./facts-of";
export { chartPaints, labelledPoint } from "./look";
export type { Dash, LabelLook, LineLook, MarkerLook, SeriesLook } from "./look";
export type { OwnChart } from "./own-chart";
export { lookOf, seriesRoles, type ActualSide, type SeriesRole } from "./roles";
export type { ChartSize } from "./plot";
export { factsWith, publishedLines } from "./published-lines";
export { scaleFor, ticksOf, type Scale } from "./scale";
export type { ChartPart, ChartShape, DrawnChart, PathShape, TextShape } from "./shapes";
export { chartFont, svgElement, svgOf } from "./svg";
