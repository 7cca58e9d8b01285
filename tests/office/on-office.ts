import { emptyModel, type WorkbookModel } from "../../src/workbench/model";
import { connectStandIn, type StandIn, type StandInOptions } from "../../src/workbench/standin";
import { loadOffice, type LoadedOffice } from "./load-office";

/** A workbook behind the real Office.js. */
export interface OnOffice extends LoadedOffice {
  readonly model: WorkbookModel;
  readonly standIn: StandIn;
}

/** Runs a test with the real Office.js on a workbook, a new one unless another is given; a mistake of the stand-in's own fails it. */
export async function onOffice(
  test: (office: OnOffice) => Promise<void>,
  model: WorkbookModel = emptyModel(),
  options: StandInOptions = {},
): Promise<void> {
  const failures: unknown[] = [];
  const standIn = connectStandIn(model, { onFailure: (error) => failures.push(error), ...options });
  const office = await loadOffice(standIn);
  try {
    await test({ ...office, model, standIn });
  } finally {
    office.close();
  }
  if (failures.length > 0) throw failures[0];
}
