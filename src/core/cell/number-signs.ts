import type { Unit } from "./quantity";

/** What stands in front of a number and belongs to it. */
export interface Lead {
  readonly start: number;
  readonly negative: boolean;
  readonly signed: boolean;
  readonly money: boolean;
}

/** What stands behind a number and belongs to it: its unit, where it ends, the scale word (`mln`) and where that ends. */
export interface Tail {
  readonly unit: Unit;
  readonly end: number;
  readonly reach: number;
  readonly times: number;
}

// `£-5`; `-£5` and `£5`; `-5`.
const leads = [/[£$€]\s?([-+])$/, /([-+]?)[£$€]\s?$/, /([-+])$/];

/** The sign and currency in front of the number at `start`. A hyphen behind a word, a figure or a space is no minus, but for the first. */
export function leadOf(text: string, start: number): Lead {
  const first = /^\s*([-+])\s?$/.exec(text.slice(0, Math.min(start, 4)));
  if (first && start <= 4)
    return { start: first[0].search(/[-+]/), negative: first[1] === "-", signed: true, money: false };
  const near = text.slice(Math.max(0, start - 4), start);
  for (const pattern of leads) {
    const match = pattern.exec(near);
    if (!match) continue;
    const money = /[£$€]/.test(match[0]);
    const at = start - match[0].length;
    const sign = /[\p{L}\d%)]/u.test(text.charAt(at - 1)) ? "" : (match[1] ?? "");
    if (sign === "" && !money) break;
    const loose = sign === "" && match[1] !== "" ? 1 : 0;
    return { start: at + loose, negative: sign === "-", signed: sign !== "", money };
  }
  return { start, negative: false, signed: false, money: false };
}

const pointSign =
  /\s?(?:pp(?:ts?)?|p\.p\.|(?:%|percentage)[ -]points?|(?:prozent|%-?)punkte?n?|procent(?:punten?|enhet(?:er)?)|points? de (?:pourcentage|%)|p[uo]nt[oi]s? p(?:or|er)cent\p{L}+)(?!\p{L})/iuy;
/** The sign, or the word that languages have for it. */
const percentSign = /\s?(?:%|(?:(?:per|por) ?cento?|pour ?cent|por ciento|pro[scz]ent|persen|pct)(?!\p{L}))/iuy;
const currency = /\s?[£$€]/y;
const scaleWord =
  /\s?(thousand|ribu|tys|lakh|million(?:s|en)?|millones|milhões|miljoen|juta|mln|mio|crore|milliarde?n?|milliards?|miljard|miliar|mrd|billion|bn)(?!\p{L})\.?/iuy;
const moneyScale = /\s?(k|m|b)(?!\p{L})/iuy;
const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  ribu: 1e3,
  tys: 1e3,
  lakh: 1e5,
  crore: 1e7,
  m: 1e6,
  juta: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};

/** How many a scale word stands for: those of a family begin alike. */
function timesOf(word: string): number {
  return scales[word] ?? (/^(?:mil[lj]iard|miljard|miliar|mrd)/.test(word) ? 1e9 : 1e6);
}

/** The percent sign, currency and scale word behind a number that ends at `end`. */
export function tailOf(text: string, end: number, money: boolean): Tail {
  const pp = matchAt(pointSign, text, end);
  if (pp) return { unit: "percentage-points", end: end + pp[0].length, reach: end + pp[0].length, times: 1 };
  const percent = matchAt(percentSign, text, end);
  if (percent) return { unit: "percent", end: end + percent[0].length, reach: end + percent[0].length, times: 1 };
  const coin = money ? null : matchAt(currency, text, end);
  const stop = end + (coin?.[0].length ?? 0);
  const scale = matchAt(scaleWord, text, stop) ?? (money || coin ? matchAt(moneyScale, text, stop) : null);
  const scaled = stop + (scale?.[0].length ?? 0);
  const later = scale && !money && !coin ? matchAt(currency, text, scaled) : null;
  return {
    unit: money || coin || later ? "money" : "number",
    end: stop,
    reach: scaled + (later?.[0].length ?? 0),
    times: scale?.[1] === undefined ? 1 : timesOf(scale[1].toLowerCase()),
  };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
