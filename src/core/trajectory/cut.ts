/** A piece of a cell's text: the formula that cuts it out, and what that comes to for the text the cell holds now. */
export interface Cut {
  readonly formula: string;
  readonly text: string;
}

/** More characters than any number has, and few enough that a long note padded with them stays within a cell's 32,767. */
const padding = 50;

/** The text without what NUMBERVALUE cannot read: odd spaces and minus signs, a pound sign, an accountant's brackets. */
export function clean(cut: Cut): Cut {
  let cleaned = cut;
  if (/^\(.*\)$/.test(cut.text.trim())) cleaned = replaceAll(replaceAll(cleaned, "(", "-"), ")", "");
  for (const [from, to] of [
    ["\u00a0", " "],
    ["\u202f", " "],
    ["\u2212", "-"],
    ["£", ""],
    [" %", "%"],
  ] as const) {
    cleaned = replaceAll(cleaned, from, to);
  }
  return cleaned;
}

/** What stands before the first `mark`, or up to and with it. */
export function upTo(cut: Cut, mark: string, bound: "with" | "without"): Cut {
  const { formula, text } = mark === " " ? trim(cut) : cut;
  const at = text.indexOf(mark);
  return bound === "with"
    ? { formula: `LEFT(${formula},FIND(${quoted(mark)},${formula}))`, text: text.slice(0, at + mark.length) }
    : {
        formula: `LEFT(${formula},FIND(${quoted(mark)},${formula}&${quoted(mark)})-1)`,
        text: at < 0 ? text : text.slice(0, at),
      };
}

/** What stands after the last `mark`. */
export function afterLast(cut: Cut, mark: string): Cut {
  const { formula, text } = mark === " " ? trim(cut) : cut;
  const spread = `SUBSTITUTE(${formula},${quoted(mark)},REPT(" ",${String(padding)}))`;
  return {
    formula: `TRIM(RIGHT(${spread},${String(padding)}))`,
    text: trimmed(text.replaceAll(mark, " ".repeat(padding)).slice(-padding)),
  };
}

/** The text without the words it begins with; whole when it begins with others. */
export function dropFirst(cut: Cut, words: string): Cut {
  return { formula: `SUBSTITUTE(${cut.formula},${quoted(words)},"",1)`, text: cut.text.replace(words, () => "") };
}

/** The number NUMBERVALUE reads in a text, or undefined where it reads none or Excel and others might differ. */
export function numberIn(text: string, decimal: "." | ","): number | undefined {
  const compact = text
    .replaceAll(" ", "")
    .replaceAll(decimal === "." ? "," : ".", "")
    .replace(decimal, ".");
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+))(%?)$/.exec(compact);
  if (!match) return undefined;
  return match[2] === "%" ? Number(match[1]) / 100 : Number(match[1]);
}

function replaceAll(cut: Cut, from: string, to: string): Cut {
  if (!cut.text.includes(from)) return cut;
  return {
    formula: `SUBSTITUTE(${cut.formula},${quoted(from)},${quoted(to)})`,
    text: cut.text.replaceAll(from, to),
  };
}

function trim(cut: Cut): Cut {
  return { formula: `TRIM(${cut.formula})`, text: trimmed(cut.text) };
}

/** TRIM also closes up runs of spaces inside; it knows no other white space. */
function trimmed(text: string): string {
  return text.replace(/ +/g, " ").replace(/^ | $/g, "");
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
