import { completes, isCounting, partsParents } from "./header-pairs";
import type { FieldRole } from "./model";
import type { HeaderToken } from "./vocabulary";

/** A cell of a row that may be a header. `number` is a figure that is no year: no header has one. */
export interface HeaderCell {
  readonly column: number;
  readonly token: HeaderToken | undefined;
  /** The text of a cell with one; "" of a number. */
  readonly text: string;
  readonly number: boolean;
  /** Whether the cell holds a number, be it a year. */
  readonly figure: boolean;
  /** Whether it tells how to fill in a form. */
  readonly asks: boolean;
  /** The small whole number that it holds, as a row has that counts the columns. */
  readonly counts: number | undefined;
}

/** Whether a row could be the first of a header. */
export function mayBegin(cells: readonly HeaderCell[]): boolean {
  return cells.some((cell) => cell.token !== undefined) && !cells.some((cell) => cell.number || isHeld(cell));
}

/** A share, a limit, or a word that holds the place of a figure: no header has one. */
function isHeld({ text, token }: HeaderCell): boolean {
  if (token === undefined && /^(?:[<>≥≤~]=?\s?)?[-−+]?\s?\d[\d.,\s]*%$|^[<>≥≤]=?\s?\d[\d.,\s]*$/.test(text))
    return true;
  return token === undefined && /^(?:n\/?a|n\.a\.|n\/k|tb[cd]|-{1,2}|–|\.{3}|…|\?{2,})$/i.test(text);
}

/** Whether a row has a label and bare years, as a row of figures has that look like years. */
export function isFigures(cells: readonly HeaderCell[]): boolean {
  const values = cells.filter(({ token }) => token?.kind === "value");
  return cells.some(({ token }) => token === undefined) && values.length > 0 && values.every(({ figure }) => figure);
}

