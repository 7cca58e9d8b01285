import type { Remark } from "./write-kept";

/** Part of the screen that the window takes, in hundredths. */
const size = { width: 30, height: 25 };

/** Says a fault or a remark in a small window of Office's: a ribbon function has no page of its own. Resolves once the window is there. */
export function say({ message, advice }: NonNullable<Remark>): Promise<void> {
  const page = new URL("message.html", window.location.href);
  page.hash = new URLSearchParams({ message, advice }).toString();
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(page.href, { ...size, displayInIframe: true }, (opened) => {
      // Where Office shows no window there is nowhere else to say it.
      if (opened.status === Office.AsyncResultStatus.Failed) console.error(message, opened.error.message);
      resolve();
    });
  });
}
