import type { HostFault } from "../core";

/** The looks that the pane has, after Office's own. */
export const themeNames = ["light", "dark", "high-contrast"] as const;
export type ThemeName = (typeof themeNames)[number];

/** What the pane is told of where it runs. */
export interface Surroundings {
  readonly theme: ThemeName;
  /** Tells of the theme being changed until the answer is called. Left out, the theme stays. */
  readonly watchTheme?: (listener: (theme: ThemeName) => void) => () => void;
  /** A BCP 47 tag, such as `en-GB`. Numbers and dates are shown by it. */
  readonly locale: string;
  /** The day, as `2026-11-22`. */
  today(): string;
  /** The minute, as `2026-11-22T10:04`; left out, only the day is known. */
  now?(): string;
  /** Whether to check the workbook as soon as the pane stands, and not wait to be asked. */
  readonly checkAtOnce?: boolean;
  /** Opens a sample scorecard, where the surroundings have one; answers with what kept it from that. */
  openSample?(): Promise<HostFault | undefined>;
}
