/** What a status says of a figure beside its target: met, missed, or short of it by no more than is allowed. */
export type Verdict = "met" | "near" | "missed";

const near =
  /^(amber|a|yellow|orange|close|nearly|almost|just missed|at risk|near miss)\b|\b(within (the )?tolerance|slightly|partly|partially|close to|near target)\b|^[🟡🟠😐]|\bneutral face\b/iu;
const missed =
  /^(red|r|■|off[- ](target|track|course)|below target|behind|fail(ed)?|unmet|🔴)\b|^[🔴■☹😟🙁😞✗✘❌👎]|\b(sad|unhappy|frowning|cross) (face|smiley)\b|\bnot (yet )?(met|achieved|reached|on[- ](target|track|course))\b|\bmissed\b|\bthumbs? down\b/iu;
const met =
  /^(green|g|on[- ](target|track|course)|met|achieved|exceed\w*|above target|better than target|ahead|passed)\b|^[🟢☺😊🙂😀😃✓✔✅👍]|\b(happy|smiling) (face|smiley)\b|^smiley\b|\btarget (met|achieved|exceeded|reached)\b|\bthumbs? up\b/iu;

/** What a cell says, in a colour, a face, a tick or words; undefined for what is no verdict. */
export function verdictIn(text: string): Verdict | undefined {
  const plain = text.trim().replace(/_/g, " ");
  if (missed.test(plain)) return "missed";
  if (near.test(plain)) return "near";
  if (/\b(amber|yellow)\b/i.test(plain)) return undefined;
  return met.test(plain) ? "met" : undefined;
}

/** Headings of a question that a bare yes or no answers. */
const asked =
  /\b(target|goal)s? (met|achieved|reached|hit)\b|\bon (target|track)\b|\b(met|achieved|hit|reached)( the)? (target|goal)\b/i;

/** Whether a heading asks if the target was met, so that nothing short of it will do. */
export function asksWhetherMet(heading: string): boolean {
  return asked.test(heading);
}

/** The same, where the heading may ask for yes or no. */
export function verdictUnder(heading: string, text: string): Verdict | undefined {
  const said = verdictIn(text);
  if (said || !asked.test(heading)) return said;
  if (/^\s*(yes|y)\s*$/i.test(text)) return "met";
  return /^\s*(no|n)\s*$/i.test(text) ? "missed" : undefined;
}

/** What the cells under their headings say; the same few texts come again and again in a table. */
export function verdictReader(): (heading: string, text: string) => Verdict | undefined {
  const known = new Map<string, Verdict | undefined>();
  return (heading, text) => {
    const key = `${heading}\n${text}`;
    if (!known.has(key)) known.set(key, verdictUnder(heading, text));
    return known.get(key);
  };
}
