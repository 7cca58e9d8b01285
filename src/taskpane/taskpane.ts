import { connectExcel } from "../excel";
import { mountPane } from "../ui";
import { minute, today } from "./clock";
import { showOutside } from "./outside";
import { openSample } from "./sample";
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
  // The workbench asks for it: a scorecard that nobody has checked yet shows nothing of what the pane can do.
  const checkAtOnce = new URLSearchParams(window.location.search).has("check");
  mountPane(element, excel.value, {
    theme: currentTheme(),
    watchTheme,
    locale,
    today,
    now: minute,
    checkAtOnce,
    // The workbench has samples of its own.
    ...(!checkAtOnce && { openSample }),
  });
}

const element = document.getElementById("pane");
if (element) void start(element);
