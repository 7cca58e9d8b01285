import type { Found } from "./define-rule";
import { isSome, list } from "./say";
import type { Style, Written, WrittenRow } from "./written";

/** Groups of thousands that a row must write one way for the one that is written another to stand out. */
const fewestGroups = 2;
/** Those that a table must, and how many times as many as of the other way. */
const fewestInTable = 4;
const outweighs = 5;

/** `5,200` where all else of its row, or all of a table of decimal commas, has `6.800`; or the other way round. */
export function oddGroups(
  rows: readonly WrittenRow[],
  peers: readonly Written[],
  style: Style | undefined,
): readonly Found[] {
  return (["dot", "comma"] as const).flatMap((usual) => {
    const other = usual === "dot" ? "comma" : "dot";
    const isTable = usual === "dot" && style === "continental" && outnumber(peers, usual, other);
    return rows.flatMap(({ title, cells }): readonly Found[] => {
      const odd = cells.filter(({ notation }) => notation === `${other}-and-three`);
      const groups = cells.filter(({ notation }) => notation === `${usual}-and-three`);
      const isRow = groups.length >= fewestGroups && odd.length === 1 && cells.length === groups.length + 1;
      if (!isSome(odd) || !(isRow || isTable)) return [];
      const [first, ...more] = odd;
      return [
        {
          cells: [first.at, ...more.map(({ at }) => at)],
          measure: title,
          severity: "error",
          message: `${title}: ${list(odd.map(({ text }) => text))} ${more.length === 0 ? "has" : "have"} a ${other} where ${isRow ? list(groups.map(({ text }) => text)) : "the rest of the table"} ${isRow && groups.length === 1 ? "has" : "have"} a ${usual} between thousands: one of the two is a thousand times off.`,
          advice: `Enter ${first.text.replace(/[.,]/, usual === "dot" ? "." : ",")} if thousands are meant.`,
        },
      ];
    });
  });
}

/** Whether far more cells of a table have a dot (a comma) before three digits than the other sign. */
function outnumber(peers: readonly Written[], usual: "dot" | "comma", other: "dot" | "comma"): boolean {
  const count = (sign: string): number => peers.filter(({ notation }) => notation === `${sign}-and-three`).length;
  return count(usual) >= fewestInTable && count(other) * outweighs <= count(usual);
}
