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

/** What the row of screens is called. */
export const tabs = "Screens";

/** What to do about a fault of ours. */
export const bug = "This is a fault of ours: check the workbook again, and report it if it comes back.";

/** What is under way. */
export const writing = "Writing…";
export const planning = "Working out what would change…";

/** What was done. */
export const nothingToWrite = "The workbook holds this already: there is nothing to write.";
export const done = (what: string) => `Written: ${what}.`;

/** Buttons that more than one screen has. */
export const close = "Close";
export const cancel = "Cancel";
export const remove = "Remove";
export const dismiss = "Dismiss";
