import { comparePeriods } from "./period";
import type { Quantity } from "./quantity";
import type { DecimalSign } from "./read-digits";
import type { Direction, Reading } from "./reading";
import { scanNumbers } from "./scan-numbers";
import { findPeriods } from "./find-periods";
import { strip } from "./surroundings";

/** A longer text is a sentence, in which a change may be said of anything. */
const longestChange = 90;

const downWord =
  "reduc(?:e[ds]?|tions?|ing)|decreas(?:e[ds]?|ing)|cut|lower(?:ed)?|fall|drop|decline|less|fewer|below|" +
  "reducci[oó]n|reducir|disminuci[oó]n|disminuir|réduction|réduire|baisse|diminution|diminuer|senkung|senken|reduktion|reduzierung|" +
  "menurun|turun|verringerung|rückgang|riduzione|ridurre|diminuzione|redução|reduzir|diminuição|vermindering|daling|reductie|redukcja|spadek|minskning|penurunan";
const upWord =
  "increas(?:e[ds]?|ing)|improve(?:d|s|ments?)?|rais(?:e[ds]?|ing)|grow(?:th|s)?|rise|uplift|higher|more|above|" +
  "aumento|aumentar|incremento|incrementar|augmentation|augmenter|hausse|steigerung|erhöhung|zunahme|anstieg|incremento|stijging|toename|" +
  "meningkat|naik|wzrost|ökning|peningkatan";
const verb = new RegExp(
  `^(?:(?:target|aim)s?:? )?(?:to )?(?:an? )?(?:(${downWord})|(${upWord}))(?: (?:of|by|d[eoia]l?|um|med|van|met|o|sebesar|in .{1,30} (?:of|by)))? ?(?:at least |up to )?$`,
  "i",
);
const behind = new RegExp(`^ ?(?:points? )?(?:(${downWord})|(${upWord}))(?![\\p{L}])`, "iu");
const compared =
  /^ ?(?:\(?(?:vs\.?|versus|compared (?:to|with)|against|relative to|from|on|over|since|gegenüber|ggü\.?|im vergleich zu|par rapport à|(?:con )?respecto (?:a|al)|frente a|rispetto al?|em relação a|ten opzichte van|t\.o\.v\.|jämfört med|w stosunku do)(?!\p{L})|\/ ?$|\/ ?(?=\d))/iu;
const fromBase = /^base ?line ?(?:value )?([+-]) ?$/i;
const multiples: readonly (readonly [RegExp, Direction, number])[] = [
  [
    /^(?:(?:to )?halv(?:e|ed|es|ing)|halbier(?:en|ung)|halveren|halvering|reducir a la mitad|réduire de moitié|dimezzare)$/i,
    "reduce",
    50,
  ],
  [
    /^(?:(?:to )?doubl(?:e|ed|es|ing)|verdopp(?:eln|elung)|duplicar|doublement|raddoppiare|verdubbelen)$/i,
    "increase",
    100,
  ],
  [/^(?:to )?tripl(?:e|ed|es|ing)$/i, "increase", 200],
];

/**
 * The change that a text asks for in place of a level: `Reduction of 80%`, `10% increase`, `-55% vs 1990`, `Baseline + 1`, `Halved`.
 * "Increase to 75%" names a level and is none. Undefined for anything else.
 */
export function readChange(text: string, shown: string, decimal: DecimalSign | undefined): Reading | undefined {
  if (text.length > longestChange) return undefined;
  const bare = text.replace(
    / (?:by|from|since|vs\.?|against|compared to|bis|hasta|d'ici|entro|tegen)(?: the)? (?:baseline|[\d/]{4,9}(?: levels?)?)$/i,
    "",
  );
  const multiple = multiples.find(([pattern]) => pattern.test(bare));
  if (multiple) {
    const by: Quantity = { value: multiple[2], unit: "percent", decimals: 0 };
    return { kind: "direction", direction: multiple[1], by, text: shown };
  }
  const rest = strip(text).text.trimEnd();
  const tokens = scanNumbers(rest, decimal);
  const [token] = tokens ?? [];
  if (!token || tokens?.length !== 1) return undefined;
  const ahead = rest.slice(0, token.start).trimStart();
  const after = rest.slice(token.reach);
  const { unit } = token.quantity;
  const isShare = unit === "percent" || unit === "percentage-points";
  const direction = directionOf(
    ahead,
    after,
    token.signed ? rest.charAt(token.start) : "",
    text.slice(token.reach),
    isShare,
  );
  if (!direction) return undefined;
  const by: Quantity = { ...token.quantity, value: Math.abs(token.quantity.value) };
  const since = sinceOf(text);
  return { kind: "direction", direction, by, ...(since && { since }), text: shown };
}

/** Words that may as well say where a figure stands: "4.2 below par". Only behind a share do they make it a change. */
const beside = /below|above|lower|higher|cut|fall|drop|rise/i;

function directionOf(
  ahead: string,
  after: string,
  sign: string,
  typedAfter: string,
  isShare: boolean,
): Direction | undefined {
  const based = fromBase.exec(ahead + (ahead === "" ? "" : sign))?.[1];
  if (based !== undefined) return based === "-" ? "reduce" : "increase";
  const front = verb.exec(ahead);
  if (front) return front[1] === undefined ? "increase" : "reduce";
  if (ahead !== "") return undefined;
  const back = behind.exec(after);
  if (back && (isShare || !beside.test(back[0]))) return back[1] === undefined ? "increase" : "reduce";
  if (sign === "" || !compared.test(typedAfter)) return undefined;
  return sign === "-" ? "reduce" : "increase";
}

/** The period that a change counts from. */
function sinceOf(text: string): ReturnType<typeof findPeriods>[number]["period"] | undefined {
  const from =
    /(?:vs\.?|versus|compared (?:to|with)|against|relative to|from|on|over|since|than|below|above|gegenüber|ggü\.?|vergleich zu|rapport à|respecto (?:a|al)|frente a|rispetto al?|relação a|opzichte van|t\.o\.v\.|med|do|\/)(?: the)? ?\(?$/i;
  return findPeriods(text)
    .filter(({ start }) => from.test(text.slice(Math.max(0, start - 20), start)))
    .map(({ period }) => period)
    .sort(comparePeriods)[0];
}
