import { buildPlan, type ChangePlan, type Conflict, type Hosted, type HostFault, type HostReading } from "../core";
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

/** What a ribbon function has to say though it did what it was to do; undefined for nothing. */
export type Remark = Pick<HostFault, "message" | "advice"> | undefined;

/**
 * Writes what is wanted, keeps how to take it back in the workbook, and brings the written sheet to the front. On protected sheets the
 * highlights are left out, which is remarked.
 */
export async function writeKept(
  host: WorkbookHost,
  reading: HostReading,
  { want, what, show }: Writing,
  stamp: Stamp,
): Promise<Hosted<Remark>> {
  const plan = buildPlan({ workbook: reading.workbook, own: reading.own, want });
  let left: readonly Conflict[] = [];
  if (plan.operations.length > 0) {
    const applied = await host.apply(plan, { mayLeaveHighlights: true });
    if (!applied.ok) return applied;
    if (!applied.value.ok) return nothingWritten(applied.value.conflicts);
    const { inverse } = applied.value;
    left = applied.value.left ?? [];
    const kept = inverse.operations.length > 0 && (await keepWritten(host, reading, { ...stamp, what, inverse }));
    if (kept && !kept.ok) return kept;
  }
  const sheet = writtenSheet(plan, reading, ownTableNames[show]);
  const shown = sheet === undefined ? undefined : await host.select(sheet, topLeft);
  return shown && !shown.ok ? shown : { ok: true, value: remarkOn(left) };
}

function remarkOn(left: readonly Conflict[]): Remark {
  if (left.length === 0) return undefined;
  return {
    message: "The findings are listed, and their cells are not highlighted.",
    advice: left.map(({ reason }) => reason).join(" "),
  };
}

function keepWritten(host: WorkbookHost, { kept }: HostReading, written: Written): Promise<Hosted<void>> {
  return host.keep({ ...kept, written: [...kept.written, written] });
}

const topLeft = { top: 0, left: 0, bottom: 0, right: 0 };

function nothingWritten(conflicts: readonly Conflict[]): Hosted<never> {
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
