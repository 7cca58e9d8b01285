import { make, makeButton } from "./elements";

/** What the three buttons of the add-in do, as Excel's Home tab has them. */
export interface RibbonHooks {
  readonly openPane: () => void;
  /** A ribbon function of the manifest, by its name. */
  readonly run: (name: RibbonFunction) => void;
}

/** The ribbon functions that the manifest names. */
export type RibbonFunction = "checkSheet" | "writeTrajectories";

/** The strip with our group of buttons. */
export class Ribbon {
  readonly element = make("div", { class: "ribbon", role: "toolbar", "aria-label": "Scorecard Keeper" });
  private readonly functions: readonly HTMLButtonElement[];

  constructor(hooks: RibbonHooks) {
    const check = ribbonButton("check", "Check this sheet", () => {
      hooks.run("checkSheet");
    });
    const write = ribbonButton("trajectories", "Write trajectories", () => {
      hooks.run("writeTrajectories");
    });
    this.functions = [check, write];
    const open = ribbonButton("mark", "Open pane", hooks.openPane);
    this.element.append(open, check, write);
  }

  /** A function is running, or a cell is edited: Excel greys its buttons then too. */
  setBusy(busy: boolean): void {
    for (const button of this.functions) button.disabled = busy;
  }
}

function ribbonButton(icon: string, text: string, click: () => void): HTMLButtonElement {
  const image = make("img", { src: `../assets/${icon}.svg`, width: "20", height: "20", alt: "" });
  return makeButton({ class: "ribbon-button" }, click, image, make("span", {}, text));
}
