import { comparePeriods } from "../cell/period";
import type { Period } from "../cell/period";
import type { GridSnapshot } from "../grid/snapshot";
import { isStart, targetsInOrder } from "./course";
import type { ValueColumn } from "./field";
import type { HeaderBlock, HeaderColumn } from "./header";
import type { AttributeRole, Column, FieldRole, TableKind } from "./model";

/** How a table is laid out: what each of its columns is. */
export interface Layout {
  readonly kind: TableKind;
  readonly columns: readonly Column[];
  readonly label: number;
  readonly sections: readonly number[];
  readonly values: readonly ValueColumn[];
  /** Whether any of them may hold a figure to start from, and whether those of targets are in order of time. */
  readonly hasStart: boolean;
  readonly inOrder: boolean;
  /** The column whose cells give the period of their row's values, and whether it is one to reach them by. */
  readonly period: { readonly column: number; readonly ofTarget: boolean } | undefined;
  readonly attributes: readonly AttributeColumn[];
}

/** What all attributes of one column share. */
export interface AttributeColumn {
  readonly column: number;
  readonly role: AttributeRole;
  readonly heading: string;
  readonly period: Period | undefined;
}

/** Rows below a header that are looked at to see what a column without a telling heading holds. */
const sampled = 40;

/** The layout that a header lays down, or undefined when it leads to no table. */
export function layoutOf(grid: GridSnapshot, header: HeaderBlock): Layout | undefined {
  const kind = kindOf(header);
  const label = kind && labelColumn(grid, header, kind);
  if (kind === undefined || label === undefined) return undefined;
  const columns = header.columns.flatMap((column): Column[] => columnOf(grid, header, kind, label, column));
  const layout = gather(kind, label, withRoles(columns));
  return layout.values.length === 0 && kind !== "action-plan" ? undefined : layout;
}

/**
 * The layout of cells that the user says are a scorecard: as `layoutOf` where the header tells enough, else the first column with text is
 * the label, columns of numbers are actuals, and the rest is text.
 */
export function layoutAsTold(grid: GridSnapshot, header: HeaderBlock): Layout {
  const known = layoutOf(grid, header);
  if (known) return known;
  const [first] = header.columns;
  const label = labelColumn(grid, header, "scorecard") ?? first?.column ?? 0;
  const columns = header.columns.flatMap((one): Column[] => {
    const { column, heading, token } = one;
    if (column === label) return [{ column, heading, is: { kind: "label" } }];
    if (token) return columnOf(grid, header, "scorecard", label, one);
    const { text, number } = share(grid, header, column);
    if (text + number === 0 && heading === "") return [];
    const is: Column["is"] =
      number >= text ? { kind: "value", role: "actual", period: undefined } : { kind: "attribute", role: "other" };
    return [{ column, heading, is }];
  });
  return gather("scorecard", label, withRoles(columns));
}

/** Whether two layouts put the same things in the same columns, so that the second goes on with the first's table. */
export function sameLayout(a: Layout, b: Layout): boolean {
  const sign = (layout: Layout): string =>
    JSON.stringify([layout.kind, layout.columns.map(({ column, is }) => [column, is])]);
  return sign(a) === sign(b);
}

function kindOf(header: HeaderBlock): TableKind | undefined {
  const tokens = header.columns.flatMap(({ token }) => (token ? [token] : []));
  const values = tokens.flatMap((token) => (token.kind === "value" ? [token] : []));
  const actions = tokens.some((token) => token.kind === "attribute" && (token.role === "due" || token.role === "lead"));
  if (values.length === 0) return actions ? "action-plan" : undefined;
  const compared = values.some(({ role }) => role === "benchmark");
  const planned = values.some(({ role }) => role === "target" || role === "baseline");
  const periods = values.filter(({ period }) => period !== undefined).length;
  const long = tokens.some((token) => token.kind === "period");
  if (planned || periods > 1 || long || (periods > 0 && !compared)) return "scorecard";
  return compared ? "benchmark" : undefined;
}

function labelColumn(grid: GridSnapshot, header: HeaderBlock, kind: TableKind): number | undefined {
  for (const strength of kind === "action-plan" ? [1, 2] : [2, 1]) {
    const named = header.columns.find(({ token }) => token?.kind === "label" && token.strength === strength);
    if (named) return named.column;
  }
  const ends = header.columns.find(
    ({ token }) => token?.kind === "value" || (kind === "action-plan" && token?.kind === "attribute"),
  );
  const before = header.columns.filter(({ column, token }) => token === undefined && (!ends || column < ends.column));
  const texts = before.map(({ column }) => ({ column, share: share(grid, header, column).text }));
  const best = texts.reduce((most, one) => (one.share > most.share ? one : most), { column: -1, share: 0 });
  return best.column < 0 ? undefined : best.column;
}

