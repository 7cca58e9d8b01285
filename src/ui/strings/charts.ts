import { counted } from "../../core";

/** The charts of the screen of trajectories. */
export const charts = {
  intro: "As they come out on a sheet of their own, as Excel charts that follow the scorecard.",
  list: "Charts",
  there: "On the sheet",
  insertOne: "Insert",
  insertFor: (measure: string) => `Insert the chart of ${measure}`,
  removeOne: "Remove",
  removeFor: (measure: string) => `Remove the chart of ${measure}`,
  insertAll: (count: number) => (count === 1 ? "Insert chart" : `Insert ${counted(count, "chart")}`),
  updateAll: "Update charts",
  removeAll: "Remove all charts",
  goTo: "Go to charts",
  more: (count: string) => `Show ${count} more`,
  none: "There is no trajectory to draw.",
  insert: { title: "Insert charts", what: (count: number) => counted(count, "chart") },
  remove: {
    title: "Remove charts",
    what: (count: number) => (count === 1 ? "Removal of a chart" : `Removal of ${counted(count, "chart")}`),
  },
} as const;
