import type { Term } from "./period";

/** Pattern sources for the names of months and terms, as people shorten them; months in the larger languages of Europe, too, in full. */
export const monthNames =
  "jan(?:uary?|vier|eiro)?|feb(?:ruary?|rero|braio)?|mar(?:ch|zo|s)?|apr(?:ile?)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember|embre|iembre)?)?|oct(?:ober|obre|ubre)?|nov(?:ember|embre|iembre)?|dec(?:ember)?|" +
  "enero|abril|mayo|junio|julio|agosto|setiembre|diciembre|février|avril|mai|juin|juillet|août|décembre|märz|juni|juli|oktober|dezember|" +
  "gennaio|maggio|giugno|luglio|settembre|ottobre|novembre|dicembre|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro";
/** Months as other languages shorten them; some are words of English, so that they are months only where they stand alone. */
export const shortMonthNames =
  "ene|abr|ago|set|dic|fev|out|dez|gen|mag|giu|lug|ott|janv|févr|fév|juil|déc|mär|okt|mrt|mei|maj";
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

/** How the names of each month begin, in whatever language. */
const monthStarts: readonly RegExp[] = [
  /^(?:jan|ene|gen)/i,
  /^f/i,
  /^m(?:[aä]r|rt)/i,
  /^a[pbv]r/i,
  /^m(?:a[yigj]|ei)/i,
  /^(?:jui?n|giu)/i,
  /^(?:jui?l|lug)/i,
  /^a[ugo]/i,
  /^se/i,
  /^o/i,
  /^n/i,
  /^d/i,
];

/** The month, counted from 1, that a name matched by `monthNames` stands for. */
export function monthNamed(name: string): number {
  return monthStarts.findIndex((start) => start.test(name)) + 1;
}

/** The term that a name matched by `termNames` stands for. */
export function termNamed(name: string): Term {
  const start = name.slice(0, 2).toLowerCase();
  return start === "au" ? "autumn" : start === "sp" ? "spring" : "summer";
}
