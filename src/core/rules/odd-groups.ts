import type { Severity } from "../check/finding";
import type { Found } from "./define-rule";
import { isSome, list } from "./say";
import type { Style, Written, WrittenRow } from "./written";

/** Groups of thousands that a row must write one way for the one that is written another to stand out. */
const fewestGroups = 2;
/** Those that a table must, and how many times as many as of the other way. */
const fewestInTable = 4;
const outweighs = 5;

/** What stands between thousands. */
type Sign = "dot" | "comma" | "space";
const signs = ["dot", "comma", "space"] as const;
const typed: Readonly<Record<Sign, string>> = { dot: ".", comma: ",", space: " " };

/**
 * `5,200` where all else of its row, or all of a table of decimal commas, has `6.800`, or any other two of dot, comma and space. In a table
 * of decimal dots a row that parts its thousands by spaces is only written otherwise.
 */
export function oddGroups(
  rows: readonly WrittenRow[],
  peers: readonly Written[],
  style: Style | undefined,
): readonly Found[] {
  return signs.flatMap((usual) =>
    signs
      .filter((other) => other !== usual)
      .flatMap((other) => {
        const isTable =
          (usual === "dot" && other === "comma" && style === "continental" && outnumber(peers, usual, other)) ||
          (usual === "comma" && other === "space" && style === "british" && outnumber(peers, usual, other));
        const isDotted = usual === "dot" && other === "comma" && style !== "british" && outnumber(peers, usual, other);
        return rows.flatMap((row) => oddInRow(row, usual, other, isTable, isDotted));
      }),
  );
}

function oddInRow(
  { title, cells }: WrittenRow,
  usual: Sign,
  other: Sign,
  isTable: boolean,
  isDotted: boolean,
): readonly Found[] {
  const odd = cells.filter(({ notation }) => notation === `${other}-and-three`);
  const groups = cells.filter(({ notation }) => notation === `${usual}-and-three`);
  const isAlone = odd.length === 1 && cells.length === groups.length + 1;
  const isMoney = other === "dot" && groups.length > 0 && odd.every(({ text }) => /^[-−]?[£$€]/.test(text));
  const isRow = isAlone && (groups.length >= fewestGroups || isMoney || (isDotted && groups.length > 0));
  if (!isSome(odd) || !(isRow || isTable)) return [];
  const [first, ...more] = odd;
  const severity: Severity = other === "space" ? "warning" : "error";
  const doubt = severity === "error" ? ": one of the two is a thousand times off" : "";
  return [
    {
      cells: [first.at, ...more.map(({ at }) => at)],
      measure: title,
      severity,
      message: `${title}: ${list(odd.map(({ text }) => text))} ${more.length === 0 ? "has" : "have"} a ${other} where ${isRow ? list(groups.map(({ text }) => text)) : "the rest of the table"} ${isRow && groups.length > 1 ? "have" : "has"} a ${usual} between thousands${doubt}.`,
      advice: `Enter ${first.text.replace(/[., \u00a0\u202f]/, typed[usual])} if thousands are meant.`,
    },
  ];
}

/** Whether far more cells of a table have one sign before three digits than the other. */
function outnumber(peers: readonly Written[], usual: Sign, other: Sign): boolean {
  const count = (sign: Sign): number => peers.filter(({ notation }) => notation === `${sign}-and-three`).length;
  return count(usual) >= fewestInTable && count(other) * outweighs <= count(usual);
}
