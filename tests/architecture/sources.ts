import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

export const root = resolve(__dirname, "..", "..");
const src = join(root, "src");

/** A TypeScript file of ours. `folder` is the one of `src` that it is in. */
export interface Source {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
}

/** What a file imports: a package by its name, or another file of ours by its folder in `src`. */
export type Import =
  | { readonly kind: "package"; readonly name: string }
  | { readonly kind: "ours"; readonly folder: string; readonly path: string };

/** Every TypeScript file under `src`. */
export const sources: readonly Source[] = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"))
  .sort()
  .map((path) => ({ path, folder: path.split("/")[0] ?? "", text: readFileSync(join(src, path), "utf8") }));

/** What a file imports, types and lazy imports too. */
export function importsOf({ path, text }: Source): readonly Import[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    if (fileName.endsWith("/package.json")) return { kind: "package", name: "package.json" };
    if (!fileName.startsWith(".")) return { kind: "package", name: packageName(fileName) };
    const target = relative(src, resolve(src, dirname(path), fileName)).replaceAll("\\", "/");
    return { kind: "ours", folder: target.split("/")[0] ?? "", path: target };
  });
}

/** The places of a file where something stands, as `core/check/run.ts:12`. */
export function placesOf(source: Source, stands: (node: ts.Node) => boolean): readonly string[] {
  const kind = source.path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.ES2022, true, kind);
  const places: string[] = [];
  const visit = (node: ts.Node): void => {
    if (stands(node)) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      places.push(`${source.path}:${String(line)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return places;
}

function packageName(specifier: string): string {
  const [first = "", second = ""] = specifier.split("/");
  return first.startsWith("@") ? `${first}/${second}` : first.replace(/^node:.*/, "node:");
}
