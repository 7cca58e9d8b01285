import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { named, type Node, parse } from "../workbooks/xml-tree";

export const root = resolve(__dirname, "..", "..");
export const text = readFileSync(resolve(root, "manifest.xml"), "utf8");
export const manifest: Node = parse(new TextEncoder().encode(text));

/** Every element of the manifest with its path, such as `OfficeApp/Hosts/Host`. */
export function elements(
  node: Node = manifest,
  path = node.name,
): readonly { readonly path: string; readonly node: Node }[] {
  return [{ path, node }, ...node.children.flatMap((child) => elements(child, `${path}/${child.name}`))];
}

/** The resources, by their id, with the kind of resource and what it says. */
export function resources(): ReadonlyMap<string, { readonly kind: string; readonly value: string }> {
  const [list] = named(manifest, "Resources");
  return new Map(
    (list?.children ?? []).flatMap((kind) =>
      kind.children.map(({ attributes }) => [
        attributes["id"] ?? "",
        { kind: kind.name, value: attributes["DefaultValue"] ?? "" },
      ]),
    ),
  );
}

/** Every address in the manifest. */
export function addresses(): readonly string[] {
  return elements().flatMap(({ node }) =>
    [node.attributes["DefaultValue"], node.text].flatMap((one) => (one && /^https?:/.test(one) ? [one] : [])),
  );
}
