/** The screen before anything was checked. */
export const first = {
  title: "Are the targets in this workbook sound?",
  body: "Scorecard Keeper reads your scorecards as they are laid out, checks every baseline and target, and says what to look at. Nothing is changed unless you ask for it.",
  action: "Check this workbook",
  newCard: "New scorecard",
  sample: "Open a sample scorecard",
  opening: "Opening the sample…",
  privacy: "Nothing leaves this workbook.",
} as const;
