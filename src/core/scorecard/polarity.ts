import type { Field, Polarity } from "./model";

const higher =
  /^(h|hi|high|higher|up|↑|▲|⇧|increas\w*|maximi[sz]e|bigger|more|\+|maior|mayor|höher|hoch|plus haut|plus élevé)$/;
const lower =
  /^(l|lo|low|lower|down|↓|▼|⇩|decreas\w*|reduc\w*|minimi[sz]e|smaller|less|fewer|-|menor|niedriger|niedrig|plus bas)$/;
const band = /^(t|target|range|band|within (range|band|target)|on target|maintain)$/;

/** What cells of polarity columns were found to state: they have few words, and the same ones row by row. */
const remembered = new Map<string, Polarity | undefined>();
const mostRemembered = 500;
const longestRemembered = 80;

/** The polarity that a cell of a polarity column states ("H", "Lower is better", "aim to minimise"), or undefined. */
export function polarityOfText(text: string): Polarity | undefined {
  if (text === "") return undefined;
  const known = remembered.get(text);
  if (known !== undefined || remembered.has(text)) return known;
  const stated = statedBy(text);
  if (remembered.size >= mostRemembered) remembered.clear();
  if (text.length <= longestRemembered) remembered.set(text, stated);
  return stated;
}

function statedBy(text: string): Polarity | undefined {
  const plain = text
    .toLowerCase()
    .replace(
      /\b(is|are|to be|aim|aims|to|good|better|best|melhor|mejor|besser|ist|est|mieux|values?|the|a|performance)\b/g,
      " ",
    )
    .replace(/\s+/g, " ")
    .trim();
  if (higher.test(plain)) return "higher-is-better";
  if (lower.test(plain)) return "lower-is-better";
  return band.test(plain) ? "within-band" : undefined;
}

/** The polarity that a measure's own targets state: "maximise" is higher-is-better. Undefined when they say none, or two. */
export function polarityOfDirections(fields: readonly Field[]): Polarity | undefined {
  let found: Polarity | undefined;
  for (const { role, reading } of fields) {
    if (role !== "target" || reading.kind !== "direction") continue;
    const said = directionPolarity[reading.direction];
    if (said === undefined) continue;
    if (found !== undefined && found !== said) return undefined;
    found = said;
  }
  return found;
}

const directionPolarity = {
  maximise: "higher-is-better",
  increase: "higher-is-better",
  minimise: "lower-is-better",
  reduce: "lower-is-better",
  maintain: undefined,
} as const;
