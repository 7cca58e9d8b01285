import type { ColumnFacts } from "./column-facts";
import type { AttributeRole } from "./model";
import { isUnitText } from "./header-rows";
import { polarityOfText } from "./polarity";

const arrows = "(?:[↑⇑⬆▲△↗⇗↓⇓⬇▼▽↘⇘→⇒➡▶►↔⇔⬌]\\ufe0f?)+";
const travelWords = [
  "(?:getting )?(?:better|worse)|improv(?:ed|ing)|declin(?:ed|ing)|worsen(?:ed|ing)|deteriorat(?:ed|ing)|increas(?:ed|ing)|decreas(?:ed|ing)",
  "stable|static|same|no change|unchanged|up|down|upp|ned|ingen|oförändrad|bättre|sämre|besser|schlechter|gestiegen|gesunken|gleich",
  "unverändert|verbessert|verschlechtert|hausse|baisse|amélioration|dégradation|mejora|empeora|sube|baja|igual|estable",
  "beter|slechter|gelijk|hoger|lager|gestegen|gedaald|op|ned|uændret|bedre|dårligere|verre|migliorato|peggiorato|stabile",
];
const travel = new RegExp(`^(?:${[arrows, ...travelWords].join("|")})$`, "iu");
const colour = /^(?:[rag]|red|amber|green|yellow|blue|grey|gray|purple|black|🔴|🟠|🟡|🟢|🔵|⚪|●|rot|gelb|grün)$/iu;
const often =
  /^(?:(?:bi|six|half)?[- ]?(?:annual|annually|yearly|quarterly|monthly|termly|weekly|daily)|every .{1,20}|each .{1,20}|jährlich|anual|annuel(?:le)?|trimestral|mensual)$/i;

/** A tick, a cross, or a warning, and perhaps words behind it. */
const mark = /^(?:[✅❌✔✓✗✘☑☒🔴🟠🟡🟢🔵⚪⛔🚧⏳]|⚠)\ufe0f?(?:\s.*)?$/u;

/** Whether every cell of a column says how its row went since an earlier time, and nothing else. */
export function saysTravel({ samples, filled }: ColumnFacts): boolean {
  return filled >= 2 && samples.length > 0 && samples.every((text) => travel.test(text));
}

/** What is to be done to a figure, where a direction of travel says what became of it. */
const wished =
  /^(?:grow|raise|reduce|cut|shrink|maximi[sz]e|minimi[sz]e|aim to .{1,20}|(?:higher|lower|more|less|bigger|smaller)\b.{0,20}|(?:maior|mayor|menor)(?:[ _]\w+){0,2})$/i;

/** Whether a column headed "direction" says in each of its cells which way is good, and not how things have moved. */
export function isWished({ samples }: ColumnFacts): boolean {
  return (
    samples.some((text) => wished.test(text.trim())) && samples.every((text) => polarityOfText(text) !== undefined)
  );
}

/** What a column says of its measures by what stands in it, where its heading says nothing to us; undefined when that does not either. */
export function roleByContent(facts: ColumnFacts): AttributeRole | undefined {
  const { samples, filled } = facts;
  if (filled < 2 || samples.length === 0) return undefined;
  const all = (is: (text: string) => boolean): boolean => samples.every(is);
  if (saysTravel(facts)) return "direction-of-travel";
  if (all((text) => colour.test(text))) return "rag";
  if (all((text) => mark.test(text))) return "status";
  if (all((text) => polarityOfText(text) !== undefined)) return "polarity";
  if (all((text) => often.test(text))) return "frequency";
  return all(isUnitText) && samples.some((text) => /%|\p{L}{2}/u.test(text)) ? "unit" : undefined;
}
