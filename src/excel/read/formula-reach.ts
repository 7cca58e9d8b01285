/**
 * How far from its own cell a formula can be felt when some other cell changes: not at all, because it looks at its own row only, so that
 * whoever reads that row anew has it (`row`); in its own cell (`cell`); or in any cell, because its result may fill many (`spill`).
 */
export type Reach = "row" | "cell" | "spill";

/** Functions whose result is one value, whatever they are given. */
const single =
  "SUM|SUMIF|SUMIFS|SUMPRODUCT|AVERAGE|AVERAGEIF|AVERAGEIFS|COUNT|COUNTA|COUNTBLANK|COUNTIF|COUNTIFS|MIN|MAX|MINIFS|MAXIFS|MEDIAN|MODE|" +
  "PRODUCT|SUBTOTAL|AGGREGATE|STDEV|VAR|RANK|LARGE|SMALL|PERCENTILE|QUARTILE|AND|OR|VLOOKUP|HLOOKUP|LOOKUP|MATCH|CONCAT|TEXTJOIN|SLOPE|" +
  "INTERCEPT|FORECAST|NPV|IRR|ROWS|COLUMNS";

/** Functions whose result may be many values though no range is written in them. */
const many =
  /\b(FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|TRANSPOSE|XLOOKUP|INDEX|OFFSET|INDIRECT|CHOOSE|CHOOSECOLS|CHOOSEROWS|TAKE|DROP|EXPAND|HSTACK|VSTACK|TOCOL|TOROW|WRAPCOLS|WRAPROWS|TEXTSPLIT|LET|LAMBDA|MAP|BYROW|BYCOL|MAKEARRAY|SCAN|REDUCE|FREQUENCY|LINEST|TREND|MMULT|GROUPBY|PIVOTBY|SWITCH|IFS)\(/i;

const oneValue = new RegExp(`\\b(?:${single})(?:\\.[A-Z.]+)?\\([^()]*\\)`, "gi");
const plainCall = /\b[A-Z][A-Z0-9.]*\([^():#{[A-Z_]*\)/gi;
const cell = /\$?\b[A-Z]{1,3}\$?(\d{1,7})\b(?!\()/gi;
const sheetName = /(?:'(?:[^']|'')*'|\b[A-Z_][\w.]*)!/gi;

/** A table's column in this row: `[@Target]`, `Table1[@[Target 2024]]`. */
const tableCell = /(?:\b\w+)?\[@(?:\[[^\][]*\]|[^\][]*)\]/g;

/** The reach of the formula (without its equals sign) of a cell in a row, counting from 0. Where that is not plain, the farther one. */
export function reachOf(formula: string, row: number): Reach {
  const bare = formula
    .replace(/"(?:[^"]|"")*"/g, '""')
    .replace(/\b(?:TRUE|FALSE)\b/gi, "1")
    .replace(tableCell, "1");
  if (maySpill(bare.replace(sheetName, "").replace(cell, "1"))) return "spill";
  return isOwnRow(bare, row) ? "row" : "cell";
}

/** What is left of ranges, names, columns of tables and array constants, once all calls that give one value are gone, may be many. */
function maySpill(formula: string): boolean {
  if (many.test(formula)) return true;
  let rest = formula;
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = rest.replace(oneValue, "1").replace(plainCall, "1");
  }
  return /[:#{[A-Z_]/i.test(rest);
}

/** Whether there are only cells of one row in it: no other sheet, no name, no whole column. */
function isOwnRow(formula: string, row: number): boolean {
  const rest = formula.replace(cell, "1").replace(/\b[A-Z][A-Z0-9.]*\(/gi, "(");
  if (/[!#[A-Z_]/i.test(rest)) return false;
  const own = String(row + 1);
  return [...formula.matchAll(cell)].every(([, number]) => number === own) && !/\d:\$?\d/.test(formula);
}
