/** Which end of what will do a number is: the lowest (`low`), or the highest; and whether a sign says so, and no words. */
export interface Limit {
  readonly end: "low" | "high";
  readonly sign: boolean;
}

const lowSign = /^(?:>\s?=|=\s?>|>\s?\/\s?=|>\s?or\s?(?:=|equal(?: to)?)|[≥>⩾≧])$/i;
const highSign = /^(?:<\s?=|=\s?<|<\s?\/\s?=|<\s?or\s?(?:=|equal(?: to)?)|[≤<⩽≦])$/i;

/** Words in front of the lowest number that will do, a language or so a line. */
const lowWords = new RegExp(
  `^(?:${[
    "at least|no(?:t)? less than|no fewer than|more than|greater than(?: or equal(?: to)?)?|over|above|min(?:imum)?(?: of)?|exceeds?|exceeding",
    "al menos(?: una?)?|por lo menos|como mínimo|más del?|mín(?:imo)?(?: de)?|mayor(?: o igual)? (?:a|que)|superior(?: o igual)? a",
    "au moins(?: une?)?|plus de|supérieure?(?: ou égale?)? à|minimum de",
    "mind(?:estens)?|mehr als|wenigstens|über|größer(?: oder gleich| gleich)?(?: als)?",
    "almeno|più di|oltre|maggiore(?: o uguale)? (?:a|di)|superiore(?: o uguale)? a|minimo",
    "pelo menos|no mínimo|mais de|acima de|maior(?: ou igual)? (?:a|que|do que)|superior(?: ou igual)? a",
    "ten minste|minstens|minimaal|meer dan|groter dan|boven",
    "minimal|lebih dari|sekurang-kurangnya|paling sedikit|di atas",
  ].join("|")})$`,
  "iu",
);
const highWords = new RegExp(
  `^(?:${[
    "at most|no(?:t)? more than|up to|less than(?: or equal(?: to)?)?|fewer than|lower than|below|under|max(?:imum)?(?: of)?|within",
    "como máximo|a lo sumo|menos del?|máx(?:imo)?(?: de)?|menor(?: o igual)? (?:a|que)|inferior(?: o igual)? a|hasta(?: el)?",
    "au plus|au maximum|moins de|inférieure?(?: ou égale?)? à|jusqu'à",
    "höchstens|weniger als|maximal|unter|bis zu|kleiner(?: oder gleich| gleich)?(?: als)?",
    "al massimo|meno di|minore(?: o uguale)? (?:a|di)|inferiore(?: o uguale)? a|massimo|fino a",
    "no máximo|abaixo de|menor(?: ou igual)? (?:a|que|do que)|inferior(?: ou igual)? a|até",
    "hoogstens|ten hoogste|maximaal|minder dan|kleiner dan|onder",
    "maksimal|kurang dari|paling banyak|di bawah",
  ].join("|")})$`,
  "iu",
);

/** What a sign or words in front of a number make of it (`>=`, "> or =", "at least", "máx."); undefined for any other text. */
export function limitIn(text: string): Limit | undefined {
  const plain = text.trim().replace(/\s+/g, " ").replace(/[.:]$/, "");
  if (lowSign.test(plain)) return { end: "low", sign: true };
  if (highSign.test(plain)) return { end: "high", sign: true };
  if (lowWords.test(plain)) return { end: "low", sign: false };
  return highWords.test(plain) ? { end: "high", sign: false } : undefined;
}

/** Whether a text is only what stands between a measure and its target: `>`, "at least", `=`. */
export function isComparator(text: string): boolean {
  return /^={1,2}$/.test(text.trim()) || limitIn(text) !== undefined;
}
