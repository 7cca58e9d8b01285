import type { Polarity } from "../scorecard/model";
import { again, duration, inTime, lasting, tooLong, untoward } from "./polarity-times";
import { betterOf, byHowMuch, gap, inNeed, isPoor, lessOf, level, moreOf, narrowed } from "./polarity-turns";
import { outcome, restored, worry } from "./polarity-turns";
import { dealtWith, stillToDo, unwanted, wanted, wantedAsShare } from "./polarity-words";
import { goodAbroad } from "./polarity-words-abroad";

const odd = /[^\x20-\x7e]|_\{?\d|\s\s/;
const share = /%|\bper ?cent|\bproportion\b|\bshare of\b|\brate\b|\brates\b/;
const cost = /\bcosts? (?:per|of|to)\b|\bunit costs?\b|\bcosts?\b.*\bper\b|\bprice per\b|\baverage (?:\w+ )?bill\b/;
const thrift = /\b(?:recover|saving|avoid|neutral|benefit)/;
const denied = /\b(?:not|never|without|fail(?:s|ed|ing)? to|did ?n't|do ?n't|unable to)\b(?! applicable| known|-)/;
const reduction =
  /\b(?:(?:reductions?|decreased?|decline|reduced)\b(?: (?:in|of|on|from)\b)?|(?:fall|drop) (?:in|of)\b|(?:reduccion|reducao|reduction|senkung|verringerung|reduzierung|riduzione|penurunan|vermindering|minskning|redukcja|minderung)\b|\w+(?:reduzierung|minderung|reductie|minskning)\b)/;
/** "Reduction of noise (% of residents exposed to it)" is measured by what is left. */
const levelIn = /\(((?:%|percent|share|proportion|number|rate|average|total) .*)\)$/;
/** What is left of income, though a deficit is named beside it. */
const surplus = /\bsurplus\b(?! (?:\w+ )?(?:place|land|propert|capacit|seat|stock|building|asset))/;
/** A crime that was cleared up is one that was done something about, however it is counted. */
const cleared =
  /\b(?:crimes?|cases?|offen[cs]es?|homicides?|murders?|robber\w+|burglar\w+|thefts?)\b.*\b(?:cleared|solved|detected|detections?|charged|brought to justice)\b|\b(?:positive outcomes?|sanction detections?|charge rate|conviction rate|clearance rate|solved? rate|brought to justice)\b/;
/** What takes out of the air what others put in, and what is saved of what others use up. */
const removed =
  /\b(?:negative emissions?|(?:carbon|natural|co2|ghg) sinks?|sequest\w+|carbon (?:removals?|capture|storage)|(?:co2|carbon|ghg) (?:absorbed|absorption|captured|stored)|(?:absorbed|captured|stored|sequestered) (?:\w+ )?(?:co2|carbon|ghg|emissions?)|(?:energy|electricity|water|heat|gas|fuel|co2e?|carbon|ghg|emissions?)\b.{0,20}\b(?:sav(?:ings?|ed)|avoided|averted)|avoided (?:\w+ ){0,2}(?:emissions?|waste|co2))\b/;
/** Energy that renews itself, however it is counted. */
const renewed = /(?<!non-?)\brenewab|\w res\b|\bres \w|\bphotovoltaic (?:capacity|installations?|systems?|panels)/;
/** What was done about something, or looked into it: how often says nothing of what it was about. */
const lookedInto =
  /\b(?:autops(?:y|ies)|audits?|assessments?|inspections?|inquir(?:y|ies)|surveys?|studies|reviews?) (?:\w+ )?(?:conducted|carried out|undertaken|done|performed|held|completed)\b|\b(?:conducted|carried out|undertaken|performed|completed) (?:\w+ )?(?:\w+ )?(?:autops(?:y|ies)|audits?|assessments?|inspections?|surveys?|studies|reviews?)\b/;
/** What the sun gives of what is used up. */
const covered = /\b(?:solar|photovoltaics?|pv|renewables?)\b.*\bcover(?:s|ed|ing)?\b/;
/** A share of how much is used says nothing of what is used. */
const shareOfUse =
  /^(\W*(?:increased? (?:in )?(?:the )?)?(?:%|share|proportion|percentage)\b.*?)\b(?:in|of) (?:the )?(?:[a-z']+ ){0,2}(?:energy|electricity|heat|water|fuel) (?:consumption|use|usage|demand)\b|^(\W*(?:%|share|proportion|percentage)\b.*?) among(?:st)? /;
/** Emissions in the name of what has few of them or none. */
const cleanName = /\b(?:ultra-?)?(?:low|zero|no|nil)[- ](?:carbon[- ])?emissions?\b|\bemissions?[- ]free\b/g;
/** Whoever is satisfied with something, or understands it, is so whatever it is. */
const content =
  /^(?:\S+\s+){0,6}?(?:satisf(?:action|ied)|agree(?:ment)? that|confidence (?:in|that)|trust in|(?:understanding|awareness) of|feel(?:s|ing)? (?:\w+ )?safe|safe from|engagement in|perceptions? that|stability of|acceptable)\b/;
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
  /\b(?:pay gap|change in|changes in|variance|chlamydia|scores? \d+ ?(?:-|to) ?\d+)\b(?!.*overspend)|\bdecrease$|\bphas(?:e|ing)[- ]out\b|^\W*substitution|\bbreakdown of|\b(?:electric(?:ity|al)?(?: energy| power)?|biofuels?|hydrogen) (?:consumption|use[ds]?|usage|demand)\b.*\b(?:transport|mobility|vehicles?|cars?|buses|trains?|heat pumps?)\b|\bmodal (?:split|share)\b.*(?:\bcars?\b.*\b(?:public|bike|cycl)|\b(?:public|bike|cycl).*\bcars?\b)/;
/** Who is among others says nothing of how many there are. */
const ofWhom = /^\W*(?:%|share|proportion|percentage) of (?:wo)?men among\b/;
/** A name before what is counted of it, or what is to come of it. */
const parts = /^(.{4,}?)(?::| [-–] ?)\s*(.{4,})$/;
/** What plans give as amounts to be saved as well as amounts that are left. */
const used = /\bemis|co2|\bghg|energ|consum|electric|\b(?:water|fuel|gas|waste|heat)\b/;
/** "Increase in the percentage of ..." */
const increase = /^\W*increased? (?:in )?/;

/**
 * Which way is good, from words that mean it wherever they are used; undefined when in doubt.
 *
 * What is aimed at is asked first, then what turns a measure (a gap, a reduction, what was avoided, brought back or happened again), then
 * times and costs, then what is counted. "Reduction in complaints" counts the reduction, so more is better. A share of something unwanted
 * that was dealt with ("% of complaints resolved") is good; a number of it is only a volume of work.
 */
export function polarityOfLabel(label: string): Polarity | undefined {
  const text = plain(label).replace(cleanName, "clean").replace(leftOut, "");
  if (text === "" || ambiguous.test(text) || ofBase.test(text) || ofWhom.test(text)) return undefined;
  const by = means.exec(text)?.[1];
  if (by !== undefined) return polarityOfLabel(by);
  if (lessOf.test(text)) return ofLess(text);
  return moreOf.test(text) ? ofMore(text) : (ofBetter(text) ?? ofNamed(text));
}

/** Whether a text says how what it names is counted. */
function isLevel(text: string): boolean {
  return level.test(text) || /\b(?:rates?|ratio|proportion|percentage of|levels?|average|per)\b/.test(text);
}

/** Less of what is wanted is no aim; less of what nobody wants, or of a number of anything, is one. */
function ofLess(text: string): Polarity | undefined {
  const rest = text.replace(lessOf, "").trim();
  if (byHowMuch.test(text) || (used.test(rest) && !isLevel(rest))) return undefined;
  const said = polarityOfLabel(rest);
  if (said === "higher-is-better") return undefined;
  return said ?? (level.test(rest) ? "lower-is-better" : undefined);
}

/** More of what nobody wants may be more of it that is reported. */
function ofMore(text: string): Polarity | undefined {
  return polarityOfLabel(text.replace(moreOf, "").trim()) === "lower-is-better" ? undefined : "higher-is-better";
}

function ofBetter(text: string): Polarity | undefined {
  if (!betterOf.test(text)) return undefined;
  const rest = text.replace(betterOf, "").trim();
  return polarityOfLabel(rest) ?? (increase.test(text) && level.test(rest) ? "higher-is-better" : undefined);
}

/** Where a name and what is counted of it stand apart, what is counted decides; a reduction after a name of a level is only an aim. */
function ofNamed(text: string): Polarity | undefined {
  const [, name = "", counted = ""] = parts.exec(text) ?? [];
  const said = level.test(counted) && !reduction.test(counted) ? ofText(counted) : undefined;
  if (said) return said;
  if (reduction.test(counted) && !reduction.test(name) && /\b(?:rate|number|%|level)/.test(name)) return ofText(name);
  return ofText(text);
}

function ofText(text: string): Polarity | undefined {
  const turned = ofTurn(text) ?? ofReductionIn(text);
  if (turned !== undefined) return turned === "unclear" ? undefined : turned;
  return ofTime(text) ?? ofThing(text);
}

/** What words say that turn what is counted into another thing. */
function ofTurn(text: string): Polarity | "unclear" | undefined {
  if (removed.test(text) || renewed.test(text) || covered.test(text) || goodAbroad.test(text))
    return "higher-is-better";
  if (lookedInto.test(text) && (unwanted.test(text) || gap.test(text)) && !denied.test(text))
    return share.test(text) ? "higher-is-better" : "unclear";
  if (gap.test(text) && !reduction.test(text)) return narrowed.test(text) ? "unclear" : "lower-is-better";
  if (worry.test(text)) return "lower-is-better";
  if (content.test(text) && !denied.test(text) && !isPoor(text)) return "higher-is-better";
  if (restored.test(text)) return "higher-is-better";
  const [, inUse, amongAll] = shareOfUse.exec(text) ?? [];
  const used = inUse ?? amongAll;
  if (used !== undefined) return polarityOfLabel(used) ?? "unclear";
  if (landfilled.test(text)) return diverted.test(text) ? "higher-is-better" : "lower-is-better";
  return undefined;
}

function ofReductionIn(text: string): Polarity | "unclear" | undefined {
  const reduced = reduction.exec(text);
  if (!reduced) return undefined;
  const left = levelIn.exec(text)?.[1];
  if (left && !reduction.test(left))
    return polarityOfLabel(left) ?? (unwanted.test(text) ? "lower-is-better" : "unclear");
  return ofReduction(text, text.slice(reduced.index + reduced[0].length)) ?? "unclear";
}

function ofTime(text: string): Polarity | undefined {
  if (surplus.test(text)) return "higher-is-better";
  if (freed.test(text)) return unwanted.test(text) ? "higher-is-better" : undefined;
  if (denied.test(text) && !stillToDo.test(text)) return ofDenial(text);
  const kept = inTime.test(text);
  if (kept && (share.test(text) || /\b(?:within|or less)\b/.test(text)))
    return again.test(text) || (untoward.test(text) && !/\b(?:record|regist|report|review|notif)/.test(text))
      ? "lower-is-better"
      : "higher-is-better";
  if (tooLong.test(text) && !lasting.test(text)) return "lower-is-better";
  if (again.test(text)) return "lower-is-better";
  if (duration.test(text) && !/^\W*(?:%|percent|proportion)/.test(text)) return "lower-is-better";
  return kept ? "higher-is-better" : undefined;
}

function ofThing(text: string): Polarity | undefined {
  if (cost.test(text)) return thrift.test(text) ? undefined : "lower-is-better";
  if (stillToDo.test(text)) return "lower-is-better";
  if (denied.test(text)) return undefined;
  if (isPoor(text) && (wanted.test(text) || wantedAsShare.test(text))) return "lower-is-better";
  if (cleared.test(text)) return "higher-is-better";
  if (inNeed.test(text) && outcome.test(inNeed.exec(text)?.[0] ?? "")) return "higher-is-better";
  if (unwanted.test(text)) return ofUnwanted(text);
  if (wanted.test(text)) return "higher-is-better";
  if (share.test(text) && wantedAsShare.test(text)) return "higher-is-better";
  return /\bprevalence\b|^\W*(?:(?!percentile)\w+ )?rank\b|\branking position\b/.test(text)
    ? "lower-is-better"
    : undefined;
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

/** Whether a label asks for less of something without saying how that is counted: "Reduce complaints" may be followed by a percentage of them. */
export function isLessOf(label: string): boolean {
  const text = plain(label);
  return lessOf.test(text) && !isLevel(text.replace(lessOf, ""));
}

/** A label in lower case, with plain apostrophes and hyphens, letters without their marks, single spaces, and nothing set below the line. */
function plain(label: string): string {
  const text = label.toLowerCase().trim();
  if (!odd.test(text)) return text;
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/ł/g, "l")
    .replace(/[‘’]/g, "'")
    .replace(/[‐-―]/g, "-")
    .replace(/_\{?\d\}?/g, "")
    .replace(/\s+/g, " ");
}

/** A reduction of something unwanted is wanted; of anything else, who knows. */
function ofReduction(text: string, reduced: string): Polarity | undefined {
  return gap.test(reduced) ||
    unwanted.test(text) ||
    /\b(?:consumption|usage|waste|demand|cost|load|risks?)\b/.test(text)
    ? "higher-is-better"
    : undefined;
}

/** What is wanted, done or in time and denied is unwanted; what should not happen again and did not is good. */
function ofDenial(text: string): Polarity | undefined {
  const after = text.slice(denied.exec(text)?.index ?? 0).replace(denied, "");
  if (denied.test(after)) return undefined;
  if (again.test(after)) return share.test(text) ? "higher-is-better" : undefined;
  if (unwanted.test(text.replace(denied, ""))) return undefined;
  const stated =
    share.test(text) || /\b(?:do|does|did|who|that|are|were|have|has)\W+(?:not|n.t)\b|\bnot \w+ing\b/.test(text);
  return wanted.test(after) || inTime.test(after) || (stated && wantedAsShare.test(after))
    ? "lower-is-better"
    : undefined;
}

function ofUnwanted(text: string): Polarity | undefined {
  // Of what kind the fires were says nothing of how many there were.
  if (share.test(text) && /\bthat (?:were|are)\b/.test(text) && !dealtWith.test(text)) return undefined;
  if (/\b(?:averted|prevented|preventions|avoided|compost\w*|sequest\w+|captured|resolved their)\b/.test(text))
    return "higher-is-better";
  if (!dealtWith.test(text)) return "lower-is-better";
  return share.test(text) ? "higher-is-better" : undefined;
}
