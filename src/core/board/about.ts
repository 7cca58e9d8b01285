import { formatPeriod } from "../cell/period";
import { oneLine } from "../report/plain";
import type { Board } from "./model";

/** Whose report it is, of which day, and what it covers. */
export function aboutWords({ authority, date, covered }: Pick<Board, "authority" | "date" | "covered">): string {
  const said = [
    ...(authority === undefined ? [] : [authority]),
    ...(date === undefined ? [] : [dayInWords(date)]),
    ...(covered
      ? [
          `from ${formatPeriod(covered.from)} to ${formatPeriod(covered.to)}`,
          covered.latest ? `latest actual ${formatPeriod(covered.latest)}` : "no actual yet",
        ]
      : []),
  ];
  return oneLine(said.join(" · "));
}

const months = "January February March April May June July August September October November December".split(" ");

/** `22 November 2026` for `2026-11-22`; anything else as it is. */
function dayInWords(date: string): string {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? date : `${String(Number(day))} ${name} ${year}`;
}
