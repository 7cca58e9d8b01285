import type { WorkbookHost } from "../core";
import { store } from "./keep/stored";
import { readWorkbook } from "./read/read";
import type { Session } from "./session";
import { readSelection, select, watchSelection } from "./watch/selection";
import { watch } from "./watch/watch";
import { applyPlan } from "./write/apply";

/** The workbook host over a connection to Excel. */
export function workbookHost(session: Session): WorkbookHost {
  return {
    capabilities: session.capabilities,
    read: (scope, working = {}) => session.talk((talk) => readWorkbook(talk, session, scope, working)),
    apply: (plan, working = {}) => session.talk((talk) => applyPlan(talk, session, plan, working)),
    select: (sheet, area) => session.talk((talk) => select(talk, sheet, area)),
    selection: () => session.talk(readSelection),
    watch: (listener) => watch(session, listener),
    watchSelection: (listener) => watchSelection(session, listener),
    keep: (kept) => session.talk((talk) => store(talk, kept)),
  };
}
