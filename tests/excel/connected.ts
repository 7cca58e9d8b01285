import type { WorkbookHost } from "../../src/core";
import { connectExcel, type ConnectOptions } from "../../src/excel";
import type { WorkbookModel } from "../../src/workbench/model";
import type { StandInOptions } from "../../src/workbench/standin";
import { onOffice, type OnOffice } from "../office/on-office";

/** A workbook host on the real Office.js, and what is behind it. */
export interface Connected extends OnOffice {
  readonly host: WorkbookHost;
}

/** Runs a test with our host connected to a workbook. */
export async function connected(
  model: WorkbookModel | undefined,
  test: (connected: Connected) => Promise<void>,
  options: { readonly standIn?: StandInOptions; readonly connect?: ConnectOptions } = {},
): Promise<void> {
  await onOffice(
    async (office) => {
      const globals = globalThis as { Office?: unknown; Excel?: unknown };
      globals.Office = office.Office;
      globals.Excel = office.Excel;
      try {
        const host = await connectExcel(options.connect);
        if (!host.ok) throw new Error(host.fault.message);
        office.standIn.log.clear();
        await test({ ...office, host: host.value });
      } finally {
        delete globals.Office;
        delete globals.Excel;
      }
    },
    model,
    options.standIn,
  );
}

/** Waits until the library has given back its references, which it does by a request of its own after each conversation. */
export async function quiet(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 30));
}

/** The value of what was asked of a host; a fault fails the test. */
export function valueOf<Value>(
  hosted: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: unknown },
): Value {
  if (!hosted.ok) throw new Error(JSON.stringify(hosted.fault));
  return hosted.value;
}
