import type { SheetModel, WorkbookModel } from "../../model";
import { make } from "./elements";

/** The tabs of the sheets that are shown. */
export class SheetTabs {
  readonly element = make("div", { class: "tabs", role: "tablist", "aria-label": "Sheets" });

  constructor(private readonly activate: (sheet: SheetModel) => void) {
    this.element.addEventListener("keydown", (event) => {
      this.key(event);
    });
  }

  show({ sheets, active }: WorkbookModel): void {
    const focused = this.element.contains(document.activeElement);
    const shown = sheets.filter(({ visibility }) => visibility === "visible");
    this.element.replaceChildren(...shown.map((sheet) => this.tab(sheet, sheet === active)));
    const front = this.element.querySelector<HTMLElement>("[aria-selected=true]");
    front?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (focused) front?.focus();
  }

  private tab(sheet: SheetModel, isFront: boolean): HTMLElement {
    const tab = make(
      "button",
      { type: "button", class: "tab", role: "tab", "aria-selected": String(isFront), tabindex: isFront ? "0" : "-1" },
      sheet.name,
    );
    const { tabColor } = sheet.layout;
    if (tabColor && /^#[0-9a-f]{6}$/i.test(tabColor)) tab.style.setProperty("--tab", tabColor);
    tab.addEventListener("click", () => {
      this.activate(sheet);
    });
    return tab;
  }

  private key(event: KeyboardEvent): void {
    const tabs = [...this.element.querySelectorAll<HTMLElement>("[role=tab]")];
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
    const tab = next === undefined ? undefined : tabs[next];
    if (!tab) return;
    event.preventDefault();
    tab.focus();
    tab.click();
  }
}
