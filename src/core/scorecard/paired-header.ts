import { layoutOf } from "./columns";
import type { FoundHeader } from "./find-header";
import type { HeaderBlock, HeaderColumn, HeaderFinder } from "./header";
import type { HeaderCell } from "./header-rows";
import { isUnitText } from "./header-rows";
import type { SheetView } from "./row";
import type { HeaderToken } from "./vocabulary";

/** "(%)", "(% of 2030)": a share of what stands beside it. */
const share = /^\(?\s*(?:%|per ?cent(?:age)?)(?:\s+(?:of|reduction|change)\b.{0,40})?\s*\)?$/i;
/** "(absolute)": the amount itself. */
const amount = /^\(?\s*(?:absolute|abs\.?|amount|total)(?: (?:values?|amount|number))?\s*\)?(?:\s+\(?\S{1,12}\)?)?$/i;
/** Headings of what the other columns are counted from. */
const start = /\b(?:base(?:line)?|inventory|reference|current)\b/i;

/** Amounts and shares that a row must have to be one of pairs, and the part of its cells that they must be. */
const fewestOfEach = 2;
const leastPart = 2 / 3;

/**
 * A header of two rows, the first of headings that each stand over an amount and its share: "Emissions gap" over "(absolute)" and "(%)".
 * What the first says goes for both of the columns. The first amount that is called a baseline, or else the first at all, is where the
 * rest is counted from; the others follow from it, and are read as saying something of it. Undefined for any other row.
 */
export function pairedHeaderAt(view: SheetView, headers: HeaderFinder, row: number): FoundHeader | undefined {
  if (row + 2 >= view.grid.rowCount) return undefined;
  const pairs = headers.cells(row + 1);
  if (pairs.length < 2 * fewestOfEach || !arePairs(pairs)) return undefined;
  const parents = headers.cells(row);
  const [name] = parents;
  const [left] = pairs;
  if (!name || !left || parents.length < 2 || parents.some(({ text }) => text === "")) return undefined;
  const label = name.column < left.column ? name.column : left.column - 1;
  if (label < 0 || parents.filter(({ column }) => column > label).length < 2) return undefined;
  const over = (column: number): string => parents.filter((one) => one.column <= column).at(-1)?.text ?? "";
  const amounts = pairs.filter(({ text }) => isAmount(text));
  const first = amounts.find(({ column }) => start.test(over(column))) ?? amounts[0];
  const columns = pairs.map(({ column, text }): HeaderColumn => ({
    column,
    heading: `${over(column)} ${text}`,
    token: column === first?.column ? started : follows,
  }));
  const named: HeaderColumn = {
    column: label,
    heading: name.column === label ? name.text : "",
    token: { kind: "label", strength: 2 },
  };
  const header: HeaderBlock = { top: row, bottom: row + 1, columns: [named, ...columns], section: undefined };
  const layout = layoutOf(view, header);
  return layout && { header, layout };
}

const started: HeaderToken = { kind: "value", role: "baseline", period: undefined };
const follows: HeaderToken = { kind: "attribute", role: "other" };

function isAmount(text: string): boolean {
  return amount.test(text) || (isUnitText(text) && !share.test(text));
}

function arePairs(cells: readonly HeaderCell[]): boolean {
  if (cells.some(({ text }) => text === "")) return false;
  const shares = cells.filter(({ text }) => share.test(text)).length;
  const amounts = cells.filter(({ text }) => isAmount(text)).length;
  return shares >= fewestOfEach && amounts >= fewestOfEach && shares + amounts >= cells.length * leastPart;
}
