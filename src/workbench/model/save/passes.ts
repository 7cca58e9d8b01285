import { applyEdits, outlineOf, type Edit, type Outline } from "../../../files/write/xml-edit";

/** One thing to do to the text of a sheet part. */
export type Pass = (text: string, outline: Outline) => readonly Edit[];

/** The text of a sheet part with one thing done to it. */
export function passed(text: string, pass: Pass): string {
  const outline = outlineOf(text);
  return outline ? applyEdits(text, pass(text, outline)) : text;
}
