import { remembering } from "../remembering";

/** Words that say nothing of what is counted. */
const idle =
  /^(?:the|a|an|of|in|on|at|for|to|by|and|or|who|that|which|were|was|are|is|be|been|with|number|numbers|no|total|count|percent|percentage|per|cent|proportion|share|rate|all|as)$/;

/** Labels whose words are remembered: rules hold each against many others. */
const most = 5000;

/** The telling words of a label, in small letters, the plural taken off. */
export const wordsOf = remembering(most, partedIn);

function partedIn(label: string): readonly string[] {
  return label
    .toLowerCase()
    .split(/[^\p{L}\p{N}+]+/u)
    .filter((word) => word !== "" && !idle.test(word))
    .map((word) => word.replace(/(?<=\p{L}{3})s$/u, ""));
}

/** Whether all of some words are among others. */
export function areAmong(some: readonly string[], others: readonly string[]): boolean {
  return some.every((word) => others.includes(word));
}

/** Lines of a statement that are the same where nothing comes between them: the result, and the surplus that is left of it. */
const ofStatement =
  /\b(?:net|result|surplus|deficit|profit|loss|balance|saldo|ergebnis|jahresergebnis|[üu]berschuss|fehlbetrag|r[ée]sultat|exc[ée]dent|resultaat|overskott|underskott|tulos|tuloksen|yli-?j[äa]{2}m[äa]|ali-?j[äa]{2}m[äa]|vuosikate|avanzo|disavanzo)(?![\p{L}])/iu;

/** Whether labels are such lines. */
export function areOfStatement(...labels: readonly string[]): boolean {
  return labels.every((label) => ofStatement.test(label));
}
