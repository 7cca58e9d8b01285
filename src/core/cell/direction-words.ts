import type { Direction } from "./reading";

const directions: Readonly<Record<string, Direction>> = {
  maximi: "maximise",
  minimi: "minimise",
  maintai: "maintain",
  sustain: "maintain",
  "no chan": "maintain",
  "stay th": "maintain",
  increas: "increase",
  improve: "increase",
  improvi: "increase",
  higher: "increase",
  raise: "increase",
  reduce: "reduce",
  reducti: "reduce",
  reducin: "reduce",
  decreas: "reduce",
  lower: "reduce",
};

const directed =
  /^(?:(?:target|aim)s?: ?|(?:we )?(?:aim|seek|continue|work) to )?(?:to )?(?:continue to |further )?(maximi[sz]e[ds]?|maximi[sz]ing|minimi[sz]e[ds]?|minimi[sz]ing|maintain(?:ed|ing|s)?|sustain(?:ed|ing)?|no change|stay the same|increas(?:e[ds]?|ing)|improv(?:e[ds]?|ing|ement)|higher|raise|reduc(?:e[ds]?|ing|tion)|decreas(?:e[ds]?|ing)|lower)(?![\p{L}\d])/u;

/** Between two directions of which the one that moves is meant: "gleichbleibend / sinkend". */
const or = String.raw`(?: ?/ ?| (?:bzw\.?|or|oder|ou|of) )`;

/** A direction alone in its cell: a course in English, and the words that targets have for it in other languages. */
function course(...words: readonly string[]): RegExp {
  return new RegExp(`^(?:\\p{L}+${or})?(?:${words.join("|")})(?:${or}\\p{L}+)?$`, "u");
}

const courses: readonly (readonly [RegExp, Direction])[] = [
  [
    course(
      "(?:year[- ]on[- ]year|continuous|continued|sustained|steady) (?:improvement|increase|growth|rise)|up",
      "(?:rising|growing|upwards?|ascending) (?:trend|tendency)",
      "steigend|steigern|steigerung|zunehmend|erhöhen|erhöhung",
      "(?:(?:tendance )?à la |en )?hausse|augmenter|augmentation|accroître",
      "(?:tendencia )?(?:creciente|ascendente|crescente|al alza)|(?:aument|increment)(?:ar|are|o)|in aumento",
      "stijgend|stijging|verhogen|toename",
      "öka|ökande|ökning|øge|øke|stigende",
      "wzrost|(?:trend|tendencja) (?:rosnąc[ya]|wzrostow[ya])",
      "meningkat|naik",
    ),
    "increase",
  ],
  [
    course(
      "(?:year[- ]on[- ]year|continuous|continued|sustained|steady) (?:reduction|decrease|fall|decline)|down",
      "(?:falling|declining|downwards?|descending) (?:trend|tendency)",
      "sinkend|senken|senkung|abnehmend|fallend|verringern|verringerung|reduzieren",
      "(?:(?:tendance )?à la |en )?baisse|diminuer|diminution|réduire|réduction",
      "(?:tendencia )?(?:decreciente|descendente|decrescente|a la baja)|(?:reduc|reduz|disminu|diminu)ir",
      "disminución|reducción|redução|ridurre|in diminuzione|in calo",
      "dalend|daling|verlagen|afname|verminderen",
      "minska|minskande|minskning|reducere|redusere|faldende|synkende",
      "spadek|(?:trend|tendencja) (?:malejąc[ya]|spadkow[ya])",
      "menurun|turun",
    ),
    "reduce",
  ],
  [
    course(
      "no (?:increase|decrease|deterioration)",
      "gleichbleibend|halten|beibehalten|konstant|maintenir|maintien|stabiliser",
      "mantener|mantenimiento|manter|mantenere|mantenimento",
      "handhaven|behouden|gelijkblijvend|bibehålla|fastholde|opprettholde",
    ),
    "maintain",
  ],
];

const arrows: readonly (readonly [RegExp, Direction])[] = [
  [/^[↑⇑⬆▲△↗⇗🔼]+$/u, "increase"],
  [/^[↓⇓⬇▼▽↘⇘🔽]+$/u, "reduce"],
  [/^[→⇒➡▶►↔⇔⬌←⇐⬅◄◀]+$/u, "maintain"],
];

/** Longest text that is still a direction and not a sentence that begins with a verb. */
const longestDirection = 48;

/** The direction that a text in small letters names, in words or by an arrow; undefined where it names none, or has a figure. */
export function directionOf(text: string): Direction | undefined {
  if (text.length > longestDirection || /\d/.test(text)) return undefined;
  const verb = directed.exec(text)?.[1];
  if (verb !== undefined) return Object.entries(directions).find(([start]) => verb.startsWith(start))?.[1];
  const arrow = text.replace(/[\ufe0e\ufe0f]/g, "");
  return [...arrows, ...courses].find(([pattern]) => pattern.test(arrow))?.[1];
}
