import { checkedBy, checkWorkbook, nothingKept, partAccepted } from "../core";
import type { CheckOutcome, Chosen, Kept, PartedFindings, Profile } from "../core";
import { keptIn } from "../files/keep";
import type { ReadWorkbook } from "../files/read";
import { surroundingsOf } from "./checking";
import type { Checking } from "./checking";

/** What a workbook keeps of ours. */
export interface KeptHere {
  readonly kept: Kept;
  /** Why nothing of it can be used; undefined where all can. */
  readonly fault: string | undefined;
}

/** What a workbook keeps; nothing, and why, where somebody made something else of it. */
export function keptHere(read: ReadWorkbook): KeptHere {
  const kept = keptIn(read);
  if (kept.ok) return { kept: kept.value, fault: undefined };
  return { kept: nothingKept, fault: `${kept.fault.message} It was checked as if it kept nothing.` };
}

/** How a workbook is read and checked: by what it keeps, with what the command line says going before. */
export function byKept(kept: Kept, { profile, authority }: Checking): Profile & Pick<Chosen, "corrections"> {
  const by = checkedBy(kept, profile);
  return authority === undefined ? by : { ...by, authority };
}

/** A workbook that was checked, its findings parted by what was accepted in it. */
export interface CheckedHere extends KeptHere {
  readonly outcome: CheckOutcome;
  readonly parted: PartedFindings;
}

/** Checks a workbook by what it keeps and what the command line says. */
export function checkHere(read: ReadWorkbook, checking: Checking): CheckedHere {
  const here = keptHere(read);
  const { acceptances } = here.kept;
  const by = byKept(here.kept, checking);
  const outcome = checkWorkbook(read.workbook, by, { ...surroundingsOf(checking, by), acceptances });
  return { ...here, outcome, parted: partAccepted(outcome.findings, read.workbook, acceptances) };
}
