import { formatA1 } from "../../../core";
import { childElement, childElements, escapeXml, isOfType, rootElement } from "../../../files/package";
import type { Draft } from "../../../files/write/draft";
import { contentType, declaration, type Namespaces } from "../../../files/write/names";
import { worksheetOrder } from "../../../files/write/orders";
import { appendInside, applyEdits, insertChild, outlineOf } from "../../../files/write/xml-edit";
import type { NoteModel } from "../layout";
import { emptyBoxes, withBoxes } from "./note-boxes";

const boxesType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** Where the notes of a sheet are written. */
export interface NotesTarget {
  readonly draft: Draft;
  readonly workbook: string;
  readonly namespaces: Namespaces;
}

/** Writes the notes of a sheet that were made and takes out those that are gone; all others, with how they look, stay to the byte. */
export function writeNotes(
  target: NotesTarget,
  path: string,
  before: readonly NoteModel[],
  after: readonly NoteModel[],
): void {
  const gone = before.filter((one) => !after.some((other) => isSame(one, other)));
  const made = after.filter((one) => !before.some((other) => isSame(one, other)));
  if (gone.length === 0 && made.length === 0) return;
  const { draft } = target;
  const notes = partOf(draft, path, "comments") ?? addNotes(target, path);
  draft.write(notes, withNotes(draft.text(notes), gone, made));
  const boxes = partOf(draft, path, "vmlDrawing") ?? addBoxes(target, path);
  draft.write(boxes, withBoxes(draft.text(boxes), gone, made));
}

function isSame(a: NoteModel, b: NoteModel): boolean {
  return a.row === b.row && a.column === b.column && a.author === b.author && a.text === b.text;
}

function partOf(draft: Draft, path: string, type: string): string | undefined {
  return draft.relationships(path).find((one) => !one.external && isOfType(one, type) && draft.has(one.target))?.target;
}

function addNotes({ draft, workbook, namespaces }: NotesTarget, path: string): string {
  const part = draft.freePath(workbook, "comments");
  const text = `${declaration}<comments xmlns="${namespaces.main}"><authors></authors><commentList></commentList></comments>`;
  draft.add(part, text, contentType("comments"), path, `${namespaces.relationships}/comments`);
  return part;
}

function addBoxes({ draft, workbook, namespaces }: NotesTarget, path: string): string {
  const part = draft.freePath(workbook, "drawings/vmlDrawing").replace(/\.xml$/, ".vml");
  const id = draft.add(part, emptyBoxes, boxesType, path, `${namespaces.relationships}/vmlDrawing`);
  const text = draft.text(path);
  const outline = outlineOf(text);
  if (!outline) return part;
  const xml = `<${outline.prefix}legacyDrawing xmlns:r="${namespaces.relationships}" r:id="${id}"/>`;
  draft.write(path, applyEdits(text, [insertChild(text, outline, worksheetOrder, "legacyDrawing", xml)]));
  return part;
}

function withNotes(text: string, gone: readonly NoteModel[], made: readonly NoteModel[]): string {
  const places = new Set(gone.map(({ row, column }) => formatA1(row, column)));
  const left = text.replace(/<((?:[\w.-]+:)?comment)(?=[\s>])[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/g, (whole) =>
    places.has(/\sref\s*=\s*["']([^"']+)/.exec(whole)?.[1] ?? "") ? "" : whole,
  );
  const root = rootElement(left);
  const authors = root && childElement(left, root, "authors");
  const list = root && childElement(left, root, "commentList");
  if (!root || !authors || !list) return left;
  const prefix = root.name.slice(0, root.name.length - root.local.length);
  const known = childElements(left, authors).map((one) => left.slice(one.openEnd, one.closeStart));
  const names = [...new Set([...known, ...made.map(({ author }) => escapeXml(author))])];
  const authorsXml = names.slice(known.length).map((name) => `<${prefix}author>${name}</${prefix}author>`);
  const notesXml = made.map(
    ({ row, column, author, text: said }) =>
      `<${prefix}comment ref="${formatA1(row, column)}" authorId="${String(names.indexOf(escapeXml(author)))}">` +
      `<${prefix}text><${prefix}t xml:space="preserve">${escapeXml(said)}</${prefix}t></${prefix}text></${prefix}comment>`,
  );
  return applyEdits(left, [
    appendInside(left, authors, authorsXml.join("")),
    appendInside(left, list, notesXml.join("")),
  ]);
}
