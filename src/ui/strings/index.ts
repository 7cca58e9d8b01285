import { changes, conflicts } from "./changes";
import { accepted, check, finding, findingsSheet, severities, severity } from "./check";
import { accept, fix, proposal, why } from "./dialogs";
import { first } from "./first";
import { settings } from "./settings";
import { trajectories } from "./trajectories";
import { polarity, role, understood } from "./understood";
import { broken, notLoaded, screens, shared } from "./whole";

/**
 * Every text of the pane; each screen's own are in a file of its name. Another language is another object of this shape; numbers and dates
 * come in already written as the user's locale has them, unless a text needs to know how many there are.
 */
export const text = {
  ...shared,
  broken,
  notLoaded,
  screens,
  first,
  accepted,
  check,
  finding,
  findingsSheet,
  severities,
  severity,
  accept,
  fix,
  proposal,
  why,
  polarity,
  role,
  understood,
  trajectories,
  changes,
  conflicts,
  settings,
};
