/** An element with its class, attributes and children in one go. Texts are set as text, never as HTML. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** A button with a drawing or a text, and what it does. */
export function makeButton(
  attributes: Readonly<Record<string, string>>,
  click: () => void,
  ...children: readonly (Node | string)[]
): HTMLButtonElement {
  const element = make("button", { type: "button", ...attributes }, ...children);
  element.addEventListener("click", click);
  return element;
}

/** Where what lies over the page for a while is put: within its main part, so that whoever goes through the page by its parts comes upon it. */
export function overlays(): HTMLElement {
  return document.querySelector("main") ?? document.body;
}

const space = "http://www.w3.org/2000/svg";

/** A line drawing of 16 by 16, in the colour of the text around it. */
export function drawing(path: string): SVGSVGElement {
  const svg = document.createElementNS(space, "svg");
  for (const [key, value] of Object.entries({
    viewBox: "0 0 16 16",
    width: "16",
    height: "16",
    "aria-hidden": "true",
  })) {
    svg.setAttribute(key, value);
  }
  const line = document.createElementNS(space, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}
