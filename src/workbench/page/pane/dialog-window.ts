import { make, makeButton } from "../around/elements";

/** Shows a page of the add-in in a window over this one; false when it is of another origin. `closed` is called when the person closes it. */
export function showDialog(address: string, closed: () => void): boolean {
  const url = URL.canParse(address, window.location.href) ? new URL(address, window.location.href) : undefined;
  if (url?.origin !== window.location.origin) return false;
  const frame = make("iframe", { src: url.href, title: "Scorecard Keeper message" });
  const shut = makeButton(
    { class: "bar-icon", "aria-label": "Close message" },
    () => {
      dialog.close();
    },
    "×",
  );
  const dialog = make("dialog", { class: "dialog-frame", "aria-label": "Scorecard Keeper" });
  dialog.append(make("div", { class: "pane-head" }, make("h2", {}, "Scorecard Keeper"), shut), frame);
  dialog.addEventListener("close", () => {
    dialog.remove();
    closed();
  });
  document.body.append(dialog);
  dialog.showModal();
  return true;
}
