/* eslint-disable office-addins/load-object-before-read -- read once `send` has synchronised, which the rules do not see */
import { formatArea, type Highlight } from "../../core";
import { tints } from "../own/looks";
import { conditionOf, type OwnFormat } from "../own/marker";
import type { Memory } from "../session";
import type { Step } from "./steps";

/** Excel silently cuts an address after 8,192 characters. */
const longestAddress = 8_000;

/**
 * The step that puts highlights in place of those of ours that a sheet has. They are conditional formats over the cells: fills, letters
 * and conditional formats of the user's stay. They come first, so that they are seen over a colour that the user's formats give.
 *
 * Ours go from the last to the first: Excel may count ids anew when one goes.
 */
export function highlightStep(
  sheetName: string,
  present: readonly OwnFormat[],
  highlights: readonly Highlight[],
  memory: Memory,
): Step {
  const parts = highlights.flatMap(({ severity, areas }) =>
    addressesOf(areas).map((address, index) => ({ severity, address, condition: conditionOf(severity, index > 0) })),
  );
  return {
    size: 400 * (1 + present.length) + parts.reduce((sum, { address }) => sum + 900 + address.length, 0),
    queue(context) {
      const sheet = context.workbook.worksheets.getItem(sheetName);
      const formats = sheet.getRange().conditionalFormats;
      for (const { id } of [...present].reverse()) formats.getItem(id).delete();
      const added = [...parts].reverse().map(({ severity, address, condition }) => {
        const format = sheet.getRanges(address).conditionalFormats.add("Custom");
        format.custom.rule.formula = condition;
        format.custom.format.fill.color = tints[severity].fill;
        format.custom.format.font.color = tints[severity].color;
        format.load("id");
        return format;
      });
      return () => {
        memory.highlights.set(
          sheetName,
          added.map(({ id }) => id),
        );
      };
    },
  };
}

/** The areas as addresses of several areas each, none too long. */
function addressesOf(areas: Highlight["areas"]): readonly string[] {
  const addresses: string[] = [];
  for (const area of areas.map(formatArea)) {
    const last = addresses.at(-1);
    if (last !== undefined && last.length + area.length < longestAddress)
      addresses[addresses.length - 1] = `${last},${area}`;
    else addresses.push(area);
  }
  return addresses;
}
