import type { Fraction } from "./fraction";
import type { LiveNumber } from "./live-number";
import { allNeeds } from "./needs";

/** A way from one number to another, as a number and as the text of a native formula that comes to the same. */
export interface Form {
  /** The value a fraction of the way between two neighbouring points of a path. */
  value(from: number, to: number, at: Fraction): number;
  /** The formula text of `value`, where `from` and `to` are the formula texts of the points. */
  formula(from: string, to: string, at: Fraction): string;
  /** What must be so of the two numbers for the formula to mean something, as a formula text; left out, anything may be. */
  also?(from: string, to: string): string;
}

/** The number a fraction of the way between two, live. */
export function formed(form: Form, from: LiveNumber, to: LiveNumber, at: Fraction): LiveNumber {
  return {
    value: form.value(from.value, to.value, at),
    formula: form.formula(from.formula, to.formula, at),
    needs: allNeeds([from, to], form.also?.(from.formula, to.formula)),
  };
}

/** B + (T - B) * i/n. The order of operations is the formula's, so that both round alike; that goes for every form here. */
export const straight: Form = {
  value: (from, to, { part, of }) => from + ((to - from) * part) / of,
  formula: (from, to, at) => `${operand(from)}+(${operand(to)}-${operand(from)})*${said(at)}`,
};

/** B * (T/B)^(i/n): the same percentage change in equal times. */
export const compound: Form = {
  value: (from, to, { part, of }) => from * (to / from) ** (part / of),
  formula: (from, to, at) => `${operand(from)}*(${operand(to)}/${operand(from)})^(${said(at)})`,
  also: (from, to) => `SIGN(${from})*SIGN(${to})>0`,
};

/** A straight line of the log odds: never below 0 or above 1, slow near both. */
export const logit: Form = {
  value: (from, to, { part, of }) => 1 / (1 + Math.exp(-(odds(from) + ((odds(to) - odds(from)) * part) / of))),
  formula: (from, to, at) => `1/(1+EXP(-(${oddsText(from)}+(${oddsText(to)}-${oddsText(from)})*${said(at)})))`,
  also: (from, to) => `AND(MIN(${from},${to})>0,MAX(${from},${to})<1)`,
};

/** B + (T - B) * (1 - (1 - i/n)^2): most of the change early. */
export const front: Form = {
  value: (from, to, { part, of }) => from + (to - from) * (1 - (1 - part / of) ** 2),
  formula: (from, to, at) => `${operand(from)}+(${operand(to)}-${operand(from)})*(1-(1-${said(at)})^2)`,
};

/** B + (T - B) * (i/n)^2: most of the change late. */
export const back: Form = {
  value: (from, to, { part, of }) => from + (to - from) * (part / of) ** 2,
  formula: (from, to, at) => `${operand(from)}+(${operand(to)}-${operand(from)})*(${said(at)})^2`,
};

/** B + (T - B) * (3u^2 - 2u^3): slow, fast, slow. It starts and ends exactly, which a logistic curve does not. */
export const ess: Form = {
  value: (from, to, { part, of }) => from + (to - from) * (3 * (part / of) ** 2 - 2 * (part / of) ** 3),
  formula: (from, to, at) => `${operand(from)}+(${operand(to)}-${operand(from)})*(3*(${said(at)})^2-2*(${said(at)})^3)`,
};

/** A formula text as an operand: in brackets, unless it is a cell or the call of a function. */
export function operand(formula: string): string {
  const cell = /^(?:(?:'(?:[^']|'')*'|[\w.]+)!)?\$?[A-Z]+\$?\d+$/;
  return cell.test(formula) || isCall(formula) ? formula : `(${formula})`;
}

/** Whether a formula text is one call of a function and nothing after it. */
function isCall(formula: string): boolean {
  if (!/^[A-Z][A-Z.]*\(.*\)$/s.test(formula)) return false;
  const bare = formula.replace(/"[^"]*"|'[^']*'/g, "");
  let depth = 0;
  for (const [index, letter] of [...bare].entries()) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (letter === ")" && depth === 0) return index === bare.length - 1;
  }
  return false;
}

function odds(share: number): number {
  return Math.log(share / (1 - share));
}

function oddsText(share: string): string {
  return `LN(${operand(share)}/(1-${operand(share)}))`;
}

function said({ part, of }: Fraction): string {
  return `${String(part)}/${String(of)}`;
}
