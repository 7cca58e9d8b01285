import { connectExcel } from "../excel";
import { mountPane } from "../ui";
import { minute, today } from "./clock";
import { showOutside } from "./outside";
import { currentTheme, watchTheme } from "./theme";

/** Waits for Excel and shows the pane over it; where Excel does not come, says so and what to do. */
async function start(element: HTMLElement): Promise<void> {
  const excel = await connectExcel();
  if (!excel.ok) {
    showOutside(element, excel.fault);
    return;
  }
  const locale = Office.context.displayLanguage || "en-GB";
  document.documentElement.lang = "en-GB";
  element.replaceChildren();
  mountPane(element, excel.value, { theme: currentTheme(), watchTheme, locale, today, now: minute });
}

const element = document.getElementById("pane");
if (element) void start(element);
