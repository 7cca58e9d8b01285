import type { HostFault } from "../core";

/** Part of the screen that the window takes, in hundredths. */
const size = { width: 30, height: 25 };

/** Says a fault in a small window of Office's: a ribbon function has no page of its own. Resolves once the window is there. */
export function sayFault({ message, advice }: HostFault): Promise<void> {
  const page = new URL("message.html", window.location.href);
  page.hash = new URLSearchParams({ message, advice }).toString();
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(page.href, { ...size, displayInIframe: true }, (opened) => {
      // Where Office shows no window there is nowhere else to say it, and the workbook is as it was.
      if (opened.status === Office.AsyncResultStatus.Failed) console.error(message, opened.error.message);
      resolve();
    });
  });
}
