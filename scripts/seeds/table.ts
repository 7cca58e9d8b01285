/** The rows of a tab-separated file, each as many texts as it has columns. Nothing is trimmed, quoted or escaped. */
export type Table = readonly (readonly string[])[];

/** Reads a tab-separated text; a line end after the last row is not a row. */
export function parseTable(tsv: string): Table {
  const lines = tsv.split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line) => line.split("\t"));
}

/** The text at a row and column counted from 0; "" outside the table. */
export function textAt(table: Table, row: number, column: number): string {
  return table[row]?.[column] ?? "";
}

/** Whether no column of a row holds anything. */
export function isBlank(row: readonly string[]): boolean {
  return row.every((text) => text === "");
}

/**
 * The row of the first cell in column A that reads exactly as one of the labels, each looked for below the one before:
 * `rowUnder(card, "KEY STAGE 2", "Reading")` is the Reading row of Key Stage 2.
 *
 * @throws Error when a label is not there.
 */
export function rowUnder(table: Table, ...labels: readonly string[]): number {
  let found = -1;
  for (const label of labels) {
    found = table.findIndex((row, index) => index > found && row[0] === label);
    if (found < 0) throw new Error(`The table has no row "${label}" where one was looked for.`);
  }
  return found;
}
