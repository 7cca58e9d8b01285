import type { Period } from "../cell/period";
import { draftOf, figureDraft, textDraft } from "./column-drafts";
import { ColumnLook } from "./column-facts";
import { withComparators } from "./comparators";
import { areGrouped, decimalSign } from "./decimal-sign";
import type { SignsSeen } from "./decimal-sign";
import type { DraftColumn } from "./column-roles";
import { targetPeriod, withRoles } from "./column-roles";
import { isStart, targetsInOrder } from "./course";
import { figureColumns, unnamedColumns } from "./figure-columns";
import type { ValueColumn } from "./field";
import type { HeaderBlock, HeaderColumn } from "./header";
import { labelColumn } from "./label-column";
import type { AttributeRole, Column, TableKind } from "./model";
import { withOwnDates } from "./own-dates";
import { withPlannedParts } from "./planned-parts";
import type { SheetView } from "./row";
import { rolesColumn, saysRoles } from "./row-role";

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
  /** Columns in which nothing tells whether a dot divides decimals or groups thousands. */
  readonly unclear: readonly number[];
  /** Columns of text that tell measures of one name apart in a long table. */
  readonly keys: readonly number[];
  /** Whether the rows say the periods of some of their values. */
  readonly datedByRow: boolean;
  /** The column whose cells say what their row's values are, where each measure has a row for its targets and one for what was reached. */
  readonly roles?: number;
  /** The one measure that all rows are of, where none of them names it. */
  readonly name?: string;
}

/** What all attributes of one column share. */
export interface AttributeColumn {
  readonly column: number;
  readonly role: AttributeRole;
  readonly heading: string;
  readonly period: Period | undefined;
}

/** The layout that a header lays down, or undefined when it leads to no table. */
export function layoutOf(view: SheetView, block: HeaderBlock): Layout | undefined {
  const kind = kindOf(block);
  if (kind === undefined) return undefined;
  const look = new ColumnLook(view, block.bottom);
  const label = labelColumn(block.columns, kind, look);
  if (label === undefined)
    return kind === "scorecard" ? (layoutOfOne(block, look) ?? layoutOfRoles(block, look)) : undefined;
  const header = { ...block, columns: withOwnDates(block.columns, label, look) };
  const peers = figureColumns(header, label, look, view.isMeasure);
  const unnamed = unnamedColumns(header, look);
  const told = header.columns.flatMap((one) => draftOf(one, { header, kind, label, look, peers, unnamed }));
  const drafts = withPlannedParts(told, view, block.bottom);
  const gathered = withComparators(withOwnPeriods(gather(kind, label, withRoles(drafts)), header), look);
  const signed = withSigns(gathered, look);
  const roles = rolesColumn(signed, look);
  const keys = signed.period ? keyColumns(signed, look).filter((column) => column !== roles) : [];
  const layout = { ...signed, keys, ...(roles !== undefined && { roles }) };
  return layout.values.length === 0 && kind !== "action-plan" ? undefined : layout;
}

/**
 * The layout of cells that the user says are a scorecard: as `layoutOf` where the header tells enough, else the first column with text is
 * the label, columns of numbers are actuals, and the rest is text.
 */
export function layoutAsTold(view: SheetView, header: HeaderBlock): Layout {
  const known = layoutOf(view, header);
  if (known) return known;
  const look = new ColumnLook(view, header.bottom);
  const [first] = header.columns;
  const label = labelColumn(header.columns, "scorecard", look) ?? first?.column ?? 0;
  const drafts = header.columns.flatMap((one): readonly DraftColumn[] => {
    const { column, heading, token } = one;
    if (column === label || token)
      return draftOf(one, { header, kind: "scorecard", label, look, peers: new Set(), unnamed: new Map() });
    const { figures, texts } = look.at(column);
    if (figures + texts === 0 && heading === "") return [];
    return [figures >= texts ? figureDraft(column, heading) : textDraft(column, heading)];
  });
  return gather("scorecard", label, withRoles(drafts));
}

