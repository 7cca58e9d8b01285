/** What stands between the cells of a row. */
export type Separator = "," | ";" | "\t" | "|";

/**
 * The rows of a text, one at a time. A cell that begins with a double quote runs to the closing one, over separators and line ends, and a
 * doubled quote in it is one quote; a quote that nothing closes is a sign like any other. A line end after the last row is not a row.
 */
export function* delimitedRows(text: string, separator: Separator): Generator<readonly string[], void, void> {
  let row: string[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  while (at < text.length) {
    const quoted = text[at] === '"' ? closingQuote(text, at, separator) : -1;
    const end = quoted < 0 ? endOfPlain(text, at, separator) : quoted + 1;
    row.push(quoted < 0 ? text.slice(at, end).replace(/\r$/, "") : text.slice(at + 1, quoted).replaceAll('""', '"'));
    const stop = text.startsWith("\r\n", end) ? end + 1 : end;
    at = stop + 1;
    if (text[stop] === separator && at < text.length) continue;
    if (text[stop] === separator) row.push("");
    yield row;
    row = [];
  }
}

/** All rows of a tab- or comma-separated text. */
export function parseDelimited(text: string, separator: Separator): readonly (readonly string[])[] {
  return [...delimitedRows(text, separator)];
}

/** Where the quote is that closes the one at `from`; -1 where what follows it is no end of a cell. */
function closingQuote(text: string, from: number, separator: Separator): number {
  let at = text.indexOf('"', from + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  if (at < 0) return -1;
  const next = text[at + 1];
  const closes = next === undefined || next === separator || next === "\n" || text.startsWith("\r\n", at + 1);
  return closes ? at : -1;
}

function endOfPlain(text: string, from: number, separator: Separator): number {
  for (let at = from; at < text.length; at++) if (text[at] === separator || text[at] === "\n") return at;
  return text.length;
}
