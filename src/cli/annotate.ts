import {
  boardSheet,
  buildPlan,
  chartsSheet,
  factsWith,
  findingsSheet,
  forecastSheet,
  highlightsFor,
  layTrajectories,
  ownTableNames,
  tolerancesOf,
  trajectoriesSheet,
} from "../core";
import type {
  Board,
  ChangePlan,
  CheckOutcome,
  Filling,
  Laid,
  LayOptions,
  OwnState,
  PartedFindings,
  Reference,
  Wanted,
} from "../core";
import type { ReadWorkbook } from "../files/read";
import { surroundingsOf } from "./checking";
import type { Checking } from "./checking";
import { byKept, checkHere } from "./kept";
import { applyPlan, readOwn } from "../files/write";
import { type BoardWish, boardHere } from "./board-here";
import { conflictText } from "./conflict-text";
import { fillIn } from "./fill-in";

/** How trajectories are to be laid, and what to write of them beside their sheet. */
export interface TrajectoryWish extends Omit<LayOptions, "workbook"> {
  /** Whether to write the sheet of forecasts and control limits. */
  readonly forecast?: boolean;
  /** Whether to fill the scorecard's own empty and placeholder targets in first. */
  readonly fill?: boolean;
}

/** What to write into a workbook. */
export interface Annotation extends Checking {
  /** Whether to write the sheet of findings and the highlights. */
  readonly findings: boolean;
  /** How to lay the sheet of trajectories; left out, it stays as it is. */
  readonly trajectories?: TrajectoryWish;
  /** Whether to draw a chart of each trajectory, on a sheet of charts. */
  readonly charts?: boolean;
  /** What the report for the board shall say of itself; left out, its sheet stays as it is. */
  readonly board?: BoardWish;
}

/** The names of our sheets in a workbook, "" for one that is not there. */
export type OwnSheetNames = Readonly<Record<keyof typeof ownTableNames, string>>;

/** What was written, or one line that says why nothing was. */
export type Annotated =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      readonly outcome: CheckOutcome;
      readonly parted: PartedFindings;
      /** Why what the workbook keeps could not be used; undefined where it could. */
      readonly fault: string | undefined;
      readonly laid: Laid | undefined;
      /** What the board is told; undefined where it was not asked for. */
      readonly board: Board | undefined;
      /** The targets that were filled in. */
      readonly fillings: readonly Filling[];
      /** The plan that was carried out; it has no operation when the workbook held everything already. */
      readonly plan: ChangePlan;
      /** The names of our sheets in the written workbook. */
      readonly sheets: OwnSheetNames;
    }
  | { readonly ok: false; readonly message: string };

/** Checks a workbook and writes the findings, and trajectories where they are wanted, into a copy of it that is otherwise the same. */
export function annotate(read: ReadWorkbook, wanted: Annotation): Annotated {
  const { trajectories } = wanted;
  if (!trajectories?.fill) return annotated(read, wanted);
  const filled = fillIn(read, wanted, trajectories);
  if (!filled.ok) return filled;
  const done = annotated(filled.read, wanted);
  if (!done.ok || filled.fillings.length === 0) return done;
  const operations = [...filled.plan.operations, ...done.plan.operations];
  return { ...done, fillings: filled.fillings, plan: { operations } };
}

function annotated(read: ReadWorkbook, wanted: Annotation): Annotated {
  const { workbook } = read;
  const own = readOwn(read);
  if (!own.ok) return { ok: false, message: own.refusal.message };
  const checked = checkHere(read, wanted);
  const { outcome, parted, fault, kept } = checked;
  const by = byKept(kept, wanted);
  const tolerance = tolerancesOf(by);
  const reference = surroundingsOf(wanted, by).comparison?.reference;
  const laid =
    wanted.trajectories && layTrajectories(tablesOf(outcome), { tolerance, ...wanted.trajectories, workbook });
  const board = wanted.board && boardHere(read, checked, wanted, wanted.board);
  const want = { ...wantedSheets(wanted, { parted, laid, reference }), ...(board && { board: boardSheet(board) }) };
  const plan = buildPlan({ workbook, own: own.value, want });
  const written = applyPlan(read, plan);
  if (written.ok) {
    const sheets = sheetNames(plan, own.value);
    return { ok: true, bytes: written.result, outcome, parted, fault, laid, board, fillings: [], plan, sheets };
  }
  return { ok: false, message: "refusal" in written ? written.refusal.message : conflictText(written.conflicts) };
}

function wantedSheets(
  wanted: Annotation,
  {
    parted,
    laid,
    reference,
  }: {
    readonly parted: PartedFindings;
    readonly laid: Laid | undefined;
    readonly reference: Reference | undefined;
  },
): Wanted {
  const { open, accepted } = parted;
  return {
    ...(wanted.findings && { findings: findingsSheet(open, { accepted }), highlights: highlightsFor(open) }),
    ...(laid && { trajectories: trajectoriesSheet(laid) }),
    ...(laid && wanted.trajectories?.forecast && { forecast: forecastSheet(laid) }),
    ...(laid && wanted.charts && { charts: chartsSheet(laid.trajectories.map((one) => factsWith(one, reference))) }),
  };
}

/** The tables on all sheets. */
export function tablesOf({ sheets }: CheckOutcome): CheckOutcome["sheets"][number]["tables"] {
  return sheets.flatMap(({ tables }) => tables);
}

function sheetNames({ operations }: ChangePlan, own: OwnState): OwnSheetNames {
  const written = operations.flatMap((operation) =>
    operation.kind === "sheet" && operation.after ? [operation.after] : [],
  );
  const nameOf = (key: keyof typeof ownTableNames): string =>
    [...written, ...own.sheets].find((sheet) => sheet.table.name === ownTableNames[key])?.name ?? "";
  return {
    findings: nameOf("findings"),
    trajectories: nameOf("trajectories"),
    forecast: nameOf("forecast"),
    charts: nameOf("charts"),
    board: nameOf("board"),
  };
}
