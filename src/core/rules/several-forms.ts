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

/** Whether a text lists several figures, each with words of its own. */
export function isListedOut(text: string): boolean {
  if (equated.test(text) || added.test(text) || cameTo.test(text)) return true;
  if (led.test(text) && !span.test(text)) return true;
  return /^\d/.test(text) && (text.match(share) ?? []).length >= fewestShares;
}