/** How many of the first cells below the header in a column are text, and how many numbers. */
function share(
  grid: GridSnapshot,
  header: HeaderBlock,
  column: number,
): { readonly text: number; readonly number: number } {
  let text = 0;
  let number = 0;
  const end = Math.min(grid.rowCount, header.bottom + 1 + sampled);
  for (let row = header.bottom + 1; row < end; row++) {
    const value = grid.value(row, column);
    if (typeof value === "number") number++;
    else if (typeof value === "string" && value.trim() !== "") text++;
  }
  return { text, number };
}

function columnOf(
  grid: GridSnapshot,
  header: HeaderBlock,
  kind: TableKind,
  label: number,
  one: HeaderColumn,
): Column[] {
  const { column, heading, token } = one;
  if (column === label) return [{ column, heading, is: { kind: "label" } }];
  switch (token?.kind) {
    case "value":
      if (kind === "action-plan") return [{ column, heading, is: { kind: "attribute", role: "other" } }];
      return [{ column, heading, is: { kind: "value", role: token.role ?? "actual", period: token.period } }];
    case "section":
      return [{ column, heading, is: { kind: "section" } }];
    case "period":
      return [{ column, heading, is: { kind: "period" } }];
    case "attribute":
      return [{ column, heading, is: { kind: "attribute", role: token.role } }];
    case "label":
      return [{ column, heading, is: { kind: "attribute", role: "other" } }];
    case undefined: {
      if (heading === "") return [];
      const { text, number } = share(grid, header, column);
      const compared = kind === "benchmark" && number >= text;
      return [
        {
          column,
          heading,
          is: compared ? { kind: "value", role: "actual", period: undefined } : { kind: "attribute", role: "other" },
        },
      ];
    }
    default:
      return token satisfies never;
  }
}

/** Gives the bare years of a header their role: after a baseline and with no target named, they are the targets. */
function withRoles(columns: readonly Column[]): readonly Column[] {
  const values = columns.flatMap(({ is }) => (is.kind === "value" ? [is] : []));
  const has = (role: FieldRole): boolean => values.some((one) => one.role === role);
  const byPeriod = columns.some(({ is }) => is.kind === "period");
  const target = (period: Period | undefined): boolean => has("baseline") && !has("target") && after(period, values);
  return columns.map((column) => {
    const { is } = column;
    if (is.kind !== "value" || is.role !== "actual") return column;
    const planned = byPeriod && /^(value|figure)s?$/i.test(column.heading.trim()) && columns.some(targetPeriod);
    return planned || (is.period !== undefined && target(is.period))
      ? { ...column, is: { ...is, role: "target" as const } }
      : column;
  });
}

function targetPeriod({ is, heading }: Column): boolean {
  return is.kind === "period" && /^(by|target|achieve|to be)/i.test(heading.trim());
}

function after(
  period: Period | undefined,
  values: readonly { readonly role: FieldRole; readonly period: Period | undefined }[],
): boolean {
  return values.every(
    (one) => one.role !== "baseline" || !one.period || !period || comparePeriods(one.period, period) < 0,
  );
}

/** A layout out of its columns. */
export function gather(kind: TableKind, label: number, columns: readonly Column[]): Layout {
  const periodColumn = columns.find(({ is }) => is.kind === "period");
  const dated = columns.flatMap(({ is }) => (is.kind === "value" ? [is] : []));
  const values = columns.flatMap(({ column, heading, is }): ValueColumn[] =>
    is.kind === "value" ? [{ column, heading, role: is.role, period: is.period, isStart: isStart(is, dated) }] : [],
  );
  return {
    kind,
    columns,
    label,
    sections: columns.flatMap(({ column, is }) => (is.kind === "section" ? [column] : [])),
    values,
    hasStart: values.some((column) => column.isStart),
    inOrder: targetsInOrder(dated),
    period: periodColumn && { column: periodColumn.column, ofTarget: targetPeriod(periodColumn) },
    attributes: columns.flatMap(({ column, heading, is }) =>
      is.kind === "attribute" ? [{ column, heading, role: is.role, period: is.period }] : [],
    ),
  };
}
