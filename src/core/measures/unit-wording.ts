import type { Unit } from "../cell/quantity";

/** A unit and the words of the label that say so, as typed. */
export interface SaidUnit {
  readonly unit: Unit;
  readonly word: string;
}

/** A wording and the unit it says; undefined where such wording is used for more than one unit, so that it says nothing. */
interface Wording {
  readonly says: Unit | undefined;
  readonly pattern: RegExp;
}

const start = String.raw`^(?:[-–—•*\d.a-z]{1,4}[).]\s*|[-–—•]\s*)?(?:the |total |overall |annual |average |avg\.? |mean |median |cumulative |net |gross )*`;

/** "Number and percentage of", "Number (%)" and "No. / %" promise both, and say neither. */
const both: readonly RegExp[] = [
  /\b(?:number|no\.?|count)\s*(?:and|&|or|\/|\()\s*(?:%|percent\w*|rate|proportion)/i,
  /(?:%|\bpercent\w*|\brate|\bproportion)\s*(?:and|&|or|\/|\()\s*(?:number|no\.|count)\b/i,
  new RegExp(`${start}(?:number|no\\.?)\\b.*\\(\\s*%\\s*\\)\\s*:?$`, "i"),
];

/** Without one of these words a label cannot promise both. */
const counting = /number|\bno\b|count/i;

/** In order: the first wording found decides. A wording near the front is one that later ones would misread. */
const wordings: readonly Wording[] = [
  // Differences of percentages, and change measured against what was.
  { says: "percentage-points", pattern: /(?:%|\bpercent(?:age)?)[- ]?points?\b(?:\s+(?:gap|difference|change))?/i },
  { says: "percent", pattern: /\bas (?:a|an) (?:%|percent(?:age)?|proportion|share) of\b|\bas % of\b/i },
  {
    says: "percent",
    pattern: new RegExp(
      `${start}(?:%|percent(?:age)?\\b|per cent\\b|proportion (?:of|that|who)\\b|share of\\b)(?: of\\b)?`,
      "i",
    ),
  },
  {
    says: "percent",
    pattern:
      /\(\s*(?:in\s+)?(?:%|per ?cent|percentage)(?:\s[^)]*)?\)|(?:^|[^\d\s])\s+[-–—:,]?\s*%\s*(?:of\b.*)?:?$|:\s*%/i,
  },
  {
    says: "days",
    pattern: new RegExp(
      `${start}(?:number of |no\\.? of |# of )?(?:(?:working|calendar|school|sickness|absence|bed|delayed|elapsed|sick) )*days\\b`,
      "i",
    ),
  },
  {
    says: "days",
    pattern: /\(\s*(?:in )?(?:working |calendar )?days\s*\)|\bin days\b|(?:^|[a-z]\s)days (?:lost|taken|elapsed)\b/i,
  },
  {
    says: "money",
    pattern:
      /\b(?:average|unit|net|gross|total)? ?costs?(?: of .+)? per\b|^(?:the )?(?:average |unit |net |gross |total )*costs? of\b|\(\s*[£$€](?:'?0{3}s?|k|m|bn)?\s*\)|^[£$€]/i,
  },
  {
    says: "money",
    pattern:
      /\b(?:spend|spending|expenditure|income|revenue|savings?) per (?:head|capita|pupil|resident|dwelling|person|household|visit)\b/i,
  },
  { says: "rate", pattern: /\bper (?:1,?000|10,?000|100,?000|thousand|million)\b/i },
  // Per 100 is read as a percentage as often as not.
  { says: undefined, pattern: /\bper (?:100|hundred|capita|head)\b/i },
  {
    says: undefined,
    pattern: new RegExp(
      `${start}(?:number|no\\.?|#) of (?:hours|minutes|weeks|months|years)\\b|\\b(?:average|avg\\.?|mean|median) (?:number|no\\.?|#)`,
      "i",
    ),
  },
  { says: undefined, pattern: new RegExp(`${start}(?:number|no\\.?|#) of (?:percent|%)`, "i") },
  { says: "count", pattern: new RegExp(`${start}(?:number|no\\.?|n\\.|nr\\.?|num\\.|count) of\\b`, "i") },
  { says: "count", pattern: /^(?:[-–—•]\s*)?(?:total |overall )?#\s?(?:of\b)?/i },
  { says: "count", pattern: /\((?:number|no\.?|count|headcount)\)\s*:?$|[-–—:,]\s*number\s*:?$/i },
  {
    says: "score",
    pattern:
      /\bscaled score\b|\bpoint score\b|\bscore per (?:pupil|child|entry|student)\b|\(out of \d+\)|\bscore out of \d+\b/i,
  },
  { says: "index", pattern: /\bindex(?: score)?(?:\s*\([^)]*\))?$|^index of\b/i },
  {
    says: "ratio",
    pattern:
      /\b(?:pupil|student|staff|child|adult|teacher|nurse|patient)s?\s*(?::|-|–|\/|to|per)?\s*(?:pupil|student|staff|child|adult|teacher|nurse|patient)s? ratio\b/i,
  },
];

/** A word or sign without which no wording can be found: most labels have none, and are done with. */
const hint =
  /[%#£$€(]|\b(?:per|percent|percentage|number|no|nr?|num|count|proportion|share|days|costs?|score|index|ratio)\b/i;

/**
 * The unit a label states in so many words; undefined where it states none, or two.
 *
 * Only wordings that mean one unit wherever they are used count, since a rule holds cells against the answer: "rate", "level" and
 * "ratio of" say nothing.
 */
export function unitOfLabel(label: string): SaidUnit | undefined {
  const text = label.trim();
  if (!hint.test(text)) return undefined;
  if (counting.test(text) && both.some((pattern) => pattern.test(text))) return undefined;
  for (const { says, pattern } of wordings) {
    const found = pattern.exec(text);
    if (found) return says && { unit: says, word: tidy(found[0]) };
  }
  return undefined;
}

function tidy(found: string): string {
  return found.replace(/^[^\s%(]?\s*[-–—:,]?\s*(?=%)/, "").trim();
}
