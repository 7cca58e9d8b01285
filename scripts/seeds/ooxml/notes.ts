import { formatA1 } from "../../../src/core/cell/address";
import type { Note } from "../features";
import { main } from "./namespaces";
import { document, element, textElement } from "./xml";

/** A part `xl/commentsN.xml`: what the notes of a sheet say. */
export function notesXml(notes: readonly Note[]): string {
  const authors = [...new Set(notes.map((note) => note.author))];
  const list = notes.map((note) =>
    element(
      "comment",
      { ref: formatA1(note.row, note.column), authorId: authors.indexOf(note.author) },
      element(
        "text",
        {},
        element("r", {}, run(true), textElement("t", `${note.author}:`)),
        element("r", {}, run(false), textElement("t", `\n${note.text}`)),
      ),
    ),
  );
  return document(
    element(
      "comments",
      { xmlns: main },
      element("authors", {}, ...authors.map((author) => textElement("author", author))),
      element("commentList", {}, ...list),
    ),
  );
}

function run(bold: boolean): string {
  return element(
    "rPr",
    {},
    bold ? element("b") : "",
    element("sz", { val: 9 }),
    element("color", { indexed: 81 }),
    element("rFont", { val: "Tahoma" }),
    element("family", { val: 2 }),
  );
}

const shapeType = element(
  "v:shapetype",
  { id: "_x0000_t202", coordsize: "21600,21600", "o:spt": 202, path: "m,l,21600r21600,l21600,xe" },
  element("v:stroke", { joinstyle: "miter" }),
  element("v:path", { gradientshapeok: "t", "o:connecttype": "rect" }),
);

/** A part `xl/drawings/vmlDrawingN.vml`: the boxes that the notes of sheet N stand in. Excel does not show a note without one. */
export function noteBoxesVml(notes: readonly Note[], sheetNumber: number): string {
  return element(
    "xml",
    {
      "xmlns:v": "urn:schemas-microsoft-com:vml",
      "xmlns:o": "urn:schemas-microsoft-com:office:office",
      "xmlns:x": "urn:schemas-microsoft-com:office:excel",
    },
    element("o:shapelayout", { "v:ext": "edit" }, element("o:idmap", { "v:ext": "edit", data: sheetNumber })),
    shapeType,
    ...notes.map((note, index) => box(note, sheetNumber * 1024 + index + 1)),
  );
}

function box({ row, column }: Note, id: number): string {
  // Left column, its offset in pixels, top row, offset, right column, offset, bottom row, offset.
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 31, row + 4, 9].join(", ");
  return element(
    "v:shape",
    {
      id: `_x0000_s${String(id)}`,
      type: "#_x0000_t202",
      style: "position:absolute;margin-left:60pt;margin-top:2pt;width:144pt;height:79pt;z-index:1;visibility:hidden",
      fillcolor: "#ffffe1",
      "o:insetmode": "auto",
    },
    element("v:fill", { color2: "#ffffe1" }),
    element("v:shadow", { on: "t", color: "black", obscured: "t" }),
    element("v:path", { "o:connecttype": "none" }),
    element("v:textbox", { style: "mso-direction-alt:auto" }, `<div style="text-align:left"></div>`),
    element(
      "x:ClientData",
      { ObjectType: "Note" },
      element("x:MoveWithCells"),
      element("x:SizeWithCells"),
      textElement("x:Anchor", anchor),
      textElement("x:AutoFill", "False"),
      textElement("x:Row", String(row)),
      textElement("x:Column", String(column)),
    ),
  );
}
