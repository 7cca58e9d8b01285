import { attributeRoles, fieldRoles, formatPeriod } from "../../../core";
import type { ColumnRole, Period } from "../../../core";
import type { Option } from "../../parts/choice";
import { text } from "../../strings";

/** The name of a role as an option is known by it: `value:target`, `attribute:owner`, `label`. */
export function roleKey(is: ColumnRole | "ignored"): string {
  if (is === "ignored") return is;
  return is.kind === "value" || is.kind === "attribute" ? `${is.kind}:${is.role}` : is.kind;
}

/** The role of that name. A value keeps the period that its header names. */
export function roleOfKey(key: string, period: Period | undefined): ColumnRole | "ignored" {
  const field = fieldRoles.find((role) => key === `value:${role}`);
  if (field) return { kind: "value", role: field, period };
  const attribute = attributeRoles.find((role) => key === `attribute:${role}`);
  if (attribute) return { kind: "attribute", role: attribute };
  return key === "label" || key === "section" || key === "period" ? { kind: key } : "ignored";
}

/** Every role that a column can have, a value's with its period. */
export function roleOptions(period: Period | undefined): readonly Option[] {
  const dated = (role: string): string => (period ? text.role.dated(role, formatPeriod(period)) : role);
  return [
    { value: "label", label: text.role.label },
    ...fieldRoles.map((role) => ({ value: `value:${role}`, label: dated(text.role[role]) })),
    { value: "section", label: text.role.section },
    { value: "period", label: text.role.period },
    ...attributeRoles.map((role) => ({ value: `attribute:${role}`, label: text.role.attribute[role] })),
    { value: "ignored", label: text.role.ignored },
  ];
}

/** A role in words: "Target 2023". */
export function roleWords(is: ColumnRole | "ignored"): string {
  const period = is !== "ignored" && is.kind === "value" ? is.period : undefined;
  return roleOptions(period).find(({ value }) => value === roleKey(is))?.label ?? text.role.ignored;
}
