import type { Result } from "../../files";
import { createEngine } from "../engine";
import { openModel, saveModel, type WorkbookModel } from "../model";
import { fetchSample, samples, type WorkbookFile } from "./around/workbook-files";
import { joinWorkbook } from "./pane/connection";
import { Workbench } from "./workbench";

declare global {
  interface Window {
    /** For the pages of the add-in in their frames, and for tests: the page that plays Excel. */
    workbench?: Workbench;
  }
}

function open({ name, bytes }: WorkbookFile): Result<WorkbookModel> {
  return openModel(bytes, { name, engine: createEngine() });
}

/** Opens the first sample and shows the page; where that fails, says so in place of the page. */
async function start(element: HTMLElement): Promise<void> {
  try {
    const opened = open(await fetchSample(samples[0].file));
    if (!opened.ok) throw new Error(opened.refusal.message);
    const workbench = new Workbench({ open, save: saveModel, join: joinWorkbook }, opened.value);
    window.workbench = workbench;
    workbench.mount(element);
  } catch (fault) {
    console.error(fault);
    const why = fault instanceof Error ? fault.message : String(fault);
    element.textContent = `The workbench could not start. ${why} Load the page again.`;
  }
}

const element = document.getElementById("workbench");
if (element) void start(element);
