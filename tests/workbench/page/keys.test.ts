import { lastColumn, lastRow } from "../../../src/core";
import { areaName, parseDestination } from "../../../src/workbench/page/sheet/addresses";
import { commandFor } from "../../../src/workbench/page/sheet/keys";

const press = (key: string, keys: { ctrl?: boolean; shift?: boolean; alt?: boolean } = {}) =>
  commandFor({ key, ctrl: false, shift: false, alt: false, ...keys });

test.each([
  ["ArrowDown", {}, { kind: "move", by: "step", direction: "down", extend: false }],
  ["ArrowLeft", { ctrl: true, shift: true }, { kind: "move", by: "jump", direction: "left", extend: true }],
  ["PageDown", { shift: true }, { kind: "move", by: "page", direction: "down", extend: true }],
  ["PageUp", { ctrl: true }, { kind: "sheet", by: -1 }],
  ["PageDown", { alt: true }, { kind: "move", by: "page", direction: "right", extend: false }],
  ["Home", { ctrl: true }, { kind: "go", to: "sheet-start", extend: false }],
  ["Tab", { shift: true }, { kind: "advance", direction: "left" }],
  ["Z", { ctrl: true, shift: true }, { kind: "redo" }],
  ["7", {}, { kind: "type" }],
  [" ", { ctrl: true }, { kind: "select", what: "columns" }],
  ["F10", { shift: true }, { kind: "menu" }],
  ["+", { ctrl: true, shift: true }, { kind: "ask-insert" }],
  ["r", { ctrl: true }, { kind: "fill", direction: "right" }],
  ["F3", { shift: true }, { kind: "find-next", by: -1 }],
  ["b", { ctrl: true }, { kind: "look", what: "bold" }],
  ["%", { ctrl: true, shift: true }, { kind: "format", code: "0%" }],
])("%s %j", (key, keys, command) => {
  expect(press(key, keys)).toEqual(command);
});

test("keys that are not the grid's are left to the browser", () => {
  for (const key of ["F1", "F12", "Control", "Shift", "CapsLock"]) expect(press(key)).toBeUndefined();
  for (const key of ["c", "x", "v", "t", "w", "p"]) expect(press(key, { ctrl: true })).toBeUndefined();
});

test.each([
  ["b4", undefined, { top: 3, left: 1, bottom: 3, right: 1 }],
  [" $D$9:B4 ", undefined, { top: 3, left: 1, bottom: 8, right: 3 }],
  ["Score card!B4", "Score card", { top: 3, left: 1, bottom: 3, right: 1 }],
  ["'It''s'!$B$4", "It's", { top: 3, left: 1, bottom: 3, right: 1 }],
  ["C:B", undefined, { top: 0, left: 1, bottom: lastRow, right: 2 }],
  ["5:5", undefined, { top: 4, left: 0, bottom: 4, right: lastColumn }],
])("the name box goes to %s", (text, sheet, area) => {
  expect(parseDestination(text)).toEqual({ sheet, area });
});

test("what is no address is none, and names read back", () => {
  for (const text of ["", "hello", "ZZZZ9", "A0", "1048577:1048577", "Sheet1!"])
    expect(parseDestination(text)).toBeUndefined();
  for (const name of ["B4", "B4:D9", "B:D", "4:9"]) {
    expect(areaName(parseDestination(name)?.area ?? { top: 0, left: 0, bottom: 0, right: 0 })).toBe(name);
  }
});
