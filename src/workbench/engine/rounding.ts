/**
 * How far, as a share of a number, its binary fraction may lie from the decimal that a spreadsheet shows in 15 significant digits: rounding
 * is meant for the decimal.
 */
const dust = "2E-15";

/** By what each rounding function's number is multiplied, so that the dust of binary fractions decides nothing. */
const nudges: ReadonlyMap<string, string> = new Map([
  ["ROUND", `(1+${dust})`],
  ["ROUNDDOWN", `(1+${dust})`],
  ["TRUNC", `(1+${dust})`],
  ["ROUNDUP", `(1-${dust})`],
]);

const piece =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|[A-Za-z_][\w.]*|[(){},]|[^"'[A-Za-z_(){},]+|./gs;

interface Open {
  readonly at: number;
  readonly name: string;
  comma?: number;
}

/**
 * A formula whose roundings to a number of digits take decimals as they are shown, as Excel's do: ROUND(1.005,2) is 1.01 though the binary
 * fraction is below 1.005. The library scales the binary fraction, and rounds that.
 */
export function roundingDecimals(formula: string): string {
  if (!/ROUND|TRUNC/i.test(formula)) return formula;
  const pieces = formula.match(piece) ?? [];
  const written = [...pieces];
  const open: Open[] = [];
  pieces.forEach((text, at) => {
    const inner = open.at(-1);
    if (text === "(" || text === "{") open.push({ at, name: text === "(" ? (pieces[at - 1] ?? "").toUpperCase() : "" });
    else if (text === "," && inner) inner.comma ??= at;
    else if (text === ")" || text === "}") {
      open.pop();
      const nudge = inner && nudges.get(inner.name);
      if (nudge === undefined || inner?.comma === undefined) return;
      if (
        pieces
          .slice(inner.at + 1, inner.comma)
          .join("")
          .trim() === ""
      )
        return;
      written[inner.at] = `(${nudge}*(`;
      written[inner.comma] = "),";
    }
  });
  return written.join("");
}
