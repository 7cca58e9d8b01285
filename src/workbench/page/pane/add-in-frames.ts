import { make, makeButton } from "../around/elements";
import { focusFirst } from "../around/regions";
import type { RibbonFunction } from "../around/ribbon";
import type { Connection } from "./connection";

/** How long a page of the add-in may take to start, in milliseconds. */
const startTime = 20_000;

/** The frames of the add-in: the pane beside the sheet, and the page of the ribbon functions, which nobody sees. */
export class AddInFrames {
  readonly element = make("aside", { class: "pane", "aria-label": "Scorecard Keeper pane" });
  readonly pane = make("iframe", { title: "Scorecard Keeper" });
  private ribbon: HTMLIFrameElement | undefined;
  private readonly connections = new Map<HTMLIFrameElement, Connection>();
  private editing = false;

  /**
   * @param join makes a connection to the workbook that is open.
   * @param close hides the pane.
   */
  constructor(
    private readonly join: () => Connection,
    close: () => void,
  ) {
    const shut = makeButton({ class: "bar-icon", "aria-label": "Close pane" }, close, "×");
    this.element.append(make("div", { class: "pane-head" }, make("h2", {}, "Scorecard Keeper"), shut), this.pane);
  }

  /** What a page of the add-in is given while it loads, before Office.js runs in it. */
  connect(): unknown {
    const frame = [this.pane, this.ribbon].find((one) => one?.contentDocument?.currentScript) ?? this.pane;
    const connection = this.join();
    connection.setEditing(this.editing);
    this.connections.get(frame)?.close();
    this.connections.set(frame, connection);
    return connection.external;
  }

  /** Puts the focus into the pane, where it was last; false when the pane is hidden. */
  focus(): boolean {
    const { contentWindow, contentDocument } = this.pane;
    if (this.element.hidden || !contentWindow || !contentDocument) return false;
    contentWindow.focus();
    const isAnywhere = contentDocument.activeElement && contentDocument.activeElement !== contentDocument.body;
    return isAnywhere === true || focusFirst(contentDocument);
  }

  /** Loads the pane anew, as for another workbook. */
  reload(): void {
    for (const connection of this.connections.values()) connection.close();
    this.connections.clear();
    this.ribbon?.remove();
    this.ribbon = undefined;
    // Not by `reload()`: the frame may have gone to a page that failed to load.
    this.pane.src = "taskpane.html?check";
  }

  /** Says to every page that a cell is being edited: what add-ins ask has to wait meanwhile. */
  setEditing(isEditing: boolean): void {
    this.editing = isEditing;
    for (const connection of this.connections.values()) connection.setEditing(isEditing);
  }

  /** Runs a ribbon function. As in Excel its page is loaded when the first of its buttons is pressed. */
  async run(name: RibbonFunction): Promise<void> {
    const frame = this.ribbon ?? (await this.loadRibbon());
    const connection = this.connections.get(frame);
    if (!connection) throw new Error("The page of the ribbon functions did not connect to the workbook.");
    await connection.invokeCommand(name);
  }

  private loadRibbon(): Promise<HTMLIFrameElement> {
    const frame = make("iframe", { class: "behind", title: "Ribbon functions", tabindex: "-1", "aria-hidden": "true" });
    this.ribbon = frame;
    return new Promise((resolve, reject) => {
      const late = window.setTimeout(() => {
        reject(new Error("The ribbon functions did not start."));
      }, startTime);
      frame.addEventListener("load", () => {
        window.clearTimeout(late);
        void officeReady(frame).then(() => {
          resolve(frame);
        }, reject);
      });
      frame.src = "commands.html";
      document.body.append(frame);
    });
  }
}

/** Office.js registers the functions of the page when it is ready, a moment after the page has loaded. */
async function officeReady({ contentWindow }: HTMLIFrameElement): Promise<void> {
  const { Office } = contentWindow as unknown as { readonly Office?: { onReady(): Promise<unknown> } };
  if (!Office) throw new Error("Office.js did not load.");
  await Office.onReady();
}
