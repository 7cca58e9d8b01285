import { directionOf } from "./direction-words";
import type { Reading } from "./reading";

/** Single letters and words by which official statistics withhold a figure: confidential, unavailable, not applicable, too small. */
const suppressions = new Set([
  "c",
  "k",
  "u",
  "x",
  "z",
  "low",
  "*",
  "**",
  ":",
  "~",
  "[c]",
  "[k]",
  "[u]",
  "[x]",
  "[z]",
  "[low]",
]);

/** Words that hold the place of a figure that is yet to come, or say that there is none. */
const placeholders = new Set(
  (
    "n/a|na|n.a|n/k|nk|n.k|n.d|nd|n/d|not applicable|not available|not known|not set|not yet set|not yet known|not yet available|" +
    "not published|not found|no public information|not disclosed|not estimated|not reported|not due|no return|null|not collected|not measured|no data|no target|no target set|no baseline|unknown|nil return|" +
    "awaited|awaiting data|pending|blank|missing|no figure|to follow|in development|under development|under review|" +
    "no medido|no medida|no detectable|por medir|por definir|indefinido|sin datos|sin dato|s/d|a definir|não medido|sem dados|non mesuré|à définir|non disponible|" +
    "no aplica|no disponible|não disponível|non renseigné|non disponibile|nr|n.c|en attente|sans objet|sin línea base|no hay datos|" +
    "k. a|liegt nicht vor|nicht verfügbar|entfällt|onbekend|niet bekend|nog niet bekend|niet beschikbaar|n.t.b|n.b|nb|tidak ada data|" +
    "ikke målt|ej mätt|saknas|uppgift saknas|ei tietoa|brak|b.d|nezjištěno|" +
    "k.a|keine angabe|nicht erhoben|noch offen|n.v.t|nvt|n.n.b|nnb|niet gemeten|nog onbekend|da definire|non rilevato|brak danych|belum ada"
  ).split("|"),
);

/** Figures in words. */
const numbersInWords = "nil one two three four five six seven eight nine ten".split(" ");
const naught = /^(?:zero|nought|zéro|cero|nihil)$/;

/** What is done with a figure before there is one. */
const settling =
  "confirmed|determined|decided|discussed|agreed|advised|set|established|developed|finali[sz]ed|published|provided|announced|updated|identified|" +
  "defined|specified|elaborated|worked out|clarified|calculated|estimated|quantified|fixed";

/** How a longer text begins that says its figure is yet to come: "Tbd by each committee", "Target value will be identified ...". */
const promise = new RegExp(
  "^(?:(?:the )?(?:(?:target|baseline|reference|actual)s?(?: (?:value|figure|level)s?)?|(?:figure|data|value|level|indicator|detail)s?) )?(?:is |are |has |have |need(?:s|ed)? )?(?:yet |still |currently |not )*(?:been )?" +
    `(?:t\\.?b\\.?[acdi]\\.?|(?:to|will|shall) be (?:${settling})|not (?:yet )?(?:been )?(?:${settling})|` +
    "to follow|not yet|awaiting|available (?:in|from|by|after|q[1-4]|\\p{L}+ 20\\d\\d)|(?:due|expected) (?:in|by|q[1-4])|(?:results?|data|figures?) (?:for .{1,20} )?(?:available|due|expected)|data (?:available|expected|due)|" +
    "(?:to|will|shall) be \\p{L}+ (?:after|once|when|following|upon|subject to)|(?:ongoing|pending) (?:calculations?|assessments?|stud(?:y|ies))|" +
    "(?:calculations?|assessments?) (?:ongoing|pending|under way|in progress)|" +
    "(?:por|a|à|da|te|zu|noch zu) (?:definir|d[ée]finir|determinar|d[ée]terminer|confirmar|confirmer|establecer|estabelecer|definire|determinare|confermare|definieren|bestimmen|klären|bepalen|bevestigen)|" +
    "noch (?:festzulegen|zu ermitteln|offen|nicht \\p{L}+)|do (?:ustalenia|określenia|potwierdzenia)|belum (?:ada|ditetapkan|tersedia|diukur))(?![\\p{L}\\d])(?! (?:within|as [^p])\\b)",
  "u",
);

