import type { HostFault, WorkbookHost } from "../core";
import { store } from "./keep/stored";
import { readWorkbook } from "./read/read";
import { readEdited } from "./read/read-edited";
import type { Session } from "./session";
import type * as writing from "./write/apply";
import { readSelection, select, watchSelection } from "./watch/selection";
import { watch } from "./watch/watch";

/** The workbook host over a connection to Excel. */
export function workbookHost(session: Session): WorkbookHost {
  return {
    capabilities: session.capabilities,
    read: (scope, working = {}) => session.talk((talk) => readWorkbook(talk, session, scope, working)),
    readEdited: (before, edits) => session.talk((talk) => readEdited(talk, session, before, edits)),
    apply: async (plan, applying = {}) => {
      const writing = await loadWriting();
      if (!writing) return { ok: false, fault: notFetched };
      return session.talk((talk) => writing.applyPlan(talk, session, plan, applying));
    },
    select: (sheet, area) => session.talk((talk) => select(talk, sheet, area)),
    selection: () => session.talk(readSelection),
    watch: (listener) => watch(session, listener),
    watchSelection: (listener) => watchSelection(session, listener),
    keep: (kept) => session.talk((talk) => store(talk, kept)),
  };
}

const notFetched: HostFault = {
  code: "NotFetched",
  message: "The part of Scorecard Keeper that writes could not be fetched, so nothing was written.",
  advice: "Check the connection and try again.",
};

/** What writes is fetched when something is written: most who open a workbook look first. */
async function loadWriting(): Promise<typeof writing | undefined> {
  try {
    return await import(/* webpackChunkName: "write" */ "./write/apply");
  } catch (error) {
    console.error(error);
    return undefined;
  }
}
