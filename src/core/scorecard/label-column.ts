import type { ColumnLook } from "./column-facts";
import { mostly } from "./column-facts";
import type { HeaderColumn } from "./header";
import type { TableKind } from "./model";
import type { HeaderToken } from "./vocabulary";

/**
 * The column that names the measures: the one whose heading says so, else the one before the values that holds most text. A column of
 * codes names nothing where a column of phrases does. Undefined when there is none.
 */
export function labelColumn(columns: readonly HeaderColumn[], kind: TableKind, look: ColumnLook): number | undefined {
  const label = toldColumn(columns, kind, look);
  return label === undefined ? undefined : (namesBefore(columns, label, look) ?? label);
}

/** The first of the columns, where it holds mostly texts, and different ones, and the one taken for that of the names holds mostly figures. */
function namesBefore(columns: readonly HeaderColumn[], label: number, look: ColumnLook): number | undefined {
  const { numbers, filled, phrases } = look.at(label);
  const [first] = columns.filter(({ heading }) => heading !== "");
  const heading = columns.find(({ column }) => column === label)?.heading ?? "";
  if (!amount.test(heading.trim()) || first?.token?.kind === "period" || first?.token?.kind === "value")
    return undefined;
  if (!first || first.column >= label || filled < leastFigures || numbers < filled * mostly) return undefined;
  if (phrases > numbers * (1 - mostly)) return undefined;
  const { texts, distinct, phrases: worded, filled: all } = look.at(first.column);
  return worded * 2 >= texts && texts >= all * mostly && distinct * 2 >= all && all >= filled
    ? first.column
    : undefined;
}

/** Headings of amounts: "Total [kt CO2]", "Number of lamps". */
const amount = /^(?:totals?|number of|amount|emissions?)\b|[[(][^\])]{1,14}[\])]$/i;

/** Figures from which on a column is one of figures. */
const leastFigures = 3;

function toldColumn(columns: readonly HeaderColumn[], kind: TableKind, look: ColumnLook): number | undefined {
  const ofSort = (is: (token: HeaderToken) => boolean): readonly number[] =>
    columns.filter(({ token }) => token !== undefined && is(token)).map(({ column }) => column);
  const strength = (wanted: 1 | 2): readonly number[] =>
    ofSort((token) => token.kind === "label" && token.strength === wanted);
  const order = kind === "action-plan" ? ([1, 2] as const) : ([2, 1] as const);
  const named = order.map((one) => mostPhrases(strength(one), look));
  const worded = named.filter((column) => column !== undefined && look.at(column).phrases > 0);
  // Remarks between the rows make phrases of a few cells of a column of codes.
  const [told] = worded.filter(
    (column) => column !== undefined && look.at(column).phrases * 2 >= look.at(column).texts,
  );
  if (told !== undefined) return told;
  if (worded[0] !== undefined) return worded[0];
  const [first] = named.filter((column) => column !== undefined);
  const bare = mostPhrases(beforeValues(columns, kind), look);
  if (first !== undefined) return first;
  if (bare !== undefined && look.at(bare).texts > 0) return bare;
  const prose = columns.find(
    ({ column, token }) =>
      token?.kind === "value" &&
      !token.period &&
      look.at(column).phrases > 0 &&
      look.at(column).phrases >= look.at(column).filled * mostly,
  );
  const [left] = columns.filter(({ heading }) => heading !== "");
  return (
    prose?.column ??
    (left && isNamedAsValue(left, look) ? left.column : undefined) ??
    mostPhrases(
      ofSort(({ kind: sort }) => sort === "section"),
      look,
    )
  );
}

/** Whether the first heading of a table speaks of results, or of what is won by them, and stands over their names: "Key Stage 4 performance", "Saving". */
function isNamedAsValue({ column, token }: HeaderColumn, look: ColumnLook): boolean {
  const { texts, filled, phrases } = look.at(column);
  const isOfResults =
    (token?.kind === "value" && !token.period) || (token?.kind === "attribute" && token.role === "variance");
  return isOfResults && phrases > 0 && texts * 2 >= filled;
}

/** Columns with a heading, or none, that says nothing to us, before the first of values. */
function beforeValues(columns: readonly HeaderColumn[], kind: TableKind): readonly number[] {
  const ends = columns.find(
    ({ token }) => token?.kind === "value" || (kind === "action-plan" && token?.kind === "attribute"),
  );
  return columns
    .filter(({ column, token }) => token === undefined && (!ends || column < ends.column))
    .map(({ column }) => column);
}

/** The column with most phrases, and most different ones, or else texts; of equal ones the first. */
function mostPhrases(columns: readonly number[], look: ColumnLook): number | undefined {
  const worth = (column: number): number => {
    const { phrases, distinct, texts, filled } = look.at(column);
    return (phrases && phrases + distinct) * 1e4 + texts * 1e2 + Math.min(filled, 99);
  };
  return columns.reduce<number | undefined>(
    (best, column) => (best === undefined || worth(column) > worth(best) ? column : best),
    undefined,
  );
}
