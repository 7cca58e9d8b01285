/** A threshold that a label names: how strict it is among others of its kind, and the label without it. */
export interface Step {
  readonly kind: string;
  /** Larger is stricter: fewer can reach it. */
  readonly strictness: number;
  readonly rest: string;
}

interface Form {
  readonly kind: string;
  readonly pattern: RegExp;
  readonly strictness: (match: RegExpExecArray) => number;
}

const inMinutes: Readonly<Record<string, number>> = {
  second: 1 / 60,
  sec: 1 / 60,
  minute: 1,
  min: 1,
  hour: 60,
  hr: 60,
  day: 1440,
  "working day": 1440,
  week: 10_080,
  month: 43_800,
  year: 525_600,
};

const time = String.raw`(\d+(?:\.\d+)?)[- ]?(working days?|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\b`;

function minutes([, size, unit = ""]: RegExpExecArray): number {
  return Number(size) * (inMinutes[unit.toLowerCase().replace(/s$/, "")] ?? NaN);
}

const exam = String.raw`\b(?:english|maths?|mathematics|basics|gcses?|ebacc|(?:english )?baccalaureate)\b`;
const plus = String.raw`(?<![\d.])([4-7])\s?\+(?!\d)`;

/** GCSE grades, entries and passes, times within which and beyond which, and the two standards of the key stages in England. */
const forms: readonly Form[] = [
  { kind: "grades", pattern: /\b9\s?[-–]\s?([4-7])\b/i, strictness: ([, grade]) => Number(grade) },
  {
    kind: "grade",
    pattern: /\bgrades? ([4-7]) ?(?:\+|or (?:above|higher|better)|and (?:above|higher))|\bgrades? ([4-7])\+/i,
    strictness: ([, grade, short]) => Number(grade ?? short),
  },
  // "4+ English and mathematics", and not "5+ GCSEs".
  {
    kind: "grade",
    pattern: new RegExp(
      String.raw`(?<=${exam}.*)${plus}|${plus}(?!\s*(?:gcses?|a\*|good|subjects?|passes|level))(?=.*${exam})`,
      "i",
    ),
    strictness: ([, behind, before]) => Number(behind ?? before),
  },
  {
    kind: "exam",
    pattern: new RegExp(
      String.raw`\b(?:enter(?:ing|ed)|(achieving|achieved|passing|passed))\b(?=.*(?:${exam}|\b(?:exams?|tests?|qualifications?)\b))`,
      "i",
    ),
    strictness: ([, achieved]) => (achieved === undefined ? 0 : 1),
  },
  {
    kind: "within",
    pattern: new RegExp(String.raw`\b(?:with)?in (?:under )?${time}`, "i"),
    strictness: (match) => -minutes(match),
  },
  {
    kind: "beyond",
    pattern: new RegExp(String.raw`\b(?:over|more than|longer than|exceeding|beyond|at least) ${time}`, "i"),
    strictness: minutes,
  },
  {
    kind: "standard",
    pattern:
      /\b(?:(?:the )?expected (?:standard|level)|(exceeding (?:the )?(?:expected )?standard|(?:a |the )?higher (?:standard|level)|greater depth|high standard))\b/i,
    strictness: ([, higher]) => (higher === undefined ? 0 : 1),
  },
];

/** The threshold in a label; undefined where it names none, or two of a kind. */
export function stepIn(label: string): Step | undefined {
  for (const { kind, pattern, strictness } of forms) {
    const match = pattern.exec(label);
    if (!match) continue;
    const value = strictness(match);
    const after = label.slice(match.index + match[0].length);
    if (Number.isNaN(value) || pattern.test(after)) return undefined;
    const rest = `${label.slice(0, match.index)}#${after}`
      .toLowerCase()
      .replace(/[^\p{L}\p{N}#%]+/gu, " ")
      .trim();
    return { kind, strictness: value, rest };
  }
  return undefined;
}
