/** The rows beneath a chart's series that it does not draw: what they are called, by which they are found again. */
export const settings = {
  differences: "Actual less trajectory",
  low: "Axis from",
  high: "Axis to, about",
  step: "Axis in steps of",
  tolerance: "Tolerance",
  values: "Actuals that the forecast follows",
  years: "Their years",
  joined: "Lines go on over empty periods",
} as const;
export type Setting = keyof typeof settings;
