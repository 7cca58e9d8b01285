import { buildPlan, type ChangePlan, type Conflict, type Hosted, type HostReading, type Kept } from "../core";
import { type OwnSheet, ownTableNames, type Wanted, type WorkbookHost, type Written } from "../core";

/** What a ribbon function wants written, and what it is called in the list of changes. */
export interface Writing {
  readonly want: Wanted;
  readonly what: string;
  /** The sheet of ours to bring to the front afterwards. */
  readonly show: keyof typeof ownTableNames;
}

/** When it is, and an id that no other change has. */
export interface Stamp {
  readonly at: string;
  readonly id: string;
}

/** Writes what is wanted, keeps how to take it back in the workbook, and brings the written sheet to the front. */
export async function writeKept(
  host: WorkbookHost,
  reading: HostReading,
  { want, what, show }: Writing,
  stamp: Stamp,
): Promise<Hosted<void>> {
  const plan = buildPlan({ workbook: reading.workbook, own: reading.own, want });
  if (plan.operations.length > 0) {
    const applied = await host.apply(plan);
    if (!applied.ok) return applied;
    if (!applied.value.ok) return nothingWritten(applied.value.conflicts);
    const written: Written = { ...stamp, what, inverse: applied.value.inverse };
    const kept = await host.keep(withWritten(reading.kept, written));
    if (!kept.ok) return kept;
  }
  const sheet = writtenSheet(plan, reading, ownTableNames[show]);
  return sheet === undefined ? { ok: true, value: undefined } : host.select(sheet, topLeft);
}

const topLeft = { top: 0, left: 0, bottom: 0, right: 0 };

function withWritten(kept: Kept, written: Written): Kept {
  return { ...kept, written: [...kept.written, written] };
}

function nothingWritten(conflicts: readonly Conflict[]): Hosted<void> {
  const isChanged = conflicts.some(({ isLasting }) => !isLasting);
  return {
    ok: false,
    fault: {
      code: "Conflict",
      message: `Nothing was written: ${conflicts[0]?.reason ?? "the workbook is not as it was read."}`,
      advice: isChanged ? "Do it again; the workbook is then read as it is now." : "Then do it again.",
    },
  };
}

/** The name under which a sheet of ours stands in the workbook now. */
function writtenSheet(plan: ChangePlan, { own }: HostReading, table: string): string | undefined {
  const now = plan.operations.flatMap((one): readonly OwnSheet[] =>
    one.kind === "sheet" && one.after ? [one.after] : [],
  );
  return [...now, ...own.sheets].find((sheet) => sheet.table.name === table)?.name;
}
