import {
  buildPlan,
  chartsSheet,
  factsOf,
  findingsSheet,
  formatRef,
  highlightsFor,
  layTrajectories,
  ownTableNames,
  trajectoriesSheet,
} from "../core";
import type { ChangePlan, CheckOutcome, Conflict, Laid, LayOptions, OwnState, PartedFindings } from "../core";
import type { ReadWorkbook } from "../files/read";
import type { Checking } from "./checking";
import { checkHere } from "./kept";
import { applyPlan, readOwn } from "../files/write";

/** What to write into a workbook. */
export interface Annotation extends Checking {
  /** Whether to write the sheet of findings and the highlights. */
  readonly findings: boolean;
  /** How to lay the sheet of trajectories; left out, it stays as it is. */
  readonly trajectories?: Omit<LayOptions, "workbook">;
  /** Whether to draw a chart of each trajectory, on a sheet of charts. */
  readonly charts?: boolean;
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
      /** The plan that was carried out; it has no operation when the workbook held everything already. */
      readonly plan: ChangePlan;
      /** The names of our sheets in the written workbook. */
      readonly sheets: OwnSheetNames;
    }
  | { readonly ok: false; readonly message: string };

/** Checks a workbook and writes the findings, and trajectories where they are wanted, into a copy of it that is otherwise the same. */
export function annotate(read: ReadWorkbook, wanted: Annotation): Annotated {
  const { workbook } = read;
  const own = readOwn(read);
  if (!own.ok) return { ok: false, message: own.refusal.message };
  const { outcome, parted, fault } = checkHere(read, wanted);
  const { open, accepted } = parted;
  const laid = wanted.trajectories && layTrajectories(tablesOf(outcome), { ...wanted.trajectories, workbook });
  const plan = buildPlan({
    workbook,
    own: own.value,
    want: {
      ...(wanted.findings && {
        findings: findingsSheet(open, { accepted }),
        highlights: highlightsFor(open),
      }),
      ...(laid && { trajectories: trajectoriesSheet(laid) }),
      ...(laid && wanted.charts && { charts: chartsSheet(laid.trajectories.map((one) => factsOf(one))) }),
    },
  });
  const written = applyPlan(read, plan);
  if (written.ok) {
    const sheets = sheetNames(plan, own.value);
    return { ok: true, bytes: written.result, outcome, parted, fault, laid, plan, sheets };
  }
  return { ok: false, message: "refusal" in written ? written.refusal.message : conflictText(written.conflicts) };
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
  };
}

/** The first conflict in words; there is nearly always one only, such as a workbook whose structure is locked. */
function conflictText(conflicts: readonly Conflict[]): string {
  const [first] = conflicts;
  if (!first) return "The workbook is not as it was read.";
  const more = conflicts.length > 1 ? ` (${String(conflicts.length - 1)} more of the kind)` : "";
  const { operation, reason } = first;
  return `${operation.kind === "cell" ? `${formatRef(operation.at)}: ` : ""}${reason}${more}`;
}
