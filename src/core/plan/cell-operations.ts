import type { CellRef } from "../cell/address";
import type { Finding } from "../check/finding";
import type { WorkbookSnapshot } from "../grid/snapshot";
import { contentOf } from "./cell-content";
import type { CellContent, Operation } from "./operation";
import { holdsContent } from "./same-cells";

/** What shall be written into a cell. */
export interface CellWrite {
  readonly at: CellRef;
  readonly content: CellContent;
}

export type CellOperation = Extract<Operation, { kind: "cell" }>;

/** The operations that make cells hold what they shall hold, none for those that do. Of two writes to one cell the later counts. */
export function cellOperations(workbook: WorkbookSnapshot, writes: readonly CellWrite[]): readonly CellOperation[] {
  const last = new Map(
    writes.map((write) => [`${String(write.at.row)},${String(write.at.column)},${write.at.sheet}`, write]),
  );
  return [...last.values()].flatMap(({ at, content }) => {
    const before = contentOf(workbook, at);
    return holdsContent(before, content) ? [] : [{ kind: "cell" as const, at, before, after: content }];
  });
}

/** The operations that a finding's fix asks for; none when it has no fix, is for a person to make, or has been made. */
export function fixOperations(finding: Finding, workbook: WorkbookSnapshot): readonly CellOperation[] {
  return cellOperations(workbook, finding.fix?.writes ?? []);
}
