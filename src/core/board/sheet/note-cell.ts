import type { OwnCell } from "../../plan/operation";
import { words } from "../../plan/table-sheet";
import { numbersIn, signOf } from "../../trajectory";
import { needsBeyond } from "../ambition";
import { changeOnPath, noActual, sayChange, withoutWay } from "../judge";
import type { JudgedLine, Records } from "../model";
import { sayRecords } from "../say";
import { type CellAt, changedFormula } from "./line-cells";
import { literal } from "./words";

/** One piece of a note: what it says now, and the formula that keeps it so where it can change. */
interface Piece {
  readonly says: string;
  readonly formula: string;
}

/** What to know of a measure: why it cannot be judged, whether it needs more than any authority has made, and what is fixed. Live. */
export function noteCell(line: JudgedLine, at: CellAt): OwnCell {
  const fixed = line.caveats.join(" ");
  const pieces = [whyPiece(line, at), recordPiece(line, at)].flatMap((piece) => piece ?? []);
  const says = [...pieces.map((piece) => piece.says), fixed].filter((one) => one !== "").join(" ");
  if (pieces.length === 0) return words(says, "wrapped");
  const joined = [...pieces.map(({ formula }) => formula), literal(fixed)].join('&" "&');
  return { value: says, formula: `TRIM(${joined})`, style: "wrapped" };
}

/** What is said of a measure whose baseline or target was taken away since, or a target that its path goes through. */
const withoutPath = "There is no trajectory while the baseline or a target is missing.";

function whyPiece({ trajectory, standing }: JudgedLine, at: CellAt): Piece | undefined {
  const without = withoutWay(trajectory);
  const none = noActual(trajectory);
  const change = changeOnPath(trajectory);
  const changed = changedFormula(trajectory, at);
  const withActual = without ?? (change && changed !== undefined ? sayChange(change) : "");
  const hasChanged = change !== undefined && standing.latest !== undefined && change.time < standing.latest.time;
  const now = without ?? (hasChanged ? withActual : "");
  const live =
    without === undefined && changed !== undefined ? `IF(${changed},${literal(withActual)},"")` : literal(now);
  const missing = literal(withoutPath);
  const judged = `IF(ISNUMBER(${at("actual")}),IF(ISNUMBER(${at("planned")}),${live},${missing}),${literal(none)})`;
  return {
    says: standing.latest ? now : none,
    formula: `IF(${numbersIn([at("baseline"), at("target")])},${judged},${missing})`,
  };
}

/** That more is needed a year than any authority has made (`needsBeyond`), live. */
function recordPiece(line: JudgedLine, at: CellAt): Piece | undefined {
  const { trajectory, ambition } = line;
  const sign = signOf(trajectory.measure.polarity?.polarity);
  const { records } = ambition;
  if (!records || sign === undefined) return undefined;
  const says = beyondWords(line, records);
  const gain = sign === 1 ? at("needed") : `-${at("needed")}`;
  const bars = `IF(ISNUMBER(${at("actual")}),${String(records.oneYear)},${String(records.perYear)})`;
  return {
    says: needsBeyond(line) ? says : "",
    formula: `IF(ISNUMBER(${at("needed")}),IF(${gain}>${bars},${literal(says)},""),"")`,
  };
}

function beyondWords({ trajectory }: JudgedLine, records: Records): string {
  return `Needs more than any authority has made: ${sayRecords(records, trajectory).join(", ")}.`;
}
