import type { NumberField } from "../check/subject";

/** Whether a figure is of the years of the pandemic, when services closed and figures fell or shot up for good reason. */
export function isOfPandemic({ period, role }: NumberField): boolean {
  if (role === "target" || period === undefined) return false;
  return period.year === 2020 || (period.year === 2021 && period.kind === "year" && period.basis === "calendar");
}
