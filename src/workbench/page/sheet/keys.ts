import type { Direction } from "../grid/moves";

/** A key that went down, as the browser names it. `ctrl` is also the command key of a Mac. */
export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** What a key asks of the grid. */
export type Command =
  | {
      readonly kind: "move";
      readonly by: "step" | "jump" | "page";
      readonly direction: Direction;
      readonly extend: boolean;
    }
  | { readonly kind: "go"; readonly to: "row-start" | "sheet-start" | "sheet-end"; readonly extend: boolean }
  | { readonly kind: "advance"; readonly direction: Direction }
  | { readonly kind: "select"; readonly what: "all" | "rows" | "columns" }
  | { readonly kind: "sheet"; readonly by: 1 | -1 }
  | { readonly kind: "edit" | "delete" | "undo" | "redo" | "copy-done" | "note" | "save" | "open" | "go-to" }
  /** The menu of what is selected; or putting in or taking out what is selected, asked first where that is cells. */
  | { readonly kind: "menu" | "ask-insert" | "ask-delete" | "new-sheet" }
  | { readonly kind: "look"; readonly what: "bold" | "italic" | "underline" }
  /** From the first row or column of what is selected, or from the one before it, to the others. */
  | { readonly kind: "fill"; readonly direction: "down" | "right" }
  /** The sheet one size larger or smaller, or in the usual one. */
  | { readonly kind: "zoom"; readonly by: 1 | -1 | 0 }
  | { readonly kind: "find" }
  | { readonly kind: "find-next"; readonly by: 1 | -1 }
  /** A number format, by its code. */
  | { readonly kind: "format"; readonly code: string }
  /** A letter: it replaces what the cell holds. */
  | { readonly kind: "type" };

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** What a key asks of the grid while no cell is edited; undefined leaves the key to the browser. */
export function commandFor(press: KeyPress): Command | undefined {
  const { key, ctrl, shift, alt } = press;
  const direction = arrows[key];
  if (direction && !alt) return { kind: "move", by: ctrl ? "jump" : "step", direction, extend: shift };
  if (ctrl && alt && /^[-+=]$/.test(key)) return { kind: "zoom", by: key === "-" ? -1 : 1 };
  if (ctrl && !alt) return withCtrl(press) ?? undefined;
  if (key === "PageDown" || key === "PageUp") return paging(key === "PageDown", alt, shift);
  if (alt) return undefined;
  switch (key) {
    case "Home":
      return { kind: "go", to: "row-start", extend: shift };
    case "Tab":
      return { kind: "advance", direction: shift ? "left" : "right" };
    case "Enter":
      return { kind: "advance", direction: shift ? "up" : "down" };
    case "F2":
      return { kind: shift ? "note" : "edit" };
    case "F10":
      return shift ? { kind: "menu" } : undefined;
    case "F11":
      return shift ? { kind: "new-sheet" } : undefined;
    case "ContextMenu":
      return { kind: "menu" };
    case "F3":
      return { kind: "find-next", by: shift ? -1 : 1 };
    case "F5":
      return { kind: "go-to" };
    case "Delete":
      return { kind: "delete" };
    case "Backspace":
      return { kind: "type" };
    case "Escape":
      return { kind: "copy-done" };
    case " ":
      return shift ? { kind: "select", what: "rows" } : { kind: "type" };
    default:
      return [...key].length === 1 || key === "Process" ? { kind: "type" } : undefined;
  }
}

function withCtrl({ key, shift }: KeyPress): Command | undefined {
  switch (key.toLowerCase()) {
    case "a":
      return { kind: "select", what: "all" };
    case " ":
      return { kind: "select", what: "columns" };
    case "z":
      return { kind: shift ? "redo" : "undo" };
    case "y":
      return { kind: "redo" };
    case "s":
      return { kind: "save" };
    case "o":
      return { kind: "open" };
    case "g":
      return { kind: "go-to" };
    case "home":
      return { kind: "go", to: "sheet-start", extend: shift };
    case "end":
      return { kind: "go", to: "sheet-end", extend: shift };
    case "pagedown":
      return { kind: "sheet", by: 1 };
    case "pageup":
      return { kind: "sheet", by: -1 };
    case "d":
      return { kind: "fill", direction: "down" };
    case "r":
      return { kind: "fill", direction: "right" };
    case "f":
      return { kind: "find" };
    case "b":
      return { kind: "look", what: "bold" };
    case "i":
      return { kind: "look", what: "italic" };
    case "u":
      return { kind: "look", what: "underline" };
    case "+":
      return { kind: "ask-insert" };
    case "-":
      return { kind: "ask-delete" };
    default:
      return shift ? formatFor(key) : undefined;
  }
}

/** Number formats by Ctrl, Shift and a digit, whatever sign stands on the digit with Shift. */
function formatFor(key: string): Command | undefined {
  switch (key) {
    case "~":
    case "¬":
      return { kind: "format", code: "General" };
    case "1":
    case "!":
      return { kind: "format", code: "#,##0.00" };
    case "3":
    case "#":
    case "£":
      return { kind: "format", code: "d-mmm-yy" };
    case "5":
    case "%":
      return { kind: "format", code: "0%" };
    default:
      return undefined;
  }
}

function paging(forward: boolean, sideways: boolean, extend: boolean): Command {
  const direction = sideways ? (forward ? "right" : "left") : forward ? "down" : "up";
  return { kind: "move", by: "page", direction, extend };
}
