import { parsePeriod } from "../cell/period";
import type { FieldRole } from "./model";
import type { HeaderToken } from "./vocabulary";

/** Letters behind a year by which tables of finance tell its role. */
const yearLetter = /^(?:fy ?)?((?:19|20)?\d\d(?:[/-]\d\d)?) ?\(?([aefpbt])\)?$/i;
const letterRoles: Readonly<Record<string, FieldRole | undefined>> = {
  a: "actual",
  b: "target",
  e: "forecast",
  f: "forecast",
  t: "target",
};

/** The year and the role of a heading such as "2024B" or "T26"; undefined for any other. */
export function letteredYear(text: string): HeaderToken | undefined {
  const abridged = abridgedActual.exec(text.trim())?.[1];
  const actual = abridged === undefined ? undefined : parsePeriod(abridged);
  if (actual) return { kind: "value", role: "actual", period: actual };
  const [, year = "", letter = ""] = yearLetter.exec(text.trim()) ?? [];
  const [, role = "", digits = ""] = letterYear.exec(text.trim()) ?? [];
  if (role !== "") {
    const named = role.toLowerCase() === "b" ? "baseline" : letterRoles[role.toLowerCase()];
    return { kind: "value", role: named, period: parsePeriod(`20${digits}`) };
  }
  const period = year.length < 4 ? undefined : parsePeriod(year);
  return period && { kind: "value", role: letterRoles[letter.toLowerCase()], period };
}

/** A letter in front of two digits of a year: "T26". Low digits count terms or targets. */
const letterYear = /^([abt]) ?['’]?([2-5]\d|1[5-9])$/i;

/** "FY22 Act": the word is short for what was reached only behind a year. */
const abridgedActual = /^((?:FY ?)?(?:(?:19|20)\d\d|['’]?\d\d)(?:[/-]\d\d)?) Act\.?$/i;
