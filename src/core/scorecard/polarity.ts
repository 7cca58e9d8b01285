import { limitIn } from "../cell/limits";
import { remembering } from "../remembering";
import type { Field, Polarity } from "./model";

const higher =
  /^(h|hi|high|higher|up|↑|▲|⇧|increas\w*|grow|raise|maximi[sz]e|bigger|more|\+|ascend\w*|aument\w*|increment\w*|crec\w*|(maior|mayor)( (ou )?igual)?|höher|hoch|steigend|plus haut|plus élevé)$/;
const lower =
  /^(l|lo|low|lower|down|↓|▼|⇩|decreas\w*|reduc\w*|shrink|cut|minimi[sz]e|smaller|less|fewer|-|descend\w*|dismin\w*|reduz\w*|menor( (ou )?igual)?|tend[eê]ncia baixa|niedriger|niedrig|fallend|plus bas)$/;
const band = /^(t|target|range|band|within (range|band|target)|on target|maintain)$/;

/** Cells of polarity columns that are remembered: they have few words, and the same ones row by row. */
const most = 500;
const longestRemembered = 80;
const known = remembering(most, statedBy);

/** The polarity that a cell of a polarity column states ("H", "Lower is better", "aim to minimise"), or undefined. */
export function polarityOfText(text: string): Polarity | undefined {
  if (text === "") return undefined;
  return text.length <= longestRemembered ? known(text) : statedBy(text);
}

function statedBy(text: string): Polarity | undefined {
  const limit = limitIn(text);
  // "Max" may be short for "to be maximised".
  if (limit && (limit.sign || text.trim().includes(" "))) return polarityOfEnd[limit.end];
  const plain = text
    .toLowerCase()
    .replace(/_/g, " ")
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

/** What lies on the good side of a target that is the lowest, or the highest, that will do. */
const polarityOfEnd = { low: "higher-is-better", high: "lower-is-better" } as const;

const ordinal =
  /^(?:[ªº°]|er|[èe]me|e|[tmnr][ao]\.?|era\.?)?\s?(?:places?|positions?|rank|rang|platz|posici[oó]n|posição|posizione|puesto|lugar|posto|plaats|peringkat)?(?!\p{L})/iu;

/** Whether the figures of a row are places among others, so that the first is the best whatever is counted: "3ª posición", "2e plaats". */
export function isRanked(fields: readonly Field[]): boolean {
  const figures = fields.flatMap(({ reading }) => (reading.kind === "quantity" ? [reading] : []));
  const isPlace = ({ quantity, around }: (typeof figures)[number]): boolean =>
    around !== undefined &&
    quantity.decimals === 0 &&
    around.before.trim() === "" &&
    (ordinal.exec(around.after.trimStart())?.[0] ?? "").trim() !== "";
  return figures.length > 0 && figures.every(isPlace);
}

/** The polarity that targets of one end state: `>= 95%` asks for more, `< 5 days` for less. Undefined when there are none, or both. */
export function polarityOfLimits(fields: readonly Field[]): Polarity | undefined {
  const ends = fields.flatMap(({ role, reading }): readonly ("low" | "high")[] =>
    role === "target" && reading.kind === "range" && !(reading.low && reading.high)
      ? [reading.low ? "low" : "high"]
      : [],
  );
  const [first] = ends;
  return first && ends.every((end) => end === first) ? polarityOfEnd[first] : undefined;
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
