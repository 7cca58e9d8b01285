import ts from "typescript";
import { placesOf, sources } from "./sources";

const isIdentifier =
  (name: string) =>
  (node: ts.Node): boolean =>
    ts.isIdentifier(node) &&
    node.text === name &&
    // A property that bears the name ("host.Excel", "{ Excel }" of a record of ours) is no use of the library.
    !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) &&
    !(ts.isPropertyAssignment(node.parent) && node.parent.name === node) &&
    !(ts.isPropertySignature(node.parent) && node.parent.name === node);

test("only src/excel names Excel", () => {
  const elsewhere = sources.filter(({ folder }) => folder !== "excel");
  expect(elsewhere.flatMap((source) => placesOf(source, isIdentifier("Excel")))).toEqual([]);
});

test("only what runs inside Office names Office", () => {
  const elsewhere = sources.filter(({ folder }) => !["excel", "taskpane", "commands"].includes(folder));
  expect(elsewhere.flatMap((source) => placesOf(source, isIdentifier("Office")))).toEqual([]);
});

test("nothing is of type any", () => {
  const isAny = (node: ts.Node): boolean => node.kind === ts.SyntaxKind.AnyKeyword;
  expect(sources.flatMap((source) => placesOf(source, isAny))).toEqual([]);
});

test("nothing is left for later, and no check is switched off", () => {
  const leftOver = /\b(TODO|FIXME|XXX)\b|@ts-(ignore|nocheck|expect-error)|eslint-disable/;
  expect(sources.filter(({ text }) => leftOver.test(text)).map(({ path }) => path)).toEqual([]);
});
