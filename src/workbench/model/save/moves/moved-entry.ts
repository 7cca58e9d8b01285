import { formatArea, parseArea, type Area } from "../../../../core";
import { childElements, elementAttributes, escapeXml, unescapeXml, type XmlElement } from "../../../../files/package";
import { removeElement, setAttributes, type Edit } from "../../../../files/write/xml-edit";
import { followed, followShift } from "../../move/follow";
import { isSeveralCells } from "../../move/moved-layout";
import { firstLeft, movedArea, type Shift } from "../../move/shift";
import { copyFormula } from "../../references";

/** How the cells of a sheet part moved, in order, and what the sheet is called there. */
export interface Moves {
  readonly shifts: readonly Shift[];
  readonly own: string;
}

/** Lists of a sheet part whose entries say by an attribute which cells they are about. */
export const lists: Readonly<Record<string, string>> = {
  mergeCells: "ref",
  dataValidations: "sqref",
  hyperlinks: "ref",
  ignoredErrors: "sqref",
  protectedRanges: "sqref",
  cellWatches: "r",
};

/** The entries of a list at their new places; the list is taken out with its last entry. */
export function movedList(text: string, list: XmlElement, name: string, moves: Moves): readonly Edit[] {
  const wanted = list.local === "mergeCells" ? isSeveralCells : (): boolean => true;
  const entries = childElements(text, list);
  const edits = entries.map((one) => movedEntry(text, one, name, moves, wanted));
  const gone = edits.filter((made, place) => made[0]?.text === "" && made[0].end === entries[place]?.end).length;
  if (gone === entries.length) return [removeElement(list)];
  const isCounted = elementAttributes(text, list).has("count");
  const counted = isCounted ? [setAttributes(text, list, { count: String(entries.length - gone) })] : [];
  return [...counted, ...edits.flat()];
}

/** An entry at its new place with its formulas, or taken out. */
export function movedEntry(
  text: string,
  element: XmlElement,
  name: string,
  { shifts, own }: Moves,
  wanted: (area: Area) => boolean = () => true,
): readonly Edit[] {
  const list = elementAttributes(text, element).get(name) ?? "";
  const before = list.split(/\s+/).flatMap((one) => parseArea(one) ?? []);
  if (before.length === 0) return [];
  const elements = formulasIn(text, element);
  const formulas = elements.map(({ openEnd, closeStart }) => unescapeXml(text.slice(openEnd, closeStart)));
  let areas = before;
  let changed: readonly string[] = formulas;
  for (const shift of shifts) {
    const [down, across] = firstLeft(areas, shift);
    const follow = followShift(own, shift);
    changed = changed.map((one) =>
      followed(down === 0 && across === 0 ? one : copyFormula(one, down, across), own, follow),
    );
    areas = areas.flatMap((area) => movedArea(area, shift) ?? []).filter(wanted);
  }
  if (areas.length === 0) return [removeElement(element)];
  return [
    setAttributes(text, element, { [name]: areas.map(formatArea).join(" ") }),
    ...elements.flatMap(({ openEnd, closeStart }, place) =>
      changed[place] === formulas[place]
        ? []
        : [{ start: openEnd, end: closeStart, text: escapeXml(changed[place] ?? "") }],
    ),
  ];
}

function formulasIn(text: string, element: XmlElement): readonly XmlElement[] {
  return childElements(text, element).flatMap((child) =>
    /^formula[12]?$/.test(child.local) ? [child] : child.local === "cfRule" ? formulasIn(text, child) : [],
  );
}
