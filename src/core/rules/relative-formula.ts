import { columnNumber } from "../cell/address";

const reference = /(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w(!])/gi;
const quoted = /("(?:[^"]|"")*"|'(?:[^']|'')*'!)/;

/**
 * What a formula says from where it stands: references without a dollar sign as distances, so that a formula copied down reads the same in
 * every row (`B2-C2` in D2 and `B3-C3` in D3 are both `R[0]C[-2]-R[0]C[-1]`). Texts in quotes and names of sheets stay as they are.
 */
export function relativeFormula(formula: string, row: number, column: number): string {
  return formula
    .split(quoted)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(
            reference,
            (whole, fixedColumn: string, letters: string, fixedRow: string, digits: string, at: number) =>
              isPartOfName(part, at)
                ? whole
                : relative(fixedRow === "$", Number(digits) - 1, row, "R") +
                  relative(fixedColumn === "$", columnNumber(letters), column, "C"),
          ),
    )
    .join("")
    .replace(/\s+/g, "");
}

/** `B2` at the end of `TAB2` or `x.B2` is no reference. */
function isPartOfName(text: string, at: number): boolean {
  return at > 0 && /[\w.]/.test(text[at - 1] ?? "");
}

function relative(fixed: boolean, to: number, from: number, sign: "R" | "C"): string {
  return fixed ? `${sign}${String(to + 1)}` : `${sign}[${String(to - from)}]`;
}