const unitText =
  /^[([]?(?:%|[£$€]\s?(?:k|m|bn|000s?|million)?|per ?cent|no\.?|nr\.?|n|#|number|count|days?|score|ratio|index|\p{L}{0,4}CO2(?:e|eq)?\S{0,6}|[kKMGT]?W(?:h|p)?(?:el?|th)?(?:[/·.²^*]\S{0,8})?|k?t(?:onnes?)?|k?g|km²?|m[²³]?|ha|l|mio\.?|mln|FTE|‰|\p{L}{1,3}\/\p{L}{1,10})[)\]]?$/u;

/** Whether a text is a unit and nothing else: "MWh", "%", "tCO2e". */
export function isUnitText(text: string): boolean {
  return unitText.test(text.trim());
}

/** A row goes on with the header above it when it holds headings and nothing else, and says something that the header lacked. */
export function continues(cells: readonly HeaderCell[], above: readonly (readonly HeaderCell[])[]): boolean {
  if (cells.length === 0) return false;
  if (isCounting(cells, above)) return true;
  if (cells.some((cell) => cell.number)) return false;
  if (isAsking(cells) || completes(cells, above) || partsParents(cells, above)) return true;
  if (isUnits(cells, above) || isBelowParents(cells, above) || isQualifying(cells, above)) return true;
  const others = cells.filter(({ token, asks }) => token === undefined && !asks);
  const values = cells.filter(({ token }) => token?.kind === "value");
  const [stray, more] = others;
  const isDates = values.filter(hasPeriod).length >= 3 && others.every((cell) => isUnnamed(cell, above));
  if (!isDates && (more || (stray && !isSection(stray, cells, above)))) return false;
  const isNew = (cell: HeaderCell): boolean =>
    !above.some((row) => row.some((one) => one.column === cell.column && hasPeriod(one)) && hasPeriod(cell));
  if (isBesideAll(cells, above)) return false;
  if (values.length === 0) return cells.length >= 2 && cells.every(({ column }) => isUnder(column, above));
  return values.every((cell) => isNew(cell) && (values.some(hasPeriod) || isParted(cell, above)));
}

/** A row of instructions on how to fill in the form: all in brackets, and some that we know for such. */
function isAsking(cells: readonly HeaderCell[]): boolean {
  const isBracketed = ({ text }: HeaderCell): boolean => /^\(.{8,}\)$/.test(text);
  return cells.some(({ asks }) => asks) && cells.every((cell) => cell.asks || isBracketed(cell));
}

/** The row that names the columns, below one with fewer headings that reach over several of them and name no measure. */
function isBelowParents(cells: readonly HeaderCell[], above: readonly (readonly HeaderCell[])[]): boolean {
  const [parents, more] = above;
  if (!parents || more || parents.some(({ token }) => token?.kind === "label" && token.strength === 2)) return false;
  const told = cells.filter(({ token }) => token !== undefined && !isLoose(token)).length;
  return parents.length >= 2 && cells.length >= 2 * parents.length && told >= 3 && told * 2 >= cells.length;
}

function isLoose(token: HeaderToken): boolean {
  return token.kind === "value" && token.loose === true;
}

/** A row of units below columns of values. */
function isUnits(cells: readonly HeaderCell[], above: readonly (readonly HeaderCell[])[]): boolean {
  const overValue = ({ column }: HeaderCell): boolean =>
    above.some((row) => row.some((one) => one.column === column && one.token?.kind === "value"));
  return cells.length >= 2 && cells.filter(overValue).length >= 2 && cells.every(({ text }) => unitText.test(text));
}

/** A row of words that say neither what its figures are nor when, below columns of values: "long term", "planned year". */
function isQualifying(cells: readonly HeaderCell[], above: readonly (readonly HeaderCell[])[]): boolean {
  const isBare = ({ token }: HeaderCell): boolean =>
    token?.kind === "value" && !token.loose && token.role === undefined && token.period === undefined;
  const isOfValue = ({ column }: HeaderCell): boolean =>
    above.some((row) => row.some((one) => one.column === column && one.token?.kind === "value"));
  return cells.length >= 2 && cells.every((cell) => isBare(cell) && isOfValue(cell));
}

/** Whether a row has one text, before all that the rows above it head: the first name or section of the table. */
function isBesideAll([cell, more]: readonly HeaderCell[], above: readonly (readonly HeaderCell[])[]): boolean {
  const headed = above.flat();
  return cell !== undefined && !more && headed.length > 2 && headed.every(({ column }) => column > cell.column);
}

/** Whether the column of a cell has nothing above it of its own, so that it stands below a heading that reaches over it. */
function isUnder(column: number, above: readonly (readonly HeaderCell[])[]): boolean {
  return (
    above.every((row) => {
      const left = row.filter((cell) => cell.column <= column).at(-1);
      return left !== undefined && (left.column < column || left.token !== undefined);
    }) && above.some((row) => !row.some((cell) => cell.column === column))
  );
}

/** Whether a role below a period, or a role below nothing, says something new: "Actual" below "2023". */
function isParted(cell: HeaderCell, above: readonly (readonly HeaderCell[])[]): boolean {
  const own = above.flatMap((row) => row.filter(({ column }) => column === cell.column));
  const { token: said } = cell;
  if (said?.kind !== "value") return own.every(({ token }) => token === undefined);
  // "Year 3" counts on below a role, as a period does.
  const isCounted = said.role === undefined && !said.loose && /\d/.test(cell.text);
  return own.every(
    ({ token }) =>
      token === undefined ||
      (token.kind === "value" &&
        (token.role === undefined || isCounted || (token.role === said.role && !hasPeriod(cell)))),
  );
}

/** Whether nothing above a cell says what its column is, nor names the measures elsewhere. */
function isUnnamed({ column }: HeaderCell, above: readonly (readonly HeaderCell[])[]): boolean {
  return above.every((row) =>
    row.every(({ column: at, token }) => (at !== column || token === undefined) && token?.kind !== "label"),
  );
}

/** A text beside the years of a second header row is a section when it stands before the measures' names. */
function isSection(
  stray: HeaderCell,
  cells: readonly HeaderCell[],
  above: readonly (readonly HeaderCell[])[],
): boolean {
  const label = above
    .flatMap((row) => row.filter(({ token }) => token?.kind === "label" && token.strength === 2))
    .at(0);
  return label !== undefined && stray.column < label.column && !cells.some(({ column }) => column === label.column);
}

function hasPeriod(cell: HeaderCell): boolean {
  return cell.token?.kind === "value" && cell.token.period !== undefined;
}

/** Whether a lone text above a row of headings, where these begin, is the title of their table. */
export function isTitle(first: readonly HeaderCell[], next: readonly HeaderCell[]): boolean {
  const [only, more] = first;
  return only !== undefined && !more && only.column <= (next[0]?.column ?? -1);
}

/** Whether rows of cells are enough of a header: what is told outweighs what is not, and it names values or deadlines. */
export function isHeader(rows: readonly (readonly HeaderCell[])[], inTable: boolean): boolean {
  const all = rows.flat().filter(({ asks, counts }) => !(asks && counts !== undefined));
  const firm = all.filter(({ token }) => token?.kind === "value" && token.period !== undefined);
  // Words beside one year are a heading only among others of the kind.
  const cells =
    firm.length >= 2
      ? all
      : all.map((cell) => (cell.token && isLoose(cell.token) ? { ...cell, token: undefined } : cell));
  const count = (is: (token: HeaderToken) => boolean): number =>
    cells.filter((cell) => cell.token !== undefined && is(cell.token)).length;
  const values = count((token) => token.kind === "value");
  const roles = count((token) => token.kind === "value" && token.role !== undefined);
  const periods = count((token) => token.kind === "value" && token.period !== undefined);
  const roleOf = (role: FieldRole): boolean => count((token) => token.kind === "value" && token.role === role) > 0;
  const labels = count((token) => token.kind === "label");
  const isPlanned = (token: HeaderToken): boolean =>
    token.kind === "attribute" && (token.role === "due" || token.role === "lead" || token.role === "owner");
  const plan = count(isPlanned) + (labels > 0 && values === 0 ? count((token) => token.kind === "period") : 0);
  const told = cells.filter((cell) => cell.token !== undefined).length;
  const untold = cells.length - told;
  const strong = cells.some(({ token }) => token?.kind === "label" && token.strength === 2);
  const spanned = roleOf("baseline") && roleOf("target") && !inTable;
  const [first = [], second = []] = rows;
  const plain =
    partsParents(second, [first]) ||
    spanned ||
    (strong && !inTable) ||
    (labels > 0 && (plan >= 2 || values >= 1)) ||
    (periods >= 3 && !inTable);
  if (untold > Math.max(1, told) * (plain ? 4 : 1)) return false;
  const distinct = new Set(cells.map((cell) => cell.column)).size;
  if (distinct < 2) return false;
  const planned = plan >= 2 && (labels > 0 || distinct > plan);
  if (strong && !inTable && distinct > 2) return true;
  return (values > 0 && (labels > 0 || roles >= 2 || periods >= 2 || told >= 3)) || planned;
}