/** The layout of a table of one measure, named above it: a period in each row, and a column for each role. */
function layoutOfOne({ columns }: HeaderBlock, look: ColumnLook): Layout | undefined {
  const [head, ...others] = columns.filter(({ heading }) => heading !== "");
  const first = head && isOfYears(head, look) ? { ...head, token: { kind: "period", ofTarget: false } as const } : head;
  if (first?.token?.kind !== "period") return undefined;
  const roles = others.filter(({ token }) => token?.kind === "value" && token.role !== undefined && !token.period);
  if (roles.length === 0 || others.filter(({ token }) => token === undefined).length > roles.length) return undefined;
  const drafts = [first, ...others].flatMap(({ column, heading, token }): readonly DraftColumn[] => {
    if (token?.kind === "period") return [{ column, heading, is: { kind: "period" } }];
    if (token?.kind === "value") return [{ column, heading, is: { ...token, kind: "value" } }];
    return [textDraft(column, heading, token?.kind === "attribute" ? token.role : "other")];
  });
  return { ...gather("scorecard", first.column, withRoles(drafts)), name: "Measure" };
}

/** Whether a column has a year in each row, whatever its heading: "Did we reach the target?". */
function isOfYears({ column, token }: HeaderColumn, look: ColumnLook): boolean {
  const { years, filled } = look.at(column);
  return token?.kind !== "value" && years === filled && filled >= leastPeriods;
}

/** Periods that a table of one measure must name across. */
const leastPeriods = 3;

/** The layout of a table of one measure, named above it: a period in each column, and a row for each role. */
function layoutOfRoles({ columns }: HeaderBlock, look: ColumnLook): Layout | undefined {
  const [first, ...others] = columns.filter(({ heading }) => heading !== "");
  if (!first || (first.token && first.token.kind !== "period") || !saysRoles(look.at(first.column))) return undefined;
  const drafts = others.flatMap(({ column, heading, token }): readonly DraftColumn[] =>
    token?.kind === "value" && token.period && !token.loose
      ? [{ column, heading, is: { ...token, kind: "value" } }]
      : [],
  );
  if (drafts.length < Math.max(leastPeriods, others.length)) return undefined;
  const label: DraftColumn = { column: first.column, heading: first.heading, is: { kind: "label" } };
  const layout = gather("scorecard", first.column, withRoles([label, ...drafts]));
  return { ...withSigns(layout, look), roles: first.column, name: "Measure" };
}

/** A layout in which a column that dates the values of one role alone is known by those values. */
function withOwnPeriods(layout: Layout, { columns }: HeaderBlock): Layout {
  const dating = columns.flatMap(({ column, token }) =>
    token?.kind === "period" && token.within ? [{ column, role: token.within }] : [],
  );
  if (dating.length === 0) return layout;
  const values = layout.values.map((value) => {
    const own = dating.filter(({ role }) => role === value.role);
    const nearest = own.filter(({ column }) => column < value.column).at(-1) ?? own[0];
    return nearest && !value.period ? { ...value, datedBy: nearest.column } : value;
  });
  return { ...layout, values, datedByRow: true };
}

/** A layout that knows the decimal sign of its columns: what a column shows, or else what the others do. */
function withSigns(layout: Layout, look: ColumnLook): Layout {
  const seen = layout.values.map(({ column }) => look.at(column).signs);
  const sum = (key: keyof SignsSeen): number => seen.reduce((all, one) => all + one[key], 0);
  const threes = sum("threes");
  if (sum("commas") + sum("unclear") + sum("thousands") + threes === 0) return layout;
  const all: SignsSeen = {
    commas: sum("commas"),
    dots: sum("dots"),
    unclear: sum("unclear"),
    thousands: sum("thousands"),
    grouped: sum("grouped"),
    threes,
    small: sum("small"),
    against: sum("against"),
  };
  if (areGrouped(all)) return { ...layout, values: layout.values.map((column) => ({ ...column, decimal: "," })) };
  const whole = decimalSign(all);
  const values = layout.values.map((column, place) => {
    const own = seen[place];
    const decimal = (own && decimalSign(own)) ?? (own && own.commas + own.dots > 0 ? undefined : whole);
    return decimal ? { ...column, decimal } : column;
  });
  const unclear = layout.values.filter((_, place) => isUnclear(seen[place]) && !values[place]?.decimal);
  return { ...layout, values, unclear: unclear.map(({ column }) => column) };
}

