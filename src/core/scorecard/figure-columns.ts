import type { ColumnLook } from "./column-facts";
import { mostly } from "./column-facts";
import type { HeaderBlock, HeaderColumn } from "./header";
import { leadingRole } from "./heading-role";
import type { FieldRole } from "./model";

/**
 * Columns of figures whose headings say nothing to us: in a table of figures they are the values of those that the headings name
 * (schools, areas), when there are two or more side by side, or one beside a figure to compare with. Where a heading names a measure of
 * its own they are no values of the rows' measures.
 */
export function figureColumns(
  { columns }: HeaderBlock,
  label: number,
  look: ColumnLook,
  isMeasure: (heading: string) => boolean,
): ReadonlySet<number> {
  const compared = columns.some(({ token }) => token?.kind === "value" && token.role === "benchmark");
  const dated = columns.some(({ token }) => token?.kind === "value" && token.period !== undefined);
  const aims = columns.some(({ token }) => token?.kind === "value" && token.role === "target");
  const isPeer = ({ column, heading, token }: HeaderColumn): boolean => {
    const { numbers, filled } = look.at(column);
    if (aims && money.test(heading.trim())) return false;
    return token === undefined && heading !== "" && column > label && numbers > 0 && numbers * 2 >= filled;
  };
  const found = columns.filter(isPeer);
  if (found.some(({ heading }) => isMeasure(heading))) return new Set();
  const peers = found.map(({ column }) => column);
  if (compared && !dated) return new Set(peers);
  const [only, more] = peers;
  if (only !== undefined && (!more || isMarked(columns, peers)) && isReported(columns)) return new Set(peers);
  const aimed = new Set(found.filter(({ heading }) => leadingRole(heading)).map(({ column }) => column));
  const isValue = (column: number): boolean =>
    columns.some((one) => one.column === column && one.token?.kind === "value");
  return new Set(
    peers.filter(
      (column) =>
        aimed.has(column) ||
        peers.includes(column - 1) ||
        peers.includes(column + 1) ||
        (isValue(column - 1) && isValue(column + 1)),
    ),
  );
}

/** What a measure costs stands beside its targets, and is none of its values: "Cost", "Rp. (m)". */
const money =
  /^(?:(?:estimated|total|unit|annual|planned)\s)*(?:costs?|budget|price|funding|expenditure|anggaran|pagu|biaya|kosten|coûts?|costos?|custos?|presupuesto|orçamento)\b|^(?:rp|idr|usd|eur|euros?|gbp|rwf|frw|kes|tzs|ugx|zar)\b|^[£$€]\s*(?:\(?(?:k|m|bn|000s?|millions?)\)?)?$/iu;

/** Whether a column of marks ("Target met?") stands behind each of some columns of figures. */
function isMarked(columns: readonly HeaderColumn[], peers: readonly number[]): boolean {
  return peers.every((peer) => {
    const token = columns.find(({ column }) => column === peer + 1)?.token;
    return token?.kind === "attribute" && (token.role === "status" || token.role === "rag");
  });
}

/** Columns of figures that only the heading of values to their left can head. */
export function unnamedColumns({ columns }: HeaderBlock, look: ColumnLook): ReadonlyMap<number, FieldRole> {
  const found = new Map<number, FieldRole>();
  for (const { column, heading, token } of columns) {
    if (heading !== "" || token) continue;
    const left = columns.find((one) => one.column === column - 1);
    const role = found.get(column - 1) ?? (left?.token?.kind === "value" ? left.token.role : undefined);
    const { numbers, filled } = look.at(column);
    const isLost =
      left?.token?.kind === "value" && left.token.period !== undefined && filled >= look.at(left.column).filled;
    if (role && numbers >= leastFigures && numbers >= filled * (isLost ? besideDate : mostly)) found.set(column, role);
  }
  return found.size > mostUnnamed ? new Map() : found;
}

/** Figures that make a column one of values. */
export const leastFigures = 2;
/** The share of figures that makes a column beside one with a year, and as full, one of values whose own year was lost. */
const besideDate = 0.6;
/** Columns without a heading beyond which they are of another table further down. */
const mostUnnamed = 3;

/** Whether a table has targets and nothing that was reached. */
function isReported(columns: readonly HeaderColumn[]): boolean {
  const roles = columns.flatMap(({ token }) => (token?.kind === "value" ? [token.role] : []));
  return roles.includes("target") && roles.every((role) => role === "target" || role === "baseline");
}
