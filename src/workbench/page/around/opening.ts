import { make } from "./elements";

/** Shows that a workbook is being opened, which keeps the page busy: a large one takes seconds. */
export async function whileOpening<Result>(name: string, open: () => Result): Promise<Result> {
  const wheel = make("div", { class: "wheel", "aria-hidden": "true" });
  const cover = make("div", { class: "opening", role: "status" }, wheel, make("span", {}, `Opening ${name} …`));
  document.body.append(cover);
  try {
    await painted();
    return open();
  } finally {
    cover.remove();
  }
}

/** Resolves once what was put on the page is seen; in a window behind others, where nothing is painted, soon. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      window.setTimeout(resolve);
    });
    window.setTimeout(resolve, 200);
  });
}
