import { worksheetOrder } from "../../../files/write/orders";
import { applyEdits, attribute, outlineOf, putChild, setAttributes } from "../../../files/write/xml-edit";

/** The margins of a page where nobody set others, in points, as Excel has them; header and footer are counted from the paper's edge. */
export const usualMargins = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 } as const;

/** The text of a sheet part with the margins that an add-in set, in points; the others stay. */
export function withMargins(text: string, margins: unknown): string {
  const outline = outlineOf(text);
  if (!outline || typeof margins !== "object" || margins === null) return text;
  const present = outline.children.find(({ local }) => local === "pageMargins");
  // The format counts inches, of 72 points each, and wants all six.
  const entries = Object.entries(present ? margins : { ...usualMargins, ...margins });
  const values = entries.map(([side, points]): readonly [string, string] => [
    side,
    (Number(points) / 72).toFixed(6).replace(/\.?0+$/, ""),
  ]);
  if (present) return applyEdits(text, [setAttributes(text, present, Object.fromEntries(values))]);
  const tag = values.map(([side, inches]) => attribute(side, inches)).join("");
  return applyEdits(
    text,
    putChild(text, outline, worksheetOrder, "pageMargins", `<${outline.prefix}pageMargins${tag}/>`),
  );
}
