import { formatA1 } from "../../cell/address";
import { formatPeriod } from "../../cell/period";
import type { OwnCell } from "../../plan/operation";
import { pointCell } from "../../plan/point-cell";
import { standingValues } from "../../plan/standing-cells";
import { words } from "../../plan/table-sheet";
import { ragFormula, signOf } from "../../trajectory";
import { changeOnPath, withoutWay } from "../judge";
import type { BoardLine, JudgedLine, RefusedLine } from "../model";
import { type BoardColumn, boardColumns, placeOf } from "./columns";
import { noteCell } from "./note-cell";
import { statusWords } from "./words";

/** Where each column's cell of a row stands. */
export type CellAt = (key: BoardColumn) => string;

const blank: OwnCell = { value: null };

/** The row of a measure on the board's sheet; `row` counts from 0. */
export function lineCells(line: BoardLine, row: number): readonly OwnCell[] {
  const at: CellAt = (key) => formatA1(row, placeOf(key));
  const cells = line.kind === "laid" ? laidCells(line, at) : refusedCells(line);
  return boardColumns.map(({ key }) => cells[key] ?? blank);
}

type Cells = Partial<Record<BoardColumn, OwnCell>>;

function refusedCells(line: RefusedLine): Cells {
  return {
    status: words(statusWords["not-judged"], "strong"),
    measure: measureCell(line),
    note: words(line.why, "wrapped"),
  };
}

function measureCell({ name, measure }: BoardLine): OwnCell {
  return { ...words(name, "wrapped"), link: measure.at };
}

function laidCells(line: JudgedLine, at: CellAt): Cells {
  const { trajectory } = line;
  const { baseline, targets, formats } = trajectory;
  const target = targets.at(-1) ?? baseline;
  const place = {
    ...{ baseline: at("baseline"), target: at("target"), actual: at("actual"), planned: at("planned") },
    ...{ variance: at("variance"), tolerance: at("tolerance"), left: at("left"), needed: at("needed") },
    made: at("made"),
  };
  const { isLive, runRate, ...values } = standingValues(trajectory, place, () => undefined);
  return {
    ...values,
    runRate: { ...runRate, style: "wrapped" },
    status: isLive ? statusCell(line, at) : words(statusWords["not-judged"], "strong"),
    measure: measureCell(line),
    target: pointCell(target, formats.known, "target"),
    targetPeriod: words(formatPeriod(target.period)),
    baseline: pointCell(baseline, formats.known, "baseline"),
    baselinePeriod: words(formatPeriod(baseline.period)),
    distance: distanceCell(line, at),
    note: noteCell(line, at),
  };
}

/** How a measure stands, live: its colour in the words of the board, unless its definition changed before the latest actual. */
function statusCell({ trajectory, status }: JudgedLine, at: CellAt): OwnCell {
  const none = statusWords["not-judged"];
  const rag = ragFormula(
    trajectory,
    { variance: at("variance"), tolerance: at("tolerance") },
    { Green: statusWords["on-track"], Amber: statusWords["at-risk"], Red: statusWords["off-track"], none },
  );
  if (rag === undefined || withoutWay(trajectory) !== undefined) return words(none, "strong");
  const changed = changedFormula(trajectory, at);
  const formula = changed === undefined ? rag : `IF(${changed},"${none}",${rag})`;
  return { value: statusWords[status], formula, style: "strong" };
}

/** Whether the latest actual is of a later definition than the baseline, as a formula text; undefined where none changes on the way. */
export function changedFormula(trajectory: JudgedLine["trajectory"], at: CellAt): string | undefined {
  const change = changeOnPath(trajectory);
  const end = trajectory.targets.at(-1)?.time ?? 0;
  const left = at("left");
  return change && `IF(ISNUMBER(${left}),ROUND(${left}*12,0)<${String(end - change.time)},FALSE)`;
}

function distanceCell({ trajectory, distance }: JudgedLine, at: CellAt): OwnCell {
  const sign = signOf(trajectory.measure.polarity?.polarity);
  const { tolerance } = trajectory;
  if (sign === undefined || !tolerance || tolerance.points === 0) return blank;
  const [variance, points] = [at("variance"), at("tolerance")];
  const unjudged = `OR(${at("status")}="${statusWords["not-judged"]}",N(${points})=0)`;
  const behind = `${sign === 1 ? "-" : ""}${variance}/${points}`;
  return { value: distance ?? "", formula: `IF(${unjudged},"",${behind})`, format: "0.0" };
}
