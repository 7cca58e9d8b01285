import type { ColumnFacts } from "./column-facts";
import type { AttributeRole } from "./model";
import { polarityOfText } from "./polarity";

const travel =
  /^(?:(?:[↑⇑⬆▲△↗⇗↓⇓⬇▼▽↘⇘→⇒➡▶►↔⇔⬌]\ufe0f?)+|(?:getting )?(?:better|worse)|improv(?:ed|ing)|declin(?:ed|ing)|worsen(?:ed|ing)|deteriorat(?:ed|ing)|stable|static|same|no change|unchanged|up|down)$/iu;
const colour = /^(?:[rag]|red|amber|green|yellow|blue|grey|gray|purple|black|🔴|🟠|🟡|🟢|🔵|⚪|●|rot|gelb|grün)$/iu;
const often =
  /^(?:(?:bi|six|half)?[- ]?(?:annual|annually|yearly|quarterly|monthly|termly|weekly|daily)|every .{1,20}|each .{1,20}|jährlich|anual|annuel(?:le)?|trimestral|mensual)$/i;

/** What a column says of its measures by what stands in it, where its heading says nothing to us; undefined when that does not either. */
export function roleByContent({ samples, filled }: ColumnFacts): AttributeRole | undefined {
  if (filled < 2 || samples.length === 0) return undefined;
  const all = (is: (text: string) => boolean): boolean => samples.every(is);
  if (all((text) => travel.test(text))) return "direction-of-travel";
  if (all((text) => colour.test(text))) return "rag";
  if (all((text) => polarityOfText(text) !== undefined)) return "polarity";
  return all((text) => often.test(text)) ? "frequency" : undefined;
}
