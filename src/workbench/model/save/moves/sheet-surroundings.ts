import { formatArea, parseArea } from "../../../../core";
import { attributesOf, childElements, elementAttributes, openTags, type XmlElement } from "../../../../files/package";
import { attribute, removeElement, setAttributes, type Edit, type Outline } from "../../../../files/write/xml-edit";
import type { Shift } from "../../move/shift";
import { movedByAll, movedPlace, wholeShifts } from "./moved-origin";
import { lists, movedEntry, movedList, type Moves } from "./moved-entry";

/** What lies around the cells of a sheet part (validations, formats, filters, links, breaks, columns), at its places after shifts. */
export function movedSurroundings(text: string, outline: Outline, moves: Moves): readonly Edit[] {
  const { shifts } = moves;
  return outline.children.flatMap((child): readonly Edit[] => {
    const list = lists[child.local];
    if (list !== undefined) return movedList(text, child, list, moves);
    switch (child.local) {
      case "conditionalFormatting":
        return movedEntry(text, child, "sqref", moves);
      case "dimension":
      case "autoFilter":
      case "sortState":
        return [
          ...childElements(text, child).flatMap((one) => movedEntry(text, one, "ref", moves)),
          ...movedEntry(text, child, "ref", moves),
        ];
      case "cols":
        return movedColumns(text, child, outline.prefix, wholeShifts(shifts, false));
      case "rowBreaks":
      case "colBreaks":
        return childElements(text, child).flatMap((one) => movedBreak(text, one, shifts, child.local === "rowBreaks"));
      case "extLst":
        return [
          {
            start: child.openEnd,
            end: child.closeStart,
            text: movedExtensions(text.slice(child.openEnd, child.closeStart), shifts),
          },
        ];
      default:
        return [];
    }
  });
}

function movedColumns(text: string, list: XmlElement, prefix: string, shifts: readonly Shift[]): readonly Edit[] {
  if (shifts.length === 0) return [];
  const columns: string[] = [];
  for (const tag of openTags(text, list, "col")) {
    const attributes = new Map(attributesOf(text, tag));
    const [first, last] = [Number(attributes.get("min")) - 1, Number(attributes.get("max")) - 1];
    const area = movedByAll({ top: 0, bottom: 0, left: first, right: last }, shifts);
    if (!area) continue;
    attributes.set("min", String(area.left + 1)).set("max", String(area.right + 1));
    columns.push(`<${prefix}col${[...attributes].map(([name, value]) => attribute(name, value)).join("")}/>`);
  }
  if (columns.length === 0) return [removeElement(list)];
  return [{ start: list.openEnd, end: list.closeStart, text: columns.join("") }];
}

/** A break stands below the row, or right of the column, that it names; that counts from 1. */
function movedBreak(text: string, element: XmlElement, shifts: readonly Shift[], isRow: boolean): readonly Edit[] {
  const id = Number(elementAttributes(text, element).get("id"));
  const moved = isRow
    ? movedPlace(id, 0, wholeShifts(shifts, true))?.row
    : movedPlace(0, id, wholeShifts(shifts, false))?.column;
  return moved === undefined || moved === id ? [] : [setAttributes(text, element, { id: String(moved) })];
}

/** Validations and formats of later versions say their cells in an element of their own. */
function movedExtensions(xml: string, shifts: readonly Shift[]): string {
  const entry = /<((?:[\w.-]+:)?(?:conditionalFormatting|dataValidation|sparkline))(?=[\s>])[\s\S]*?<\/\1>/g;
  return xml.replace(entry, (whole) => {
    let isGone = false;
    const moved = whole.replace(
      /(<(?:[\w.-]+:)?sqref>)([^<]*)(<)/g,
      (_all, open: string, list: string, close: string) => {
        const areas = list.split(/\s+/).flatMap((one) => {
          const area = parseArea(one);
          return (area && movedByAll(area, shifts)) ?? [];
        });
        isGone ||= areas.length === 0;
        return open + areas.map(formatArea).join(" ") + close;
      },
    );
    return isGone ? "" : moved;
  });
}
