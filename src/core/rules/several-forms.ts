const figure = String.raw`[-+<>≤≥~]?\d[\d.,]*`;

/** "PM2.5 = 10 PM10 = 20 NO2 = 15" */
const equated = new RegExp(String.raw`^(?:\p{L}[\p{L}\d.,²³₂ -]{0,20}?\s?=\s?${figure}[\s,;]*){2,}$`, "u");

/** "Day value 77% (2018) Night value 69% (2018)": each share behind what it is of. */
const led = new RegExp(String.raw`^(?:\p{L}[\p{L} ]{2,30}\s${figure}\s?%\s*(?:\([^()]*\))?[\s,;.]*){2,}$`, "u");
/** Words before two figures that are one range or one change. */
const span =
  /\b(?:between|from|and|to|up to|until|reduc\w*|increas\w*|rais\w*|min\w*|max\w*|minimum|maximum)\s*[-+<>≤≥~]?\d/iu;

/** "200 MW of the city + 200 MW of firms": amounts in one unit, added up. */
const added = new RegExp(String.raw`^${figure}\s?(\p{L}{1,5})\b[\p{L}\s&,]*\+\s*${figure}\s?\1\b`, "u");

/** "-25% = max. 39", "-80% of 2022 = <0.14 ha/d": by how much, and what that comes to. */
const cameTo = new RegExp(String.raw`(?:\d\s?%|\d\/\p{L})[^=%]{0,24}=\s*(?:max\.?|min\.?)?\s*${figure}`, "u");

/** "20% fewer trips by car 45% of the fleet 33% electric buses": shares one after the other, each with what it is of behind it. */
const share = /(?<![\d.,])\d[\d.,]*\s?%\s\p{L}/gu;
const fewestShares = 3;

/**
 * "11 retrofitted 2 rebuilt", "371 cases (Chlamydia 2003) 52 cases (Gonorrhoea 2003)", "59 forms, 112 leaflets": figures with a few words behind
 * each, what they count, and a remark in brackets at most.
 */
const per = String.raw`(?:\s(?:per|por|par|pro|je|för)\s(?:\d[\d.,]*|\p{L}+))?`;
const counted = new RegExp(
  String.raw`${figure}(?![\d.,])(?:\s?%)?${per}(?:\s(?:\d{1,2}(?=\s*(?:\(|$))|[\p{L}&][\p{L}\d'’.&-]*)){1,6}\s*(?:\([^()]*\))?[\s,;+&]*`,
  "uy",
);
/** Words that go before a figure and make it part of what is said before it: "20 of 34", "from 5 to 7", "aged 16", "level 4". */
const bound =
  /(?:^|\s)(?:of|from|to|by|in|over|under|above|below|within|than|until|till|at|aged?|level|grade|stage|year|ks|top|day|week|quarter|phase|band|key|between|per|up|with|for|on|de|von|van|bis|à|a|al|um|zu|auf|since|before|after|around|about|approx|least|most|plus|minus|number|no|category|type|class|tier|group|section|page|article|times|x)$/iu;
/** Times and measures that are said in two units, sentences, and ordinals. */
const oneMeasure =
  /\d\s?(?:h|hrs?|hours?|m|mins?|minutes?|d|days?|weeks?|wks?|months?|years?|yrs?|ft|feet|lbs?|st|stone|std|tage?|jours?|días?|hari|semanas?|meses|bulan|jam|s|secs?|seconds?)\b|\d(?:st|nd|rd|th|er[ae]?|ème|e|º|ª|da|ta)\b|\b(?:is|are|was|were|be|been|has|have|will|shall|should|must|can|there|which|who|that)\b/iu;

function isCountedOut(text: string): boolean {
  if (text.length > longestCounted || oneMeasure.test(text)) return false;
  let parts = 0;
  let end = 0;
  for (; end < text.length; parts++) {
    counted.lastIndex = end;
    const part = counted.exec(text)?.[0];
    if (part === undefined || (parts > 0 && bound.test(text.slice(0, end).trimEnd()))) return false;
    end += part.length;
  }
  return parts > 1;
}

const longestCounted = 160;

/** "170.000 t / see charts / 12.106", "5.2% ; see below ; 3": more than one figure among parts set apart by strokes or semicolons. */
const apart = /\s[/|]\s|\s?;\s/u;
const beginsWithFigure = new RegExp(String.raw`^${figure}(?:\s?%|\s\p{L}{1,12}(?![\p{L}]))?\s*(?:\([^()]*\))?$`, "u");
/** "• 100 partners by 2030" */
const listItem = /^\s*(?:[•*·–-]\s?)?\d[\d.,]*(?:\s?%|\s\p{L}{3})/u;
/** "2030: 90.000 t", "Annually 1.3 % until 2025", "Cars: 45 %": a part with a figure of its own that is no year. */
const figureInPart = /(?<![\p{L}\d.,])(?!(?:19|20)\d\d(?!\d|[.,]\d))\d[\d.,]*(?:\s?%|\s\p{L}{1,6}\b)/u;

/** "2.2 ha / 1000 inhabitants" is a rate. */
const perSo = /\s?\/\s?10{0,6}(?:[.,\s]?000){0,2}\s\p{L}/u;

function isSetApart(text: string): boolean {
  const parts = text.split(apart).map((part) => part.trim());
  if (parts.length < 2 || perSo.test(text)) return false;
  const alone = parts.filter((part) => beginsWithFigure.test(part)).length;
  if (alone >= 2 || text.split(/\s?;\s/).filter((part) => listItem.test(part)).length >= 2) return true;
  const led = parts.filter(
    (part) => /^(?:(?:19|20)\d\d\s?:|annual|cumulat|total|until|by\s)/iu.test(part) && figureInPart.test(part),
  );
  return led.length >= 2;
}

/** "1,200 homes, of which 300 affordable": a figure, and another of a part of it. */
const ofWhich = new RegExp(
  String.raw`^${figure}(?:\s?%)?\s\p{L}.{0,30}\b(?:of which|of these|of them|thereof|davon|dont|de los cuales|das quais|di cui|waarvan|varav|heraf),?\s(?:\p{L}+\s)?${figure}`,
  "iu",
);

/** Whether a text lists several figures, each with words of its own. */
export function isListedOut(text: string): boolean {
  if (isCountedOut(text) || isSetApart(text)) return true;
  if (equated.test(text) || added.test(text) || cameTo.test(text) || ofWhich.test(text)) return true;
  if (led.test(text) && !span.test(text)) return true;
  return /^\d/.test(text) && (text.match(share) ?? []).length >= fewestShares;
}
