import { typeIn } from "../../src/core/cell/type-in";

/** What a cell holds once somebody has typed into it, and the number format that shows it as it was typed. */
export interface Typed {
  readonly value: string | number | null;
  readonly format: string;
}

const months = "January February March April May June July August September October November December".split(" ");

/** As the core types into cells, and a month with its year becomes a date too: the first day of it, shown as it was typed. */
export function typeCell(text: string): Typed {
  const [, name = "", year] = /^([A-Z][a-z]+) (\d{4})$/.exec(text) ?? [];
  const month = months.indexOf(name);
  if (month >= 0) return { value: serialOfMonth(Number(year), month), format: "mmmm yyyy" };

  const { value, format } = typeIn(text);
  if (typeof value === "number") return { value, format };
  return { value: text === "" ? null : text, format: "General" };
}

/** Excel's serial number of the first day of a month (counted from 0) after 1900. */
function serialOfMonth(year: number, month: number): number {
  return (Date.UTC(year, month, 1) - Date.UTC(1899, 11, 30)) / 86_400_000;
}
