import type { ScreenName } from "../state/state";

/** The names of the screens. */
export const screens = {
  check: "Check",
  understood: "Understood",
  trajectories: "Trajectories",
  changes: "Changes",
  settings: "Settings",
} satisfies Record<ScreenName, string>;

/** A screen that cannot be shown. */
export const broken = {
  title: "This cannot be shown",
  advice: "Close the pane and open it again. What is in the workbook is safe.",
  again: "Try again",
} as const;

/** A part of the pane that could not be fetched. */
export const notLoaded = {
  title: "A part of the pane could not be fetched",
  advice: "Check the connection and try again.",
} as const;

/** What more than one screen says. */
export const shared = {
  bug: "This is a fault of ours: check the workbook again, and report it if it comes back.",
  writing: "Writing…",
  planning: "Working out what would change…",
  nothingToWrite: "The workbook holds this already: there is nothing to write.",
  done: (what: string) => `Written: ${what}.`,
  close: "Close",
  cancel: "Cancel",
  remove: "Remove",
  dismiss: "Dismiss",
  tabs: "Screens",
} as const;
