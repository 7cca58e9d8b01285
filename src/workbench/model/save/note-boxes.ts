import type { NoteModel } from "../layout";

/** A part of boxes with nothing in it: what notes look like as long as nobody made one larger. */
export const emptyBoxes =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>' +
  '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/** The text of a part of boxes without those of some notes, and with a box for each of some others. Excel shows no note without one. */
export function withBoxes(text: string, gone: readonly NoteModel[], made: readonly NoteModel[]): string {
  const left = text.replace(/<((?:[\w.-]+:)?shape)(?=[\s>])[\s\S]*?<\/\1>\s*/g, (whole) =>
    gone.some(({ row, column }) => numberIn(whole, "Row") === row && numberIn(whole, "Column") === column) ? "" : whole,
  );
  let id = [...left.matchAll(/_x0000_s(\d+)/g)].reduce((most, [, number]) => Math.max(most, Number(number)), 1024);
  return left.replace(/<\/xml>\s*$/, `${made.map((note) => boxXml(note, ++id)).join("")}</xml>`);
}

function numberIn(shape: string, name: "Row" | "Column"): number | undefined {
  const stated = new RegExp(`<x:${name}>\\s*(\\d+)`).exec(shape)?.[1];
  return stated === undefined ? undefined : Number(stated);
}

function boxXml({ row, column }: NoteModel, id: number): string {
  // Left column, its offset in pixels, top row, offset, right column, offset, bottom row, offset.
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 31, row + 4, 9].join(", ");
  return (
    `<v:shape id="_x0000_s${String(id)}" type="#_x0000_t202" fillcolor="#ffffe1" o:insetmode="auto"` +
    ' style="position:absolute;margin-left:60pt;margin-top:2pt;width:144pt;height:79pt;z-index:1;visibility:hidden">' +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`
  );
}
