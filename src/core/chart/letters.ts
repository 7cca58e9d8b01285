/** How wide letters are in parts of their size, in the sans serifs that screens have, on the safe side. */
const narrow = /[fijlrtI.,:;'|!()[\] -]/;
const wide = /[mwMW%@…]/;
const capital = /[A-Z&£]/;

/**
 * About how wide a text comes out, in the unit of its size. The core cannot ask a screen, and does not need to: a few pixels too many only
 * move a label or break a line early.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let widths = 0;
  for (const letter of text)
    widths += narrow.test(letter) ? 0.34 : wide.test(letter) ? 0.88 : capital.test(letter) ? 0.68 : 0.56;
  return widths * size * (bold ? 1.1 : 1);
}

/** A text in lines that fit a width, at most so many; what does not fit ends in an ellipsis. */
export function wrapped(
  text: string,
  width: number,
  letters: { readonly size: number; readonly bold?: boolean },
  most: number,
): readonly string[] {
  const fits = (line: string): boolean => textWidth(line, letters.size, letters.bold) <= width;
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, most);
  const rest = lines.slice(most);
  return shown.map((line, index) =>
    cut(index === most - 1 && rest.length > 0 ? `${line} ${rest.join(" ")}` : line, fits),
  );
}

function cut(line: string, fits: (line: string) => boolean): string {
  if (fits(line)) return line;
  let letters = [...line];
  while (letters.length > 1 && !fits(`${letters.join("").trimEnd()}…`)) letters = letters.slice(0, -1);
  return `${letters.join("").trimEnd()}…`;
}
