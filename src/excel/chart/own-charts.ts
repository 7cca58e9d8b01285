import { isOwnChart } from "../../core";

/** Which charts of a sheet are ours, by their names. */
export function ownChartsIn(charts: Excel.ChartCollection): ReadonlySet<string> {
  return new Set(charts.items.map(({ name }) => name).filter(isOwnChart));
}
