import type { HostFault } from "../core";

/** What to say where there is no Excel: what happened, what to do, and the ways from here. */
export function showOutside(element: HTMLElement, fault: HostFault): void {
  const page = document.createElement("main");
  page.className = "page";
  page.append(
    textOf("h1", "Open this in Excel"),
    textOf("p", fault.message),
    textOf("p", fault.advice),
    button("Try again", () => {
      window.location.reload();
    }),
    linkTo("/help.html", "What Scorecard Keeper does, and how to add it to Excel"),
  );
  if (onThisMachine())
    page.append(linkTo("/workbench/", "Open the workbench: a spreadsheet in this browser to try it on"));
  element.replaceChildren(page);
}

/** The workbench is served beside the pane on the developer's machine only. */
function onThisMachine(): boolean {
  return ["localhost", "127.0.0.1"].includes(window.location.hostname);
}

function textOf(name: "h1" | "p", text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function linkTo(path: string, text: string): HTMLElement {
  const link = document.createElement("a");
  link.href = path;
  link.textContent = text;
  const line = document.createElement("p");
  line.append(link);
  return line;
}

function button(text: string, act: () => void): HTMLElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  element.addEventListener("click", act);
  return element;
}
