import type { Scorecard } from "../scorecard/model";

const scope = /^scope ?[123]\b/i;

/** Whether a heading names a scope of emissions. */
export function isScope(heading: string): boolean {
  return scope.test(heading.trim());
}

/** Whether a table is an inventory of emissions with its scopes side by side: what is blank in it, or has a dash, has none in that scope. */
export function isInventory({ columns }: Scorecard): boolean {
  return columns.filter(({ heading }) => isScope(heading)).length > 1;
}
