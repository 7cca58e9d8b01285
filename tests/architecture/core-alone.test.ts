import { join } from "node:path";
import ts from "typescript";
import { root } from "./sources";

/** The core as its own tsconfig.json compiles it, with one more file beside. */
function compileCore(extra: string): readonly string[] {
  const folder = join(root, "src", "core");
  const config = ts.readConfigFile(join(folder, "tsconfig.json"), (path) => ts.sys.readFile(path));
  const { fileNames, options } = ts.parseJsonConfigFileContent(config.config, ts.sys, folder);
  const host = ts.createCompilerHost(options);
  const added = join(folder, "added-by-the-test.ts");
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    name === added ? ts.createSourceFile(name, extra, ts.ScriptTarget.ES2022) : read(name, ...rest);
  const program = ts.createProgram([...fileNames, added], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

test("the core compiles where nothing is but the language: no document, no Node, no console, no timers, no Office", () => {
  const outside = ["document", "window", "process", "console", "setTimeout", "fetch", "Office", "require"];
  const said = compileCore(`${outside.map((name) => `void ${name};`).join("\n")}\nexport {};`);
  expect(said).toHaveLength(outside.length);
  for (const [index, name] of outside.entries()) expect(said[index]).toContain(`Cannot find name '${name}'`);
});
