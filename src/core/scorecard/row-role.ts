import type { ColumnFacts, ColumnLook } from "./column-facts";
import type { Layout } from "./columns";
import type { AttributeRole, FieldRole } from "./model";
import { headerToken } from "./vocabulary";

/** What the cell of a column that says what each row holds makes of its row's values. */
export type RowRole =
  { readonly kind: "value"; readonly role: FieldRole } | { readonly kind: "attribute"; readonly role: AttributeRole };

/** What one cell says that its row holds: "Target", "Actual achieved", "Variance"; undefined when it says nothing of the kind. */
export function rowRole(text: string): RowRole | undefined {
  const token = headerToken(text);
  if (token?.kind === "value" && token.role && !token.period) return { kind: "value", role: token.role };
  const isBeside =
    token?.kind === "attribute" && (token.role === "variance" || token.role === "rag" || token.role === "status");
  return isBeside ? { kind: "attribute", role: token.role } : undefined;
}

/** Different words that a column of roles has at the most. */
const mostRoles = 6;

/**
 * The column in which each row says what it holds: its target, what was reached, how far apart they are. Undefined when a
 * table has none.
 */
export function rolesColumn({ attributes, values, label }: Layout, look: ColumnLook): number | undefined {
  const last = Math.max(...values.map(({ column }) => column));
  const found = attributes.find(({ column, role }) => {
    if (column < label || column > last || (role !== "other" && role !== "statement")) return false;
    return saysRoles(look.at(column));
  });
  return found?.column;
}

/** Whether every cell of a column says what its row holds, and they do not all say the same. */
export function saysRoles({ samples }: ColumnFacts): boolean {
  const named = new Set(samples.map((text) => rowRole(text)?.role));
  return samples.length >= 2 && samples.length <= mostRoles && named.size >= 2 && !named.has(undefined);
}
