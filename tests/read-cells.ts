import { read, utils, type WorkSheet } from "@e965/xlsx";

/** A cell as a reader that is not ours sees it. */
export interface SeenCell {
  /** A number, a text or a truth; null for a cell without a value; an error as its code, `#REF!`. */
  readonly value: string | number | boolean | null;
  /** What is displayed. */
  readonly text: string;
  /** Number format code. */
  readonly format: string;
  /** The formula without its equals sign. */
  readonly formula?: string;
}

/** Cells by A1 address, by sheet name. */
export type SeenCells = ReadonlyMap<string, ReadonlyMap<string, SeenCell>>;

/** The cells of a workbook, read by SheetJS, which shares no code with this project. */
export function readCells(bytes: Uint8Array): SeenCells {
  const book = read(bytes, { type: "array", cellFormula: true, cellNF: true, cellText: true });
  return new Map(book.SheetNames.map((name) => [name, cellsOf(book.Sheets[name] ?? {})]));
}

function cellsOf(sheet: WorkSheet): ReadonlyMap<string, SeenCell> {
  const cells = new Map<string, SeenCell>();
  const range = utils.decode_range(sheet["!ref"] ?? "A1");
  for (let r = range.s.r; r <= range.e.r; r++) {
    for (let c = range.s.c; c <= range.e.c; c++) {
      const address = utils.encode_cell({ r, c });
      const cell = sheet[address] as
        { t: string; v?: string | number | boolean; w?: string; z?: string; f?: string } | undefined;
      if (!cell) continue;
      cells.set(address, {
        value: cell.t === "e" ? (cell.w ?? "#N/A") : (cell.v ?? null),
        text: cell.w ?? "",
        format: cell.z ?? "General",
        ...(cell.f !== undefined && { formula: cell.f }),
      });
    }
  }
  return cells;
}
