import { readFileSync } from "node:fs";

/** One value that a person reads in a table: where it stands, what it is, and what it says. */
export interface TrueValue {
  readonly column: string;
  readonly role: string;
  /** As `formatPeriod` says it; "" where nothing tells. */
  readonly period: string;
  /** What may be read in the cell, in short (see `shortly`); "" for an empty one. */
  readonly says: readonly string[];
}

/** What a person reads in one row of a table. */
export interface TrueRow {
  /** The cell of its name. */
  readonly at: string;
  /**
   * `measure`; `odd` for a row in which cells stand where they do not belong, so that it must be reported; `either` for one that may be
   * taken for a measure or not.
   */
  readonly is: "measure" | "odd" | "either";
  readonly name: string;
  /** What it stands under: the nearest heading, or each of those that may be named. Empty when under nothing. */
  readonly places: readonly string[];
  /** The cell that gives its unit, and what that says; undefined where no column does. */
  readonly unit: { readonly column: string; readonly text: string } | undefined;
  readonly values: readonly TrueValue[];
}

/** What a person reads on one sheet. */
export interface TrueSheet {
  /** Its name; undefined when the file has only one. */
  readonly sheet: string | undefined;
  readonly rows: readonly TrueRow[];
}

/**
 * The reading of a table that a person wrote down: a line `sheet NAME` before each of several sheets, a line of headings (`at`, `place`,
 * `name`, then `COLUMN unit` or `COLUMN role period`), and a line for each measure. A cell may say `value@period`, or `COLUMN=value` where
 * it stands in another column than it should.
 */
export function readTruth(path: string): readonly TrueSheet[] {
  const sheets: { sheet: string | undefined; rows: TrueRow[] }[] = [];
  let heads: readonly string[] = [];
  let named: string | undefined;
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const cells = line.split("\t");
    const [at = ""] = cells;
    if (at === "") continue;
    if (at === "sheet") named = cells[1];
    else if (at === "at") {
      heads = cells;
      sheets.push({ sheet: named, rows: [] });
    } else sheets.at(-1)?.rows.push(rowOf(cells, heads));
  }
  return sheets;
}

const marks: Readonly<Record<string, TrueRow["is"]>> = { "!": "odd", "~": "either" };

function rowOf([at = "", place = "", name = "", ...others]: readonly string[], heads: readonly string[]): TrueRow {
  const columns = heads.slice(3).map((head, index) => {
    const [column = "", role = "", ...period] = head.split(" ");
    const [, elsewhere = column, text = ""] = /^(?:([A-Z]{1,2})=)?(.*)$/.exec(others[index] ?? "") ?? [];
    return { column: elsewhere, role, period: period.join(" "), text };
  });
  const unit = columns.find(({ role }) => role === "unit");
  return {
    at,
    is: marks[place] ?? "measure",
    name,
    places: place === "" ? [] : place.split("|"),
    unit: unit && { column: unit.column, text: unit.text },
    values: columns
      .filter(({ role }) => role !== "unit")
      .map(({ column, role, period, text }) => {
        const [says = "", own] = text.split("@");
        return { column, role, period: own ?? period, says: says.split("|") };
      }),
  };
}
