import type { NewSheet } from "../../../core/plan/new-sheet";
import { refuse, type Codec, type Result } from "../../package";
import { readWorkbook } from "../../read";
import { applyPlan } from "../apply";
import { Draft } from "../draft";
import { removeOwnSheet } from "../own-sheet-write";
import { emptyWorkbook } from "./empty-workbook";

/** The bytes of a workbook that holds a new sheet and nothing else. */
export function newWorkbook(sheet: NewSheet, codec: Codec): Result<Uint8Array> {
  const placeholder = sheet.name === "Sheet1" ? "Sheet2" : "Sheet1";
  const empty = readWorkbook(emptyWorkbook(placeholder), { codec });
  if (!empty.ok) return empty;
  const made = applyPlan(empty.value, {
    operations: [{ kind: "new-sheet", name: sheet.name, before: undefined, after: sheet }],
  });
  if (!made.ok) {
    return "refusal" in made ? made : refuse("damaged", made.conflicts[0]?.reason ?? "The sheet cannot be made.");
  }
  const both = readWorkbook(made.result, { codec });
  if (!both.ok) return both;
  const { package: opened, parts } = both.value;
  const draft = new Draft(opened);
  for (const part of parts.sheets.filter(({ name }) => name === placeholder)) {
    removeOwnSheet({ draft, workbook: parts.path }, part);
  }
  return draft.save();
}
