/**
 * In the workbench, the page around the pane plays Excel. This stands before Office.js, which takes the `window.external` that it finds for
 * the Excel it runs in. It is not part of the add-in as it is deployed.
 */
interface Workbench {
  /** The object that Office.js shall take for Excel; a new one for each page that asks. */
  readonly workbench?: { connect(): unknown };
}

const around = window.parent as unknown as Workbench;
if (window.parent !== window && around.workbench)
  Object.defineProperty(window, "external", { value: around.workbench.connect(), configurable: true });

export {};
