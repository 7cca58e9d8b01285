import type { ChangePlan, Operation } from "./operation";

/**
 * A plan as several, in order, none much larger than a limit: hosts cap what one request may carry (Excel on the web 5 MB). An operation
 * is never cut, so one that is larger than the limit goes alone.
 *
 * @param limit in characters of JSON of what an operation leaves behind
 */
export function splitPlan(plan: ChangePlan, limit: number): readonly ChangePlan[] {
  const plans: Operation[][] = [];
  let room = 0;
  for (const operation of plan.operations) {
    const size = JSON.stringify(operation.after ?? null).length;
    const current = plans.at(-1);
    if (current && size <= room) current.push(operation);
    else plans.push([operation]);
    room = (current && size <= room ? room : limit) - size;
  }
  return plans.map((operations) => ({ operations }));
}
