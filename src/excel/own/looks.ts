import type { CellStyle, Severity } from "../../core";

/** How a style of our own sheets looks; one without a colour has the workbook's own letters. */
export interface Look {
  readonly color?: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** In points. */
  readonly size?: number;
  readonly wrap?: boolean;
}

/** The tints of a severity, the same as in files. Contrast of the letters: 8.3 to 1 and more (WCAG asks 4.5). */
export const tints = {
  error: { color: "#7F1D1D", fill: "#FBDAD7" },
  warning: { color: "#5C3A00", fill: "#FDE9C3" },
  information: { color: "#0B3D66", fill: "#DCEAF7" },
} as const satisfies Record<Severity, Look>;

/** Each style of our own sheets, the same as in files. */
export const looks: Readonly<Record<CellStyle, Look>> = {
  plain: {},
  wrapped: { wrap: true },
  heading: { bold: true, color: "#FFFFFF", fill: "#1F3864", wrap: true },
  title: { bold: true, color: "#1F3864", size: 16 },
  strong: { bold: true },
  quiet: { italic: true, color: "#595959" },
  error: tints.error,
  warning: tints.warning,
  information: tints.information,
};

/** The letters of a link, unless its style has a colour of its own; underlined always. Contrast on white 8.6 to 1. */
export const linkColor = "#0B4A8F";
