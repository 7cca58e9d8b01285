import type { Period } from "../cell/period";
import { remembering } from "../remembering";
import {
  attributePatterns,
  periodOfTarget,
  periodOfValue,
  sectionHeading,
  strongLabel,
  weakLabel,
} from "./attribute-words";
import { parted, words, type Parted } from "./heading-periods";
import { roleIn, roleOf } from "./heading-role";
import { letteredYear } from "./lettered-year";
import type { AttributeRole, FieldRole, FieldVariant } from "./model";
import { withoutFootnote, withPlainYears } from "./plain-periods";
import { fillers, joiners, sums, valueNouns, variants } from "./role-words";

/** What the words of one header cell say of its column. */
export type HeaderToken =
  | {
      readonly kind: "value";
      readonly role: FieldRole | undefined;
      readonly period: Period | undefined;
      readonly variant?: FieldVariant;
      /** Whether words stand beside the period that we know nothing of: "2023 Expenditure". */
      readonly loose?: boolean;
    }
  | { readonly kind: "label"; readonly strength: 1 | 2 }
  | { readonly kind: "section" }
  /** `within` is the role of the heading above it, when it dates the values below that heading alone. */
  | { readonly kind: "period"; readonly ofTarget: boolean; readonly within?: FieldRole }
  | { readonly kind: "attribute"; readonly role: AttributeRole; readonly period?: Period };

/** Header cells are short; anything longer is a sentence. */
const longestHeading = 110;
/** A heading has few words; a text of more is a label or a sentence. */
const mostWords = 14;
/** Most words beside a period that may go unknown. */
const mostLoose = 2;

/** The instruction of a form in place of the heading it asks for: "(Insert indicator name)". */
const instruction =
  /^\(?\s*(?:please )?(?:list|insert|indicate|enter|add|state|specify|provide|give|write|select|choose|name|describe)\s+(?:the |an? |one |early )?(.{3,200}?)\s*\)?$/i;

