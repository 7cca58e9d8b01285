import {
  buildPlan,
  chartedMeasures,
  chartsSheet,
  checkedBy,
  factsWith,
  ownTableNames,
  readWorkbookSheets,
} from "../../core";
import type { CellRef, HostReading, OwnSheet, OwnState, Trajectory } from "../../core";
import { layAs, measureKey } from "../state/lay";
import { text } from "../strings";
import { type Context, valueOrSay, working } from "./context";
import { propose } from "./write";

/** What is to become of the charts of some measures. Those of others stay. */
export interface ChartChange {
  readonly to: "insert" | "remove";
  /** The cells of the measures' names. */
  readonly measures: readonly CellRef[];
}

/** The sheet of charts, where there is one. */
export function chartsIn({ sheets }: OwnState): OwnSheet | undefined {
  return sheets.find(({ table }) => table.name === ownTableNames.charts);
}

/**
 * Shows what inserting or removing charts would change. All is read again first, so that the charts that are there are drawn with the
 * others as the workbook is now, whichever sheet was checked.
 */
export async function proposeCharts(context: Context, change: ChartChange): Promise<void> {
  await working(context, text.planning, async () => {
    const reading: HostReading | undefined = valueOrSay(context, await context.host.read("workbook"));
    if (!reading) return;
    const { workbook, own } = reading;
    const wanted = wantedKeys(chartsIn(own), change);
    const tables = readWorkbookSheets(workbook, checkedBy(context.store.get().kept)).flatMap((sheet) => sheet.tables);
    const charted = layAs(context.store.get(), tables, workbook).trajectories.filter(({ measure }) =>
      wanted.has(measureKey(measure.at)),
    );
    const { reference } = context.store.get().checked ?? {};
    const charts = chartsSheet(charted.map((one) => factsWith(one, reference))) ?? null;
    propose(context.store, { plan: buildPlan({ workbook, own, want: { charts } }), ...saying(change, charted) });
  });
}

function wantedKeys(sheet: OwnSheet | undefined, { to, measures }: ChartChange): ReadonlySet<string> {
  const keys = new Set(sheet ? chartedMeasures(sheet).map(measureKey) : []);
  for (const at of measures) {
    if (to === "insert") keys.add(measureKey(at));
    else keys.delete(measureKey(at));
  }
  return keys;
}

function saying({ to, measures }: ChartChange, charted: readonly Trajectory[]): { title: string; what: string } {
  const { insert, remove } = text.charts;
  if (to === "remove") return { title: remove.title, what: remove.what(measures.length) };
  return { title: insert.title, what: insert.what(Math.min(measures.length, charted.length)) };
}
