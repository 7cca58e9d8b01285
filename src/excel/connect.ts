import type { Hosted, HostFault, WorkbookHost } from "../core";
import { capabilities, tooOld } from "./capabilities";
import { atMost, within } from "./deadline";
import { HostStop } from "./faults";
import { workbookHost } from "./host";
import { Session } from "./session";

/** How long to wait for Excel; everything has a default. */
export interface ConnectOptions {
  /** How long Office.js may take to be ready, in milliseconds: 10 seconds. */
  readonly readyWithin?: number;
  /** How long Excel may take over one request, in milliseconds: 60 seconds. */
  readonly answerWithin?: number;
}

const notLoaded: HostFault = {
  code: "OfficeNotLoaded",
  message: "Microsoft's Office.js was not loaded, without which no add-in can talk to Excel.",
  advice:
    "Look whether appsforoffice.microsoft.com can be reached from here; a firewall or proxy may block it. Then reload the pane.",
};

const neverReady: HostFault = {
  code: "OfficeNotReady",
  message:
    "Excel has not answered: either this page is not open inside Excel, or a part of Office.js was blocked on its way.",
  advice:
    "Open Scorecard Keeper from Excel's Home tab. If that is where you are, reload the pane or ask whether appsforoffice.microsoft.com is blocked.",
};

const notExcel: HostFault = {
  code: "NotExcel",
  message: "This page is not open inside Excel.",
  advice: "Open a workbook in Excel, then open Scorecard Keeper from the Home tab.",
};

/** Connects to the Excel that this page is open in, once Office.js is ready. */
export async function connectExcel(options: ConnectOptions = {}): Promise<Hosted<WorkbookHost>> {
  if (typeof Office === "undefined") return { ok: false, fault: notLoaded };
  const found = await ready(options.readyWithin ?? 10_000);
  if (!found.ok) return found;
  const old = tooOld();
  if (old) return { ok: false, fault: old };
  const session = new Session(capabilities(), options.answerWithin ?? 60_000);
  await learnSheets(session);
  return { ok: true, value: workbookHost(session) };
}

async function ready(milliseconds: number): Promise<Hosted<void>> {
  try {
    const { host } = await within(milliseconds, Office.onReady(), neverReady);
    // Outside Office the host is null, whatever the types say.
    const isExcel = String(host) === "Excel" && typeof Excel !== "undefined";
    return isExcel ? { ok: true, value: undefined } : { ok: false, fault: notExcel };
  } catch (error) {
    if (error instanceof HostStop) return { ok: false, fault: error.fault };
    throw error;
  }
}

/** A connection does not wait longer than this to learn of the sheets, in milliseconds: somebody may be typing in a cell. */
const patience = 2_000;

/** Which sheets there are, so that the first reading can ask for all of them at once. Where Excel does not say now, the reading finds out. */
async function learnSheets(session: Session): Promise<void> {
  const learning = session.talk(async ({ context, send }) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await send();
    session.memory.sheets = worksheets.items.map(({ id }) => id);
    session.memory.names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
  });
  await atMost(patience, learning);
}