/** Whether a text is an instruction on how to fill in a form. */
export function isInstruction(text: string): boolean {
  return /^\s*[([]/.test(text) && instruction.test(text.trim());
}

function valueToken({ plain, all, period, periods }: Parted): HeaderToken | undefined {
  const isFiller = (part: string): boolean => part === "" || fillers.has(part) || joiners.has(part);
  const onlyPeriod = periods === 1 && all.split(" ").every(isFiller);
  const role = onlyPeriod ? null : roleOf(plain === "" ? all : plain);
  if (role === undefined) {
    const few = periods === 1 && period?.kind === "year" && plain.split(" ").length <= mostLoose;
    return few ? { kind: "value", role: undefined, period, loose: true } : undefined;
  }
  if (
    role === "target" &&
    !period &&
    words(plain)
      .split(" ")
      .some((part) => sums.has(part))
  )
    return undefined;
  const variant = variants.find(([, pattern]) => pattern.test(all))?.[0];
  const aimed = variant === "stretch" || variant === "minimum" ? "target" : undefined;
  return { kind: "value", role: role ?? aimed, period, ...(variant && { variant }) };
}

const measureWord = "(?:(?:performance )?(?:indicator|measure|metric|kpi|pi|target|action|project))";
const leadingMeasure = new RegExp(`^${measureWord}s? (?=\\p{L})`, "u");
const trailingMeasure = new RegExp(` of (?:the )?${measureWord}s?$`, "u");
const codeOfAnything = /^\p{L}{1,12} (?:ref|reference|code|id|uid)(?: (?:no|number))?$/u;

/** "Local measure": whatever stands before the word, it names measures, unless that is a role of values. */
function isMeasureHeading(plain: string): boolean {
  const before = /^(.{1,40}) (?:indicators?|measures?|metrics?|kpis?)$/.exec(plain)?.[1];
  const parts = before?.split(" ").filter((part) => !/^(?:plan|performance|the|our|and|of)$/.test(part));
  const names = (part: string): boolean => !joiners.has(part) && !valueNouns.has(part);
  return parts !== undefined && parts.length <= 3 && parts.every(names) && roleIn(parts) === undefined;
}

/** What a heading says of a column that holds no value. */
function textToken(plain: string): HeaderToken | undefined {
  if (plain === "") return undefined;
  if (
    /^(?:(?:target )?base(?:line)? (?:year|date|period)|año (?:de (?:la )?)?línea (?:de )?base|année de (?:référence|base))$/.test(
      plain,
    )
  )
    return { kind: "period", ofTarget: false, within: "baseline" };
  for (const [pattern, role] of attributePatterns) if (pattern.test(plain)) return { kind: "attribute", role };
  if (strongLabel.test(plain)) return { kind: "label", strength: 2 };
  if (weakLabel.test(plain)) return { kind: "label", strength: 1 };
  if (sectionHeading.test(plain)) return { kind: "section" };
  if (periodOfTarget.test(plain)) return { kind: "period", ofTarget: true };
  if (periodOfValue.test(plain)) return { kind: "period", ofTarget: false };
  if (isMeasureHeading(plain)) return { kind: "label", strength: 2 };
  return codeOfAnything.test(plain) ? { kind: "attribute", role: "reference" } : undefined;
}

/** That figures are held against a course in which nothing is done, whose year is none of theirs. */
const besideUsual =
  /\s*(?:\([^()]*|\s)\b(?:compared (?:to|with)|relative to|against|versus|vs\.?)\s+(?:the\s+)?(?:business[- ]as[- ]usual|bau)\b[^()]*\)?\s*$/iu;

/** Two years in the heading of one column, of which the later is taken: "2027 2030". */
const twoYears = /^\s*((?:19|20)\d\d)[\s,;]+((?:19|20)\d\d)\s*$/;

/** The two years that a heading names; undefined when it names none, one, or those of a school or financial year. */
export function yearsInOne(heading: string): readonly [number, number] | undefined {
  const [, first, second] = twoYears.exec(heading) ?? [];
  const years = [Number(first), Number(second)] as const;
  return years[1] - years[0] > 1 ? years : undefined;
}

function tokenOf(text: string): HeaderToken | undefined {
  const two = yearsInOne(text);
  if (two) return tokenOf(String(two[1]));
  const unnoted = withoutFootnote(text);
  if (unnoted !== undefined) return tokenOf(unnoted);
  const asks = isInstruction(text) ? (instruction.exec(text.trim())?.[1] ?? text) : text;
  const whole = asks.replace(besideUsual, "");
  // A unit behind a year makes it no share: "Results 2014 %", "2014 %".
  const asked = whole.replace(/(?<=\p{L}.*\b(?:19|20)\d\d|^\s*(?:19|20)\d\d(?:[/-]\d{2,4})?\s)\s*\(?%\)?\s*$/u, "");
  const { length } = words(asked).split(" ", mostWords + 1);
  if (length > mostWords) return undefined;
  const parts = parted(asked);
  const { plain, all, period } = parts;
  if (/^\s*(?:\+\s?\/?\s?[-–−]|±|Δ)\s*%?\s*$/.test(asked)) return { kind: "attribute", role: "variance" };
  if (all === "" && period === undefined) return undefined;
  if (/^\s*#\s*$/.test(asked)) return { kind: "attribute", role: "reference" };
  const lettered = letteredYear(asked);
  if (lettered) return lettered;
  const told = period === undefined ? (textToken(all) ?? textToken(plain)) : datedText(plain, period);
  if (told) return (told.kind === "label" && inBrackets(asked)) || told;
  const token = valueToken(parts);
  // What is to be had by a year is aimed at, and so is an objective that has one.
  const isAim =
    token?.kind === "value" &&
    token.role === undefined &&
    period !== undefined &&
    /^\s*(?:by|objectives?)\s/i.test(asked);
  const value: HeaderToken | undefined = isAim ? { kind: "value", role: "target", period } : token;
  if (value && (period !== undefined || value.kind !== "value" || value.role !== undefined)) return value;
  const role = ledRole(asked);
  if (role) return role;
  const shorter = plain.replace(leadingMeasure, "").replace(trailingMeasure, "");
  return (shorter === plain ? undefined : textToken(shorter)) ?? value;
}

/** What is said in brackets of the figures of what a heading names: "Indicator (baseline)". */
function inBrackets(text: string): HeaderToken | undefined {
  const role = roleOf(words(/\(([^()]{3,30})\)\s*$/.exec(text)?.[1] ?? ""));
  return role === "baseline" || role === "target" ? { kind: "value", role, period: undefined } : undefined;
}

/** "Target: grade B": a role before a colon, and of what. */
const led = /^([\p{L} ]{3,20}):\s+(?:\S+\s?){1,4}$/u;

function ledRole(text: string): HeaderToken | undefined {
  const token = valueToken(parted(led.exec(text.trim())?.[1] ?? ""));
  return token?.kind === "value" && token.role !== undefined ? token : undefined;
}

/** "Variance Q2": what stands beside a period is an attribute of it; a label or a section has none. */
function datedText(plain: string, period: Period): HeaderToken | undefined {
  const token = textToken(plain.replace(/(?: (?:vs|versus|since|from|to|on|against|compared|with|over|in))+$/, ""));
  if (token?.kind !== "attribute" || token.role === "frequency") return undefined;
  // "2026 aim" is none of which way is good.
  return token.role === "polarity" ? { kind: "value", role: "target", period } : { ...token, period };
}

/** What a heading with short years such as 22-23 says, where all of its other words tell of a value: ages are joined so, too. */
function shortYears(text: string): HeaderToken | undefined {
  const plain = withPlainYears(text);
  const token = plain === undefined ? undefined : tokenOf(plain);
  return token?.kind === "value" && token.role && token.period && !token.loose ? token : undefined;
}

const parting = /(?<=\p{Ll})[-\u00ad](?=\p{Ll})/gu;

function attributeOf(text: string): HeaderToken | undefined {
  const token = tokenOf(text);
  return token?.kind === "attribute" ? token : undefined;
}

/** A heading without the letter, star or number of a footnote behind it: "End of plan target b". */
function unmarked(text: string): HeaderToken | undefined {
  const bare = /^(.*\p{L}{3,}\)?)(?: ?[*†‡]{1,3}| [a-hj-z]| ?\(\d\)| ?[¹²³])$/u.exec(text.trim())?.[1];
  return bare === undefined ? undefined : tokenOf(bare);
}

/** Headings that are remembered. */
const most = 5000;

const knownToken = remembering(
  most,
  // A word that was parted at the end of a line: "Fre-quency".
  (text) => shortYears(text) ?? tokenOf(text) ?? attributeOf(text.replace(parting, "")) ?? unmarked(text),
);

/** What a header cell's text says of its column; undefined when it is no header that we know. */
export function headerToken(text: string): HeaderToken | undefined {
  return text.length > longestHeading || text.trim() === "" ? undefined : knownToken(text);
}
