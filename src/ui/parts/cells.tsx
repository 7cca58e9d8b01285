import type { ReactNode } from "react";
import { cellNames, parseArea } from "../../core";
import type { Area, CellRef } from "../../core";
import { text } from "../strings";
import { usePaneAlone } from "./use-pane";

/** Buttons shown for cells at most; a rule that finds a whole column names hundreds. */
const most = 12;

/** Cells as buttons that select them in the workbook, neighbours drawn together. */
export function Cells({ cells, sheet }: { readonly cells: readonly CellRef[]; readonly sheet: string }): ReactNode {
  const { formats } = usePaneAlone();
  const names = cellNames(cells, sheet);
  return (
    <span className="sk-cells">
      {names.slice(0, most).map((name) => (
        <CellButton key={name} name={name} sheet={sheetOf(cells, name, sheet)} />
      ))}
      {names.length > most && (
        <span className="sk-quiet">{text.finding.more(formats.number(names.length - most))}</span>
      )}
    </span>
  );
}

/** One cell or area, written as people read it. */
export function CellButton({ name, sheet }: { readonly name: string; readonly sheet: string }): ReactNode {
  const { actions } = usePaneAlone();
  const area: Area | undefined = parseArea(name.slice(name.lastIndexOf("!") + 1));
  return (
    <button
      type="button"
      className="sk-cell"
      aria-label={text.finding.select(name)}
      onClick={() => area && actions.select(sheet, area)}
    >
      {name}
    </button>
  );
}

/** The sheet that a name written by `cellNames` is on: that of the first cell which is not on the one spoken of, where it says so. */
function sheetOf(cells: readonly CellRef[], name: string, sheet: string): string {
  if (!name.includes("!")) return sheet;
  return cells.find((cell) => cellNames([cell], sheet)[0]?.split("!")[0] === name.split("!")[0])?.sheet ?? sheet;
}
