import type { SheetLook } from "../plan/new-sheet";

const line = "D3D9E0";
const head = { bold: true, color: "FFFFFF", wrap: true, align: "center", middle: true, line: "FFFFFF" } as const;
const figure = { align: "right", middle: true, line } as const;

/** How the cells of a new scorecard look. Contrast of letters on their fill is 4.5 to 1 at least (WCAG AA). */
export const cardLooks = {
  title: { bold: true, color: "1F3864", size: 18, middle: true },
  subtitle: { color: "595959", middle: true },
  head: { ...head, fill: "1F3864" },
  "head-label": { ...head, fill: "1F3864", align: "left" },
  "head-target": { ...head, fill: "2F5D8A" },
  "head-actual": { ...head, fill: "2E6B4F" },
  "head-calculated": { ...head, fill: "5B6470" },
  section: { bold: true, color: "1F3864", fill: "DCE6F1", size: 12, middle: true },
  name: { wrap: true, middle: true, line },
  word: { middle: true, wrap: true, align: "center", line },
  "typed-word": { middle: true, align: "center", fill: "FFFBE6", line },
  typed: { middle: true, wrap: true, fill: "FFFBE6", line },
  "typed-figure": { ...figure, fill: "FFFBE6" },
  published: { ...figure },
  calculated: { ...figure, color: "404A56", fill: "F1F3F5" },
  status: { bold: true, align: "center", middle: true, fill: "F1F3F5", line },
  closed: { middle: true, fill: "DDE1E7", line },
  "note-head": { bold: true, color: "1F3864", middle: true },
  note: { color: "404A56", middle: true },
} as const satisfies Record<string, SheetLook>;
export type CardLook = keyof typeof cardLooks;

/** The tints of what a status says; the words say it too, for who tells no colours apart. */
export const statusTints = {
  on: { color: "14532D", fill: "CDEBD6" },
  near: { color: "5C3A00", fill: "FDE9C3" },
  off: { color: "7F1D1D", fill: "FBDAD7" },
} as const;
