import type { Polarity } from "../scorecard/model";
import { dealtWith, duration, inTime, recurring, stillToDo, unwanted, wanted, wantedAsShare } from "./polarity-words";

const odd = /[‘’‐-―]|_\{?\d|\s\s|[^\S ]/;
const share = /%|\bper ?cent|\bproportion\b|\bshare of\b|\brate\b|\brates\b/;
const cost = /\bcosts? (?:per|of|to)\b|\bunit costs?\b|\bcosts?\b.*\bper\b|\bprice per\b/;
const thrift = /\b(?:recover|saving|avoid|neutral|benefit)/;
const denied = /\b(?:not|never|without|fail(?:s|ed|ing)? to)\b(?! applicable)/;
const reduction =
  /\b(?:(?:reductions?|decreased?|decline|reduced)\b(?: (?:in|of|on|from)\b)?|(?:fall|drop) (?:in|of)\b|(?:reducci[oó]n|redução|réduction|senkung|verringerung|reduzierung|riduzione|penurunan|vermindering|minskning|redukcja)\b)/;
/** "Reduction of noise (% of residents exposed to it)" is measured by what is left. */
const levelIn = /\(((?:%|percent|share|proportion|number|rate|average|total) .*)\)$/;
/** What is left of income, though a deficit is named beside it. */
const surplus = /\bsurplus\b(?! (?:place|land|propert|capacit|seat|stock|building|asset))/;
/** A crime that was cleared up is one that was done something about, however it is counted. */
const cleared =
  /\b(?:crimes?|cases?|offen[cs]es?|homicides?|murders?|robber\w+|burglar\w+|thefts?)\b.*\b(?:cleared|solved|detected)\b/;
/** What takes out of the air what others put in, and what is saved of what others use up. */
const removed =
  /\b(?:negative emissions?|(?:carbon|natural|co2|ghg) sinks?|sequest\w+|carbon (?:removals?|capture|storage)|(?:energy|electricity|water|heat|gas|fuel|co2e?|carbon|emissions?)\b.{0,20}\bsav(?:ings?|ed))\b/;
/** What the sun gives of what is used up. */
const covered = /\b(?:solar|photovoltaics?|pv|renewables?)\b.*\bcover(?:s|ed|ing)?\b/;
/** A share of how much is used says nothing of what is used. */
const shareOfUse =
  /^(\W*(?:increased? (?:in )?(?:the )?)?(?:%|share|proportion|percentage)\b.*?)\b(?:in|of) (?:the )?(?:[a-z]+ ){0,2}(?:energy|electricity|heat|water|fuel) (?:consumption|use|usage|demand)\b/;
/** Emissions in the name of what has few of them or none. */
const cleanName = /\b(?:ultra-?)?(?:low|zero|no|nil)[- ](?:carbon[- ])?emissions?\b|\bemissions?[- ]free\b/g;
/** Whoever is satisfied with something is, whatever they are satisfied with. */
const satisfied = /^(?:\S+\s+){0,6}?(?:satisf(?:action|ied) (?:with|that)|agree(?:ment)? that)\b/;
/** "Total (without sequestration)": what is left out says nothing of what is counted. */
const leftOut = /\((?:without|excluding|excl\.?|not including|before|except|ohne|sans|sin|senza|sem|zonder)\s[^()]*\)/g;
const landfilled = /\blandfill(?:ed|ing)?\b/;
const diverted = /\b(?:divert|diversion|avoid|reduc|instead|not)/;
/** "Meet demand from attrition by graduating recruits" counts the recruits. */
const means =
  /^\W*(?:match|meet|improve|ensure|increase|enhance|strengthen|support|promote|address|achieve|build)\b.*\bby ([a-z]+ing\b.*)$/;
const freed = /\b(?:free|clear) (?:of|from)\b/;
/** A percentage of where it began may be what is left of it, or how much less there is. */
const ofBase =
  /(?:%|\bper ?cent).{0,20}\b(?:vs\.?|versus|compared (?:to|with)|relative to|against) (?:the )?(?:base|reference year)/;
const ambiguous =
  /\b(?:pay gap|scores? \d+ ?(?:-|to) ?\d+|change in|changes in|variance|fewer than)\b|\bdecrease$|^\W*(?:reduce|decrease|lower|cut|minimi[sz]e|fewer|limit|maintain|red(?:uz|uc)i[re]|réduire|ridurre|reduzieren|senken|verringern|verminderen|mengurangi|disminuir|minska)\b/;

/**
 * Which way is good, from words that mean it wherever they are used; undefined when in doubt.
 *
 * "Reduction in complaints" counts the reduction, so more is better; "Reduce complaints" may count either and says nothing. A share of
 * something unwanted that was dealt with ("% of complaints resolved") is good; a number of it is only a volume of work.
 */
export function polarityOfLabel(label: string): Polarity | undefined {
  const text = plain(label).replace(cleanName, "clean").replace(leftOut, "");
  if (text === "" || ambiguous.test(text) || ofBase.test(text)) return undefined;
  if (removed.test(text) || covered.test(text) || (satisfied.test(text) && !denied.test(text)))
    return "higher-is-better";
  const used = shareOfUse.exec(text)?.[1];
  if (used !== undefined) return polarityOfLabel(used);
  if (landfilled.test(text)) return diverted.test(text) ? "higher-is-better" : "lower-is-better";
  const by = means.exec(text)?.[1];
  if (by !== undefined) return polarityOfLabel(by);
  const reduced = reduction.exec(text);
  const level = reduced && levelIn.exec(text)?.[1];
  if (level && !reduction.test(level))
    return polarityOfLabel(level) ?? (unwanted.test(text) ? "lower-is-better" : undefined);
  if (reduced) return ofReduction(text, text.slice(reduced.index + reduced[0].length));
  if (surplus.test(text)) return "higher-is-better";
  if (freed.test(text)) return unwanted.test(text) ? "higher-is-better" : undefined;
  const isKept = inTime.test(text) && share.test(text);
  if (duration.test(text) && !isKept && !/^\W*(?:%|percent|proportion)/.test(text)) return "lower-is-better";
  if (inTime.test(text)) return recurring.test(text) ? "lower-is-better" : "higher-is-better";
  if (cost.test(text)) return thrift.test(text) ? undefined : "lower-is-better";
  if (stillToDo.test(text)) return "lower-is-better";
  if (denied.test(text)) return ofDenial(text);
  if (cleared.test(text)) return "higher-is-better";
  if (unwanted.test(text)) return ofUnwanted(text);
  if (wanted.test(text)) return "higher-is-better";
  return share.test(text) && wantedAsShare.test(text) ? "higher-is-better" : undefined;
}

/** Whether a label counts how much less there is of something, or how much is saved. */
export function isReduction(label: string): boolean {
  const text = plain(label);
  return reduction.test(text) || /\bsavings?\b/.test(text);
}

/** Whether a label may name what is to be reduced as well as by how much: "Emissions reduction" in tonnes, against "Reduction in emissions". */
export function isReduced(label: string): boolean {
  return /\p{L}\W+reductions?\b(?! (?:in|of|on|from)\b)/iu.test(label);
}

/** A label in lower case, with plain apostrophes and hyphens, single spaces, and nothing set below the line. */
function plain(label: string): string {
  const text = label.toLowerCase().trim();
  if (!odd.test(text)) return text;
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[‐-―]/g, "-")
    .replace(/_\{?\d\}?/g, "")
    .replace(/\s+/g, " ");
}

/** A reduction of something unwanted is wanted; of anything else, who knows. */
function ofReduction(text: string, reduced: string): Polarity | undefined {
  return unwanted.test(reduced) || unwanted.test(text) || /\b(?:consumption|usage|waste|demand|cost)\b/.test(reduced)
    ? "higher-is-better"
    : undefined;
}

/** What is wanted and denied is unwanted; two denials are too clever to be read here. */
function ofDenial(text: string): Polarity | undefined {
  const after = text.slice(denied.exec(text)?.index ?? 0);
  if (unwanted.test(text.replace(denied, ""))) return undefined;
  return wanted.test(after) || wantedAsShare.test(after) ? "lower-is-better" : undefined;
}

function ofUnwanted(text: string): Polarity | undefined {
  // Of what kind the fires were says nothing of how many there were.
  if (share.test(text) && /\bthat (?:were|are)\b/.test(text) && !dealtWith.test(text)) return undefined;
  if (/\b(?:averted|prevented|avoided|sequest\w+|captured)\b/.test(text)) return "higher-is-better";
  if (!dealtWith.test(text)) return "lower-is-better";
  return share.test(text) ? "higher-is-better" : undefined;
}
