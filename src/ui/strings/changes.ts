/** The screen of what was written. */
export const changes = {
  title: "Changes",
  intro: "What was written into this workbook. Each can be taken back exactly, unless somebody changed it since.",
  none: "Nothing was written yet.",
  noneBody: "Fixes, findings, trajectories and charts that you write are listed here, each with a way back.",
  takeBack: "Take back",
  takeBackFor: (what: string) => `Take back: ${what}`,
  takingBack: "Taking back…",
  tookBack: (what: string) => `Taken back: ${what}.`,
  cannot: (what: string) => `Cannot be taken back: ${what}`,
  contents: "What it changed",
  before: "Before",
} as const;

/** Why nothing was written. */
export const conflicts = {
  title: "Nothing was written",
  changed: "Nothing was written, because the workbook has changed",
  advice: "Check again to see the workbook as it is now.",
} as const;
