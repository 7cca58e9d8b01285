import type { Severity } from "../../core/check/finding";
import type { CellStyle } from "../../core/plan/operation";

/** How a style looks. Colours are RGB in hexadecimal; a style without a colour has the workbook's own letters. */
export interface Look {
  readonly color?: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** In points. */
  readonly size?: number;
  readonly wrap?: boolean;
}

/** The tints of a severity, on our own sheets and over the user's cells. Contrast of the letters: 7.7 to 1 and more (WCAG asks 4.5). */
export const tints = {
  error: { color: "7F1D1D", fill: "FBDAD7" },
  warning: { color: "5C3A00", fill: "FDE9C3" },
  information: { color: "0B3D66", fill: "DCEAF7" },
} as const satisfies Record<Severity, Look>;

/** Each style of our own sheets. No two look the same, so that a style is known again by its look alone. */
export const looks: Readonly<Record<CellStyle, Look>> = {
  plain: {},
  wrapped: { wrap: true },
  heading: { bold: true, color: "FFFFFF", fill: "1F3864", wrap: true },
  title: { bold: true, color: "1F3864", size: 16 },
  strong: { bold: true },
  quiet: { italic: true, color: "595959" },
  error: tints.error,
  warning: tints.warning,
  information: tints.information,
};

/** The letters of a link, unless its style has a colour of its own; underlined always. Contrast on white 8.8 to 1. */
export const linkColor = "0B4A8F";
