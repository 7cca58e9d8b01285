/** The classes of charts. */
export * from "./around";
export { chart, chartCollection } from "./chart";
export * from "./labels";
export { chartFill, chartLineFormat, chartSeries, chartSeriesCollection, chartSeriesFormat } from "./series";
