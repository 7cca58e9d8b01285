import type { CellLook, ShownCell } from "./sheet-look";

/** Inner margin of a cell to either side, in pixels. */
export const cellMargin = 4;

/** Size of letters where a look gives none, in pixels: 11 points. */
export const usualSize = 14.67;

const across = { left: "flex-start", center: "center", right: "flex-end", justify: "flex-start" } as const;
const along = { top: "flex-start", center: "center", bottom: "flex-end" } as const;

/** The declarations that make a cell look as it does, beyond the stylesheet's usual look. */
export function cellStyle({ look, kind }: ShownCell): string {
  const horizontal = look.horizontal ?? usualSide(kind);
  const parts: string[] = [];
  if (horizontal !== "left" && horizontal !== "justify") parts.push(`justify-content:${across[horizontal]}`);
  if (horizontal === "center") parts.push("text-align:center");
  if (horizontal === "right") parts.push("text-align:right");
  if (look.vertical && look.vertical !== "bottom") parts.push(`align-items:${along[look.vertical]}`);
  if (look.indent)
    parts.push(`padding-${horizontal === "right" ? "right" : "left"}:${String(cellMargin + look.indent)}px`);
  return [...parts, ...colours(look), ...letters(look), ...edges(look)].join(";");
}

/** The font of a cell as a canvas takes it. */
export function canvasFont(look: CellLook): string {
  const style = look.italic ? "italic " : "";
  const weight = look.bold ? "600 " : "";
  return `${style}${weight}${String(look.size ?? usualSize)}px ${fontFamily(look.font)}`;
}

/** A number that does not fit is shown as a row of these, never cut short: a cut number reads as another number. */
export const tooNarrow = "########";

function usualSide(kind: ShownCell["kind"]): "left" | "center" | "right" {
  switch (kind) {
    case "number":
      return "right";
    case "logical":
    case "error":
      return "center";
    case "text":
    case "empty":
      return "left";
    default:
      return kind satisfies never;
  }
}

function colours({ fill, ink }: CellLook): string[] {
  const parts: string[] = [];
  // A fill covers the gridlines, and letters of no colour of their own are black on it in dark mode too.
  if (fill) parts.push(`background-color:${fill}`, `border-color:${fill}`, `color:${ink ?? "#000"}`, `--cell:${fill}`);
  else if (ink) parts.push(`--ink:${ink}`, "color:var(--inked)");
  return parts;
}

function letters(look: CellLook): string[] {
  const parts: string[] = [];
  if (look.font) parts.push(`font-family:${fontFamily(look.font)}`);
  if (look.size) parts.push(`font-size:${String(look.size)}px`);
  if (look.bold) parts.push("font-weight:600");
  if (look.italic) parts.push("font-style:italic");
  const lines = [look.underline ? "underline" : "", look.strike ? "line-through" : ""].filter(Boolean).join(" ");
  if (lines) parts.push(`text-decoration:${lines}`);
  return parts;
}

/** The line above and the one to the left are drawn over the neighbour's gridline, as shadows that take no room. */
function edges({ edges: lines }: CellLook): string[] {
  if (!lines) return [];
  const shadows = [
    lines.top && shadow(lines.top, (width) => `0 -${width} 0`),
    lines.left && shadow(lines.left, (width) => `-${width} 0 0`),
  ].filter(Boolean);
  return [
    ...(lines.right ? [`border-right:${lines.right}`] : []),
    ...(lines.bottom ? [`border-bottom:${lines.bottom}`] : []),
    ...(shadows.length > 0 ? [`box-shadow:${shadows.join(",")}`] : []),
  ];
}

function shadow(line: string, place: (width: string) => string): string {
  const [width = "1px", , ...color] = line.split(" ");
  return `${place(width)} ${color.join(" ")}`;
}

/** Fonts that Excel's usual ones are drawn by where they are not installed: alike in width. */
function fontFamily(font: string | undefined): string {
  const named = font && !/["\\;{}]/.test(font) ? `"${font}",` : "";
  return `${named}"Aptos Narrow",Calibri,Carlito,"Segoe UI",Arial,"Liberation Sans","Nimbus Sans",sans-serif`;
}
