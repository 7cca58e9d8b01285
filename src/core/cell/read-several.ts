import type { DecimalSign } from "./read-digits";
import { readAlone } from "./read-alone";
import type { NamedQuantity, Reading } from "./reading";

/** Words, a colon and a figure. */
const part = /\s*([^:;|]{1,60}?)\s*:\s*([-+]?[£$€]?\s?\d[\d.,]*(?:\s?(?:%|pp|per cent))?)(?=\s|[,;/|]|$)\s*[,;/|]?/gu;

/**
 * Several figures in one cell, each with its name: `Recycling: 42% Composting: 12%`. Undefined unless they make up the whole text. They
 * stay a note, since a measure has one figure in a cell.
 */
export function readSeveral(text: string, shown: string, decimal: DecimalSign | undefined): Reading | undefined {
  if (text.indexOf(":") === text.lastIndexOf(":")) return undefined;
  const figures: NamedQuantity[] = [];
  let end = 0;
  for (const match of text.matchAll(part)) {
    if (match.index !== end) return undefined;
    end = match.index + match[0].length;
    const [, name = "", figure = ""] = match;
    const quantity = readAlone(figure.replace(/[.,]$/, ""), decimal)?.quantity;
    if (!quantity || !/\p{L}/u.test(name)) return undefined;
    figures.push({ name: name.trim(), quantity });
  }
  return figures.length > 1 && text.slice(end).trim() === "" ? { kind: "note", text: shown, figures } : undefined;
}
