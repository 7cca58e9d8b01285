import type { Unit } from "./quantity";

/** What a number format code says of the number in its cell. */
export interface FormatFacts {
  readonly unit: Unit;
  /** What the stored number is multiplied by to be read: 100 for a percentage, else 1. */
  readonly scale: 1 | 100;
  /** Decimals always shown, and decimals shown when there is something to show; the same but for General, `#` and fractions. */
  readonly decimals: number;
  readonly mostDecimals: number;
  readonly isDate: boolean;
  /** Whether the format shows the number and nothing else: no unit, no literal words, no date. */
  readonly isPlain: boolean;
}

/** Most decimals that a General number is taken to show. */
const generalDecimals = 10;

const facts = new Map<string, FormatFacts>();
const mostFormats = 1024;

/** The facts of a number format code, in US spelling. Known ones are remembered, so that asking again costs one look-up. */
export function formatFacts(code: string): FormatFacts {
  const known = facts.get(code);
  if (known) return known;
  if (facts.size >= mostFormats) facts.clear();
  const fresh = describe(code);
  facts.set(code, fresh);
  return fresh;
}

function describe(code: string): FormatFacts {
  const { symbols, literals } = firstSection(code);
  const bare = symbols.replace(/general/gi, "");
  const isGeneral = bare.trim() === "" || bare === "@";
  const isDate = /[dmyhs]/i.test(bare);
  const [, decimals = ""] = /\.([0#?]*)/.exec(bare) ?? [];
  const open = isGeneral || /[/E]/i.test(bare);
  const unit = unitOf(bare, literals);
  return {
    unit,
    scale: bare.includes("%") ? 100 : 1,
    decimals: open ? 0 : decimals.replaceAll("#", "").length,
    mostDecimals: open ? generalDecimals : decimals.length,
    isDate,
    isPlain: !isDate && unit === "number" && literals.trim() === "",
  };
}

function unitOf(symbols: string, literals: string): Unit {
  if (/%/.test(symbols + literals)) return "percent";
  if (/[£$€¥]/.test(symbols + literals)) return "money";
  if (/^\s*pp\s*$/i.test(literals)) return "percentage-points";
  if (/:\s?1/.test(literals)) return "ratio";
  if (/^\s*days?\s*$/i.test(literals)) return "days";
  return /^\s*(?:per |\/\s?10)/i.test(literals) ? "rate" : "number";
}

/** The first section of a format code, the one for positive numbers: its symbols apart from the words it quotes. */
function firstSection(code: string): { readonly symbols: string; readonly literals: string } {
  let symbols = "";
  let literals = "";
  // Quoted words, escaped, padding and filling characters, bracketed currency, elapsed time, colour or condition; then all else.
  const piece = /"([^"]*)"?|\\(.)|[_*](.)|\[\$([^\]-]*)[^\]]*\]|\[(h+|m+|s+)\]|\[[^\]]*\]|(;)|(.)/giy;
  for (const match of code.matchAll(piece)) {
    const [, quoted, escaped, , currency, elapsed, stop, symbol] = match;
    if (stop !== undefined) break;
    literals += quoted ?? escaped ?? currency ?? "";
    symbols += elapsed ?? symbol ?? "";
  }
  return { symbols, literals };
}