/** How a text begins that says why there is no figure: "Forecast not yet available", "No figures available for the district", "Subject to usable data". */
const unavailable = new RegExp(
  "^(?:(?:\\p{L}+ ){0,3}(?:not|not yet|not currently|currently not|still not|yet not) available(?! (?:to|for)\\b)|" +
    "no (?:\\p{L}+ )?(?:figures?|data|values?|information|forecasts?|estimates?|measurements?)(?: (?:is|are|was|were))? (?:yet |currently )?available|" +
    "to be (?:entered|inserted|completed|filled in|added|measured|collected|supplied|assessed)(?! (?:by|in|at|within) (?:the end|20\\d\\d|\\d))|" +
    "(?:subject to|depend(?:s|ing|ent) on) (?:the )?(?:\\p{L}+ )?(?:data|figures|information|results?|outcomes?|availability|approval|completion|continuation|development|planning|stud(?:y|ies)|funding|decisions?)\\b|" +
    "details? (?:still |yet )?to (?:be (?:elaborated|worked out|defined|agreed|confirmed|determined|developed)|follow)|" +
    "available indicators?\\b|indicator (?:to be )?available)(?![\\p{L}])",
  "u",
);

/**
 * What a text without a figure to read says: a suppressed or missing figure, a direction, or undefined when it is none of these.
 * "Contextual" and "Data only" are none: they say that a measure has no target by design, so that nothing is missing. `shown` is the text as it was typed.
 */
export function readWords(text: string, shown: string): Reading | undefined {
  if (suppressions.has(text)) return { kind: "suppressed", text: shown };
  const plain = plainWords(text);
  const figure = naught.test(plain) ? 0 : numbersInWords.indexOf(plain);
  if (figure >= 0) return { kind: "quantity", quantity: { value: figure, unit: "number", decimals: 0 }, typed: "text" };
  // Of `Unknown/146` the part is missing, however well the whole is known; of `N/A - new measure` the rest says why.
  const part = plain.replace(/ ?\/ ?\d{1,9}$/, "").replace(remark, "");
  if (
    isBlankMark(plain) ||
    isUnnumbered(plain) ||
    placeholders.has(part) ||
    promise.test(plain) ||
    unavailable.test(plain)
  )
    return { kind: "placeholder", text: shown };
  const direction = directionOf(plain);
  return direction && { kind: "direction", direction, text: shown };
}

/** What is said behind a word for a missing figure, without any figure but a year or a quarter. */
const remark =
  /(?: ?[-–—:;,(]| (?:until|this|for|before)\b)(?:[^\d]|(?<=q)[1-4]|\b(?:19|20)\d\d(?:\/\d\d)?\b|\b\d\d\/\d\d\b)*$/;

/** Marks that stand where a figure should: `???`, `xx`, `-`, `...`, `#`, a lone dot. */
function isBlankMark(text: string): boolean {
  return /^(?:[?]+|x{2,}(?:[.,]x+)?|[-–—]+|[.…]+|_+|#+|\/+)$/.test(text) || text === "";
}

/** A letter or a mark where the number of a unit should be: `x tonnes`, `xx%`, `? sites`. */
function isUnnumbered(text: string): boolean {
  return /^[£$€]?\s?(?:x{1,3}(?:[.,]x{1,2})?|\?{1,3}|_{2,9})(?:\s?%|\s\p{L}{2})/u.test(text);
}

/** Small letters, single spaces, without brackets around or full stops and marks behind, unless there is nothing else. */
function plainWords(text: string): string {
  const small = text
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/^[£$€] ?(?=[a-z])/, "");
  const inside = /^[([]([^()[\]]*)[)\]]$/.exec(small)?.[1] ?? small;
  const bare = inside.trim().replace(/[.!*:,;]{1,8}$/, "");
  return bare === "" ? inside.trim() : bare;
}
