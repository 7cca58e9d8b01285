import type { Term } from "./period";

/** Pattern sources for the names of months and terms, as people shorten them. */
export const monthNames =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
export const termNames = "aut(?:umn)?|spr(?:ing)?|sum(?:mer)?";

/** Months as a period label says them, January first. */
export const shortMonths = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "June",
  "July",
  "Aug",
  "Sept",
  "Oct",
  "Nov",
  "Dec",
] as const;

/** Terms as a period label says them. */
export const termTitles = { autumn: "Autumn", spring: "Spring", summer: "Summer" } as const satisfies Record<
  Term,
  string
>;

/** The month, counted from 1, that a name matched by `monthNames` stands for. */
export function monthNamed(name: string): number {
  const start = name.slice(0, 3).toLowerCase();
  return shortMonths.findIndex((month) => month.toLowerCase().startsWith(start)) + 1;
}

/** The term that a name matched by `termNames` stands for. */
export function termNamed(name: string): Term {
  const start = name.slice(0, 2).toLowerCase();
  return start === "au" ? "autumn" : start === "sp" ? "spring" : "summer";
}
