import type { MenuEntry } from "../../menu/menu";
import type { Spreadsheet } from "../spreadsheet";
import { clearContents, clearFormats } from "./clear";
import { canMerge, hasMerges, mergeCells, unmergeCells } from "./merge";
import { isWholeLine, spansOf, type Line } from "./spans";
import { fitSize } from "./sizes";
import { countedLines, deleteLines, hideLines, hidesLines, insertLines, shiftCells, showLines } from "./structure";

/** What the menu of the grid offers for what is selected: cells, whole rows or whole columns. */
export function cellMenu(spreadsheet: Spreadsheet): readonly MenuEntry[] {
  const { areas } = spreadsheet.selection;
  const whole = (["row", "column"] as const).filter((line) => areas.every((area) => isWholeLine(area, line)));
  const [line, ...others] = whole;
  return [
    ...clipboardEntries(spreadsheet),
    "line",
    ...(line === undefined ? cellEntries(spreadsheet) : others.length === 0 ? lineEntries(spreadsheet, line) : []),
    ...(line === undefined || others.length === 0 ? (["line"] as const) : []),
    {
      text: "Clear contents",
      keys: "Delete",
      run: () => {
        clearContents(spreadsheet);
      },
    },
    {
      text: "Clear formats",
      run: () => {
        clearFormats(spreadsheet);
      },
    },
  ];
}

/** What Ctrl and plus offers where cells are selected, not whole rows or columns. */
export function insertMenu(spreadsheet: Spreadsheet): readonly MenuEntry[] {
  return [
    {
      text: "Shift cells right",
      run: () => {
        shiftCells(spreadsheet, "insert-right");
      },
    },
    {
      text: "Shift cells down",
      run: () => {
        shiftCells(spreadsheet, "insert-down");
      },
    },
    ...insertEntries(spreadsheet),
  ];
}

/** What Ctrl and minus offers there. */
export function deleteMenu(spreadsheet: Spreadsheet): readonly MenuEntry[] {
  return [
    {
      text: "Shift cells left",
      run: () => {
        shiftCells(spreadsheet, "delete-left");
      },
    },
    {
      text: "Shift cells up",
      run: () => {
        shiftCells(spreadsheet, "delete-up");
      },
    },
    ...deleteEntries(spreadsheet),
  ];
}

function clipboardEntries({ clipboard }: Spreadsheet): readonly MenuEntry[] {
  return [
    { text: "Cut", keys: "Ctrl+X", run: () => void clipboard.copyByMenu(true) },
    { text: "Copy", keys: "Ctrl+C", run: () => void clipboard.copyByMenu(false) },
    { text: "Paste", keys: "Ctrl+V", run: () => void clipboard.pasteByMenu("all") },
    { text: "Paste values", keys: "Ctrl+Shift+V", run: () => void clipboard.pasteByMenu("values") },
  ];
}

function cellEntries(spreadsheet: Spreadsheet): readonly MenuEntry[] {
  const single = spreadsheet.selection.areas.length === 1;
  return [
    ...insertEntries(spreadsheet),
    {
      text: "Insert cells…",
      keys: "Ctrl++",
      off: !single,
      run: () => {
        spreadsheet.run({ kind: "ask-insert" });
      },
    },
    "line",
    ...deleteEntries(spreadsheet),
    {
      text: "Delete cells…",
      keys: "Ctrl+-",
      off: !single,
      run: () => {
        spreadsheet.run({ kind: "ask-delete" });
      },
    },
    "line",
    mergeEntry(spreadsheet),
  ];
}

/** Merged cells are taken apart where there are some, and else made of what is selected. */
function mergeEntry(spreadsheet: Spreadsheet): MenuEntry {
  if (hasMerges(spreadsheet)) {
    return {
      text: "Unmerge cells",
      run: () => {
        unmergeCells(spreadsheet);
      },
    };
  }
  return { text: "Merge cells", off: !canMerge(spreadsheet), run: () => void mergeCells(spreadsheet) };
}

function insertEntries(spreadsheet: Spreadsheet): readonly MenuEntry[] {
  const text = (line: Line): string => countedLines(spansOf(spreadsheet.selection.areas, line), line);
  return [
    {
      text: `Insert ${text("row")} above`,
      run: () => {
        insertLines(spreadsheet, "row");
      },
    },
    {
      text: `Insert ${text("column")} to the left`,
      run: () => {
        insertLines(spreadsheet, "column");
      },
    },
  ];
}

function deleteEntries(spreadsheet: Spreadsheet): readonly MenuEntry[] {
  const text = (line: Line): string => countedLines(spansOf(spreadsheet.selection.areas, line), line);
  return [
    {
      text: `Delete ${text("row")}`,
      run: () => {
        deleteLines(spreadsheet, "row");
      },
    },
    {
      text: `Delete ${text("column")}`,
      run: () => {
        deleteLines(spreadsheet, "column");
      },
    },
  ];
}

function lineEntries(spreadsheet: Spreadsheet, line: Line): readonly MenuEntry[] {
  const text = countedLines(spansOf(spreadsheet.selection.areas, line), line);
  return [
    {
      text: `Insert ${text} ${line === "row" ? "above" : "to the left"}`,
      keys: "Ctrl++",
      run: () => {
        insertLines(spreadsheet, line);
      },
    },
    {
      text: `Delete ${text}`,
      keys: "Ctrl+-",
      run: () => {
        deleteLines(spreadsheet, line);
      },
    },
    "line",
    {
      text: `Hide ${text}`,
      run: () => {
        hideLines(spreadsheet, line);
      },
    },
    {
      text: `Unhide ${line}s`,
      off: !hidesLines(spreadsheet, line),
      run: () => {
        showLines(spreadsheet, line);
      },
    },
    ...(line === "column"
      ? [
          {
            text: "Fit width to contents",
            run: () => {
              fitSize(spreadsheet, "column", spreadsheet.selection.activeArea.left);
            },
          },
        ]
      : []),
  ];
}
