/**
 * Charts of measures: what they show, the cells that they are drawn from, and how they look. Knows no host: Excel, files and the screen each
 * draw what is decided here.
 */
export { chartedMeasures, chartLinkAreas, chartsSheet } from "./charts-sheet";
export { chartStyleAt } from "./chart-style";
export { chartsOn, isOwnChart } from "./charts-on";
export type { ChartFacts } from "./facts";
export { factsOf } from "./facts-of";
export { labelledPoint } from "./look";
export type { Dash, LabelLook, LineLook, MarkerLook, SeriesLook } from "./look";
export type { OwnChart } from "./own-chart";
export { lookOf, seriesRoles, type ActualSide, type SeriesRole } from "./roles";
export { scaleFor, ticksOf, type Scale } from "./scale";
