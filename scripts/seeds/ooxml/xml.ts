/** What an attribute may hold; an undefined one is left out. */
type Attribute = string | number | boolean | undefined;

const header = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/** An XML document with this root. */
export function document(root: string): string {
  return header + root;
}

/** An element; its children are markup, so texts must go through `text`. Booleans are written 1 and 0. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${escapeAttribute(typeof value === "boolean" ? String(Number(value)) : String(value))}"`,
    )
    .join("");
  const inside = children.join("");
  return inside === "" ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** An element that is there only when it has children. */
export function listElement(
  name: string,
  attributes: Readonly<Record<string, Attribute>>,
  children: readonly string[],
): string {
  return children.length === 0 ? "" : element(name, attributes, ...children);
}

/** Text as markup. */
export function text(plain: string): string {
  return plain.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** An element that holds only text; spaces at its ends are kept. */
export function textElement(name: string, plain: string, attributes: Readonly<Record<string, Attribute>> = {}): string {
  return element(name, plain === plain.trim() ? attributes : { ...attributes, "xml:space": "preserve" }, text(plain));
}

function escapeAttribute(plain: string): string {
  return text(plain).replaceAll('"', "&quot;").replaceAll("\n", "&#10;");
}
