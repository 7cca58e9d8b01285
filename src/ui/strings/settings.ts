import { counted } from "../../core";

/** The screen of settings. */
export const settings = {
  title: "Settings",
  name: "Your name, for acceptances",
  rules: "Rules",
  rulesIntro: "How much each rule matters in this workbook.",
  asIs: (severity: string) => `${severity} (as it is)`,
  off: "Off",
  severityOf: (rule: string) => `Severity of ${rule}`,
  polarity: "Which way is good",
  polarityIntro: "Chosen by you, before what the dictionary says.",
  polarityNone: "Nothing chosen. Choose it for a measure under Understood.",
  removePolarity: (measure: string) => `Remove the choice for ${measure}`,
  profile: "Profile",
  profileIntro: "Rules and polarities as JSON, for another workbook or for the command line.",
  export: "Save as file",
  file: "scorecard-profile.json",
  import: "Open a file",
  paste: "Or paste it here",
  use: "Use this profile",
  used: "The profile is in use, and kept in the workbook.",
  wrong: "This profile cannot be used:",
  about: "About",
  aboutBody:
    "Scorecard Keeper checks KPI scorecards in Excel and writes trajectories as live formulas. It runs in this pane alone: no figure of yours is sent anywhere.",
  rulesCount: (count: number) => counted(count, "rule"),
} as const;
