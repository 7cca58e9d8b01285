import ts from "typescript";
import { placesOf, sources } from "./sources";

/** Whether a node uses a global of a name. */
const isGlobal =
  (name: string) =>
  (node: ts.Node): boolean =>
    ts.isIdentifier(node) && node.text === name && !isPropertyName(node) && !isLocal(node);

/** A property that bears the name, as `host.Excel` or `{ Excel: 1 }`, is no use of the library. */
function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node;
}

/** A variable of the function around, such as the library of a page in a frame. */
function isLocal(node: ts.Identifier): boolean {
  const around = ts.findAncestor(node, ts.isFunctionLike);
  const declares = (one: ts.Node): boolean =>
    ((ts.isBindingElement(one) || ts.isVariableDeclaration(one) || ts.isParameter(one)) &&
      ts.isIdentifier(one.name) &&
      one.name.text === node.text) ||
    (ts.forEachChild(one, (child) => declares(child) || undefined) ?? false);
  return around !== undefined && declares(around);
}

test("only src/excel names Excel", () => {
  const elsewhere = sources.filter(({ folder }) => folder !== "excel");
  expect(elsewhere.flatMap((source) => placesOf(source, isGlobal("Excel")))).toEqual([]);
});

test("only what runs inside Office names Office", () => {
  const elsewhere = sources.filter(({ folder }) => !["excel", "taskpane", "commands"].includes(folder));
  expect(elsewhere.flatMap((source) => placesOf(source, isGlobal("Office")))).toEqual([]);
});

test("nothing is of type any", () => {
  const isAny = (node: ts.Node): boolean => node.kind === ts.SyntaxKind.AnyKeyword;
  expect(sources.flatMap((source) => placesOf(source, isAny))).toEqual([]);
});

test("nothing is left for later, and no check is switched off without its reason", () => {
  const leftOver = /\b(TODO|FIXME|XXX)\b|@ts-(ignore|nocheck|expect-error)|eslint-disable(?!.* -- \S)/;
  expect(sources.filter(({ text }) => leftOver.test(text)).map(({ path }) => path)).toEqual([]);
});
