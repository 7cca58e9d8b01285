import type { Area } from "../../../src/core/cell/address";
import { across, heightFor, typed, typedRow } from "../lay";
import * as looks from "../looks";
import type { Cell, Column, Look, Sheet } from "../model";
import { isBlank, type Table, textAt } from "../table";

export const cardName = "Score card";

const columns: readonly Column[] = [{ width: 46 }, { width: 17 }, { width: 12 }, { width: 12 }, { width: 12 }];
const [baseline, firstTarget, lastTarget] = [1, 2, 4];

/** How many rows below a group row belong to it: the table alone does not say where a group ends. */
const childrenOf: ReadonlyMap<string, number> = new Map([
  ["Persistent absence:", 3],
  ["Parental preference:", 2],
  ["Exclusions/Suspensions:", 2],
  ["Number of Young People:", 3],
]);

/** What a row of the card is. */
export type CardRow = "title" | "blank" | "heading" | "years" | "section" | "group" | "child" | "measure";

/** What each row of the card's table is, in order. */
export function cardRows(table: Table): readonly CardRow[] {
  let children = 0;
  return table.map((row, index) => {
    const label = row[0] ?? "";
    if (isBlank(row)) return "blank";
    if (index < 2) return "title";
    if (row[baseline] === "BASELINE") return "heading";
    if (textAt(table, index - 1, baseline) === "BASELINE") return "years";
    const group = childrenOf.get(label);
    if (group !== undefined) {
      children = group;
      return "group";
    }
    if (row.slice(1).every((text) => text === "")) return "section";
    return children-- > 0 ? "child" : "measure";
  });
}

/** The score card on one sheet, its header blocks where the pages of the document begin. */
export function scoreCard(table: Table): Sheet {
  const rows = cardRows(table);
  const laid = table.map((texts, row) => layRow(rows[row] ?? "blank", row, texts));
  return {
    name: cardName,
    columns,
    cells: laid.flatMap((one) => one.cells),
    merges: laid.flatMap((one) => one.merges),
    heights: new Map(
      table.flatMap((texts, row) => (rows[row] === "blank" ? [] : [[row, heightOf(texts, rows[row] === "title")]])),
    ),
    freeze: { row: rows.indexOf("years") + 1, column: 1 },
    tabColour: looks.navy,
    page: {
      scale: 80,
      breaksBefore: rows.flatMap((kind, row) => (kind === "heading" && row > rows.indexOf("heading") ? [row] : [])),
      footer: "&LKnowsley Education Strategy 2023-2026&RPage &P of &N",
    },
  };
}

function heightOf(texts: readonly string[], isTitle: boolean): number {
  if (isTitle) return 24;
  return heightFor(texts.map((text, column) => ({ text, width: columns[column]?.width ?? 12 })));
}

interface Laid {
  readonly cells: readonly Cell[];
  readonly merges: readonly Area[];
}

function layRow(kind: CardRow, row: number, texts: readonly string[]): Laid {
  switch (kind) {
    case "blank":
      return { cells: [], merges: [] };
    case "title":
      return merged(across(row, 0, lastTarget, texts[0] ?? "", row === 0 ? looks.title : looks.subtitle));
    case "heading": {
      const targets = across(row, firstTarget, lastTarget, texts[firstTarget] ?? "", looks.heading);
      const first = [typed(row, 0, "", looks.heading), typed(row, baseline, texts[baseline] ?? "", looks.heading)];
      const corner: Area = { top: row, left: 0, bottom: row + 1, right: 0 };
      return { cells: [...first, ...targets.cells], merges: [corner, targets.merge] };
    }
    case "years":
      return { cells: typedRow(row, texts, () => looks.heading), merges: [] };
    case "section":
      return merged(across(row, 0, lastTarget, texts[0] ?? "", looks.section));
    case "group":
      return { cells: typedRow(row, texts, (column) => (column === 0 ? looks.group : looks.groupNote)), merges: [] };
    case "child":
      return { cells: typedRow(row, texts, (column) => measureLook(column, looks.child)), merges: [] };
    case "measure":
      return { cells: typedRow(row, texts, (column) => measureLook(column, looks.label)), merges: [] };
    default:
      return kind satisfies never;
  }
}

function merged({ cells, merge }: ReturnType<typeof across>): Laid {
  return { cells, merges: [merge] };
}

function measureLook(column: number, labelLook: Look): Look {
  if (column === 0) return labelLook;
  return column === baseline ? looks.tinted : looks.value;
}