function isUnclear(signs: SignsSeen | undefined): boolean {
  return signs !== undefined && signs.unclear + signs.thousands > 0;
}

/** Text before the values that comes again and again: the area or the group that a row of a long table is of. */
function keyColumns({ attributes, values }: Layout, look: ColumnLook): readonly number[] {
  const first = Math.min(...values.map(({ column }) => column));
  return attributes
    .filter(({ column, role }) => column < first && (role === "other" || role === "unit" || role === "reference"))
    .map(({ column }) => column)
    .filter((column) => look.at(column).distinct < look.at(column).filled);
}

/** Whether two layouts put the same things in the same columns, so that the second goes on with the first's table. */
export function sameLayout(a: Layout, b: Layout): boolean {
  // What stands in a column without a heading is only seen below one of two headers.
  const isNamed = ({ heading, is }: Column): boolean => heading !== "" || is.kind !== "attribute";
  const sign = (layout: Layout): string =>
    JSON.stringify([layout.kind, layout.columns.filter(isNamed).map(({ column, is }) => [column, is])]);
  return sign(a) === sign(b);
}

function kindOf(header: HeaderBlock): TableKind | undefined {
  const tokens = header.columns.flatMap(({ token }) => (token ? [token] : []));
  const values = tokens.flatMap((token) => (token.kind === "value" ? [token] : []));
  const has = (role: AttributeRole): boolean =>
    tokens.some((token) => token.kind === "attribute" && token.role === role);
  const dated = tokens.some((token) => token.kind === "period");
  const actions = has("due") || has("lead") || (has("owner") && dated);
  const begun = values.every(({ role, period }) => role === "baseline" && !period);
  const named = tokens.some((token) => token.kind === "label" && token.strength === 2);
  if (begun) return actions ? "action-plan" : named ? "scorecard" : undefined;
  const compared = values.some(({ role }) => role === "benchmark");
  const planned = values.some(({ role }) => role === "target" || role === "baseline");
  const periods = values.filter(({ period }) => period !== undefined).length;
  const long = tokens.some((token) => token.kind === "period");
  if (planned || periods > 1 || long || (periods > 0 && !compared)) return "scorecard";
  if (compared) return "benchmark";
  return named ? "scorecard" : undefined;
}

/** A layout out of its columns. */
export function gather(kind: TableKind, label: number, columns: readonly Column[]): Layout {
  const periodColumn = columns.find(({ is }) => is.kind === "period");
  const dated = columns.flatMap(({ is }) => (is.kind === "value" ? [is] : []));
  const values = columns.flatMap(({ column, heading, is }): ValueColumn[] => {
    if (is.kind !== "value") return [];
    const { role, period, variant } = is;
    return [{ column, heading, role, period, isStart: isStart(is, dated), ...(variant && { variant }) }];
  });
  return {
    kind,
    columns,
    label,
    sections: columns.flatMap(({ column, is }) => (is.kind === "section" ? [column] : [])),
    values,
    hasStart: values.some((column) => column.isStart),
    inOrder: targetsInOrder(dated),
    unclear: [],
    keys: [],
    datedByRow: periodColumn !== undefined,
    period: periodColumn && { column: periodColumn.column, ofTarget: targetPeriod(periodColumn) },
    attributes: columns.flatMap(({ column, heading, is }) =>
      is.kind === "attribute" ? [{ column, heading, role: is.role, period: is.period }] : [],
    ),
  };
}

/** The columns of a sheet that a layout gives no meaning to. */
export function unknownColumns(layout: Layout, count: number): readonly number[] {
  const known = new Set(layout.columns.map(({ column }) => column));
  return Array.from({ length: count }, (_, column) => column).filter((column) => !known.has(column));
}
