/**
 * The rows of a tab- or comma-separated text. A cell that begins with a double quote runs to the closing one, over delimiters and line
 * ends, and a doubled quote in it is one quote. A line end after the last row is not a row.
 */
export function parseDelimited(text: string, delimiter: "\t" | ","): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  while (at < text.length) {
    const end = endOfCell(text, at, delimiter);
    row.push(contentOf(text.slice(at, end).replace(/\r$/, "")));
    at = end + 1;
    if (text[end] === delimiter && at < text.length) continue;
    if (text[end] === delimiter) row.push("");
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Where the delimiter or line end after a cell stands. */
function endOfCell(text: string, from: number, delimiter: string): number {
  let at = from;
  let quoted = text[from] === '"';
  if (quoted) at++;
  for (; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"' && quoted) {
      if (text[at + 1] === '"') at++;
      else quoted = false;
    } else if (!quoted && (sign === delimiter || sign === "\n")) break;
  }
  return at;
}

function contentOf(cell: string): string {
  return /^".*"$/s.test(cell) && cell.length > 1 ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
