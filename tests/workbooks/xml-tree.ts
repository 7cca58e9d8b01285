import { strFromU8 } from "fflate";

/** An element with its attributes, its children, and the text in it. Prefixes are left out. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly text: string;
}

/** No element. */
export const none: Node = { name: "", attributes: {}, children: [], text: "" };

/** Every element inside another of a local name, however deep. */
export function named(node: Node, name: string): readonly Node[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...named(child, name)]);
}

/** The elements inside another that hold no others, or the element itself. */
export function flat(node: Node): readonly Node[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(flat);
}

/** An element as text, its attributes in order of name; whether space in it counts is not said. */
export function spell({ name, attributes, children, text }: Node): string {
  const said = Object.entries(attributes)
    .filter(([key]) => !key.startsWith("xmlns") && key !== "space")
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${said.join("")}>${text}${children.map(spell).join("")}</${name}>`;
}

/** The root of an XML part; an empty element for none. */
export function parse(bytes: Uint8Array | undefined): Node {
  if (!bytes) return none;
  const text = strFromU8(bytes);
  const root = { ...none, children: [] as Node[] };
  const open: { name: string; attributes: Record<string, string>; children: Node[]; text: string }[] = [root];
  const token =
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;
  for (const [, cdata, close, name, attributes = "", empty, chars] of text.matchAll(token)) {
    const current = open.at(-1) ?? root;
    if (cdata !== undefined || chars !== undefined) current.text += cdata ?? entities(chars ?? "");
    else if (close) open.pop();
    else if (name !== undefined) {
      const node = { name: name.replace(/^.*:/, ""), attributes: attributesOf(attributes), children: [], text: "" };
      current.children.push(node);
      if (!empty) open.push(node);
    }
  }
  return trimmed(root.children[0] ?? none);
}

/** Space between elements means nothing. */
function trimmed(node: Node): Node {
  const children = node.children.map(trimmed);
  return { ...node, children, text: children.length > 0 ? "" : node.text };
}

function attributesOf(text: string): Record<string, string> {
  const found = [...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(
    found.map(([, name = "", a, b]) => [name.replace(/^(?!xmlns).*:/, ""), entities(a ?? b ?? "")]),
  );
}

function entities(text: string): string {
  const names: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (_, code: string) => {
    if (!code.startsWith("#")) return names[code] ?? "";
    return String.fromCodePoint(code[1] === "x" ? parseInt(code.slice(2), 16) : Number(code.slice(1)));
  });
}
