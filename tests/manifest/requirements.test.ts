import { join, relative } from "node:path";
import ts from "typescript";
import { manifest, root } from "./manifest";
import { named } from "../workbooks/xml-tree";

/**
 * What is newer than the manifest declares and used all the same: each asks first, by `isSetSupported`, whether it is there.
 */
const asksFirst: Readonly<Record<string, readonly string[]>> = {};

/** A use of Excel's API: where, what, and the requirement set that it came with. */
interface Use {
  readonly place: string;
  readonly name: string;
  readonly set: number;
}

test("what src/excel uses of Excel came with the declared requirement set, or asks first", () => {
  const [set] = named(manifest, "Set");
  expect(set?.attributes["Name"]).toBe("ExcelApi");
  const declared = minor(set?.attributes["MinVersion"]);
  const uses = excelUses();
  expect(uses.length).toBeGreaterThan(20);
  const newer = uses.filter((use) => use.set > declared && !asksFirst[use.place]?.includes(use.name));
  expect(newer).toEqual([]);
});

/** Every property and method of Microsoft's types that `src/excel` names, by the type checker. */
function excelUses(): readonly Use[] {
  const folder = join(root, "src", "excel");
  const { config } = ts.readConfigFile(join(folder, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  return program
    .getSourceFiles()
    .filter(({ fileName }) => fileNames.includes(fileName))
    .flatMap((file) => {
      const uses: Use[] = [];
      const visit = (node: ts.Node): void => {
        const symbol = ts.isPropertyAccessExpression(node) ? checker.getSymbolAtLocation(node.name) : undefined;
        const set = symbol && setOf(symbol);
        if (symbol && set !== undefined) uses.push({ place: relative(folder, file.fileName), name: symbol.name, set });
        ts.forEachChild(node, visit);
      };
      visit(file);
      return uses;
    });
}

/** The ExcelApi set that a member of Microsoft's types came with: the oldest of its declarations, since each overload names its own. */
function setOf(symbol: ts.Symbol): number | undefined {
  const sets = (symbol.declarations ?? [])
    .filter((one) => one.getSourceFile().fileName.includes("@types/office-js"))
    .flatMap((one) => {
      const found = /\[Api set: ExcelApi (1\.\d+)/.exec(one.getFullText());
      return found ? [minor(found[1])] : [];
    });
  return sets.length > 0 ? Math.min(...sets) : undefined;
}

/** 14 of "1.14". */
function minor(version: string | undefined): number {
  return Number(version?.split(".")[1]);
}
