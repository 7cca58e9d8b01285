import { monthNamed, monthNames } from "../cell/period-names";

const month = `(?:${monthNames})`;
const monthSpan = new RegExp(`(?<!\\p{L})(${month})\\.?\\s?(?:[-–—/]|to)\\s?(${month})(?!\\p{L})`, "iu");

const quarterNoun = "(?:trimest(?:re|er|ral)|trim|quartal|kvartal|kwartaal|kwarta[łl])\\.?";
const ordinal = "(I{1,3}|IV|[1-4])(?:er|re|ère|e|è|ème|º|ª|°|\\.|o)?";
/** "1er trimestre", "2. Quartal", "III kw.", "1T", and "Trimestre 3", "Kv 2", "T4". */
const ordinalQuarter = new RegExp(
  `(?<![\\p{L}\\d.,/-])(?:${ordinal}\\s?(?:${quarterNoun}|T(?=[\\s/-]?(?:20)?\\d\\d(?!\\d)|$))|(I{1,3}|IV)\\skw\\.?)(?!\\p{L})`,
  "iu",
);
const countedQuarter = new RegExp(`(?<!\\p{L})(?:(?:${quarterNoun}|kv)\\s?|T)(I{1,3}|IV|[1-4])(?![\\p{L}\\d.,])`, "iu");
const romans: Readonly<Record<string, string>> = { I: "1", II: "2", III: "3", IV: "4" };

/** A heading whose quarters are told in other languages, with Q1 to Q4 in their place. */
function plainQuarters(text: string): string {
  const found = ordinalQuarter.exec(text) ?? countedQuarter.exec(text);
  const count = (found?.[1] ?? found?.[2])?.toUpperCase() ?? "";
  return found ? text.replace(found[0], ` Q${romans[count] ?? count} `) : text;
}

/** Two short years that follow each other, as they do in a heading with other words: "Actual 22-23". */
const shortSpan = /(?<![\d/.–—-])([1-4]\d)[-–](\d\d)(?![\d/.%–—-])(?!\D{0,8}olds?\b)/i;

function plainYears(text: string): string {
  const [whole, first = "", second = ""] = shortSpan.exec(text) ?? [];
  return whole !== undefined && Number(second) === Number(first) + 1 ? text.replace(whole, `${first}/${second}`) : text;
}

/** A heading in which quarters told by their months, by a word for them, or counted from the first, stand as quarters. */
export function plainPeriods(text: string): string {
  const upTo = plainQuarters(text).replace(/\bQ1\s?(?:[-–—]|to)\s?Q?([2-4])\b/i, "to date Q$1");
  const span = monthSpan.exec(upTo);
  if (!span) return upTo;
  if (/\bq(?:tr|uarter)?\.?\s?[1-4]\b/i.test(upTo)) return upTo.replace(span[0], "");
  const last = monthNamed(span[2] ?? "");
  const isQuarter = last % 3 === 0 && monthNamed(span[1] ?? "") === last - 2;
  return isQuarter ? upTo.replace(span[0], `Q${String(last / 3)}`) : upTo;
}

/** The number of a footnote that ran into the year before it: "Baseline 20181". */
const footnoted = /(?<=\p{L}.*)(?<![\d.,/–—-])((?:19|20)\d\d)[1-9](?![\d%]|[.,/–—-]\d)/u;

/** A heading whose year has the number of a footnote run into it, without that; undefined for any other. */
export function withoutFootnote(text: string): string | undefined {
  return footnoted.test(text) ? text.replace(footnoted, "$1") : undefined;
}

/** A heading in which short years joined by a hyphen stand as years; undefined where there are none. */
export function withPlainYears(text: string): string | undefined {
  const plain = plainYears(text);
  return plain === text ? undefined : plain;
}
