import type { MeasureSubject } from "../check/subject";
import { sameLength } from "../check/subject";
import type { Severity } from "../check/finding";
import type { Field } from "../scorecard/model";
import type { Found } from "./define-rule";
import { inEach } from "./in-each";
import { defineTableRule } from "./define-rule";
import { cellsOf, isPromised, isSome, list, quote } from "./say";

/** Words that say of a measure that it has no target by design. */
const byDesign =
  /^\W*(contextual|data only|monitor(ing|ed)?( only)?|no target|for information|information( only|$)|trend( only)?|tracked|ongoing|yes|no|completed?|achieved|met|done)\b/i;

/** Words that set a standard others can check: a place among peers, nothing at all, a starting point that is found first. */
const standard =
  /\b(net[- ]zero|carbon[- ]neutral|(top|upper|best|first|second) (quartile|quintile|decile|third|half|\w+ per ?cent)|(national|regional|sector|peer|group|county|england|uk|eu) average|baseline? (is )?(set|established)|base-?line (to be )?(set|established))\b/i;

/** Words that hold a target against something else and do not say what that comes to, nor by how much. */
const beside =
  /^(?:in line with|above|at or above|better than|match(?:ing)?|equal to|similar to|same as|higher than|>) (?:the )?(?:national|england|english|regional|county|borough|peers?|statistical neighbours?|comparators?|benchmark|sector)(?: (?:average|figures?|rates?|levels?|results?|others?))?$|^(?:(?:growth|rise|increase|improvement|improve|reduction|decrease|fall|better|higher|lower|above|below|exceed|match|achieve|reach|meet|at least|in line with|on or above)\b).*\b(?:(?:stat\w*|statistical|national|england|regional|peer|family|nearest)\b.*\b(?:average|mean|median|neighbours?)|base(?:line)?(?: year)?|(?:last|previous|prior) year|current level)\b/i;

export const valueInWords = defineTableRule<"share">({
  id: "value-in-words",
  severity: "warning",
  tier: "sheet",
  title: "A baseline or target is said in words in a row of figures.",
  why:
    "25% in one year and “rate halved” in the next cannot be put on one line: nobody can say how far along a measure is, and no sum or " +
    "chart sees it. Where the whole row is in words it may be meant so, and is only mentioned; words that send the reader elsewhere for the figure are not.",
  subsumedBy: ["row-slid", "several-values"],
  thresholds: {
    share: { value: 15, says: "per cent of a column's targets that may be in words and still stand out among figures" },
  },

  check({ table, having }, { threshold }) {
    const rows = inEach(having("worded"), (subject) => {
      const worded = subject.fields.filter(isWorded);
      return isSome(worded) ? [{ subject, worded }] : [];
    });
    const most = (table.measures.length * threshold("share")) / 100;
    const told = columnsToldInWords(
      rows.flatMap(({ worded }) => worded),
      table.measures.length,
    );
    return rows.map(({ subject, worded }) => found(subject, worded, standOut(worded, rows.length, most), told));
  },

  examples: {
    bad: [
      [["Children who are obese", "31%", "25%", "*Halved obesity rate*"]],
      [
        ["Measure", "2022", "2023", "Target 2024"],
        ["Cost of the office per resident", "*See budget of the region*", "*See budget of the region*", "€ 620"],
        ["Homes with fast broadband", "*See the chart*", "45%", "70%"],
      ],
      [
        ["Measure", "Good is", "Target 2022/23"],
        ["Calls answered", "High", "90%"],
        ["Pupils who pass the phonics check", "High", "*Above statistical neighbour average*"],
        ["Homes insulated", "High", "450"],
        ["Waste recycled", "High", "50%"],
        ["Visits to museums", "High", "12,000"],
        ["Trees planted", "High", "3,000"],
        ["Repairs on time", "High", "92%"],
      ],
    ],
    good: [[["Children who are obese", "31%", "25%", "15%"]], [["Staff survey", "Contextual", "Contextual"]]],
  },
});

/** A longer text is a statement, and one with a figure in it is not for this rule, unless it says that the figure is but nearly so. */
const longest = 60;
const hedged = /^(almost|nearly|about|around|approx\w*\.?|circa|roughly)\s+[\d£€$]/i;

function isInWords(text: string): boolean {
  if (hedged.test(text) || elsewhere.test(text) || excused.test(text)) return true;
  return text.length <= longest && !/^[<>=≤≥\s]+$/.test(text) && !/\d/.test(text) && !byDesign.test(text);
}

/** Words that send the reader elsewhere for the figure. */
const elsewhere =
  /^\W*(?:(?:please )?see|refer|siehe|vgl|voir|véase|vedi|zie|(?:same )?as (?:above|below|before|last (?:year|quarter|month))|cf|ditto|verbal update)(?!\p{L})/iu;

/** Words that say why there is no figure. */
const excused =
  /\b(?:(?:did|do|does|could|can|was|were|is|are) ?n[o']t|cannot|unable to|no (?:\w+ )?data|not (?:able|possible))\b.*\b(?:get|got|report|reported|data|available|collect|collected|measure|measured|provide|provided|recorded?|calculated?)\b/i;

/** A value that is promised, in words; or any that is said to be somewhere else. */
function isWorded({ role, reading, text }: Field): boolean {
  const isMeant = isPromised(role) || (role === "actual" && (elsewhere.test(text) || excused.test(text)));
  return (
    isMeant && reading.kind === "note" && reading.figures === undefined && (isInWords(text.trim()) || isAim(role, text))
  );
}

/** A longer text that says which way to go, and not how far. */
function isAim(role: Field["role"], text: string): boolean {
  return role === "target" && !/\d/.test(text) && text.length <= longestAim && aims.test(text.trim());
}

const longestAim = 200;
const aims =
  /^(?:(?:goal|target|aim)s?: ?)?(?:an? |the )?(?:(?:reduction|increase|decrease|improvement|growth)s? (?:in|of) |(?:increas|reduc|improv)\w* |.{3,80}\b(?:is|are) (?:increasing|decreasing|improving|reduced|increased|improved)\b)/i;

/** Whether words stand among figures by mistake: hedged, or few in their table. Elsewhere a plan is simply told in words. */
function standOut(worded: readonly Field[], rows: number, most: number): boolean {
  return rows <= Math.max(1, most) || worded.some(({ text }) => hedged.test(text.trim()));
}

/** Columns in which several rows have words: a plan that is told step by step. */
interface Told {
  readonly several: ReadonlySet<number>;
  /** Those in which most rows have: what stands there may be a unit, or anything but a figure. */
  readonly most: ReadonlySet<number>;
}

const fewestTold = 3;

/** Labels that ask for a number: how many, how much, what share, or in what unit. */
const asksHowMuch =
  /^\W*(?:the )?(?:(?:total |average |annual )?(?:no\.|number|percentage|proportion|share|amount|quantity|volume|length) of|#|%|nombre d|pourcentage d|número de|porcentaje de|anzahl|anteil|aantal|percentage|jumlah|persentase|numero di|percentuale|liczba|odsetek|antal|andel)|(?:\(|\[|\bin )(?:%|kg|t|tco2e?q?|ha|km2?|km²|m2|m²|m3|m³|[kmgt]wh?|kwp|mwp|€|£|\$|number|no\.?)(?:\s?(?:\/|per\b)[^()]{0,30})?(?:\)|\]|$)|\b(?:kwp|mwp|mwh|gwh)\b/iu;
/** What says all or none of what is counted, or that something is still to be found out. */
const isEnough =
  /^\W*(?:all|none|every|full|zero|no\b|not\b|establish|set|baseline|new\b|annual|top|satisf|maint|keep|preserv|stab)/i;

/** Whether words stand alone where the label asks for a number, so that nobody can tell when it is reached. */
function isUnanswered({ measure }: MeasureSubject, worded: readonly Field[]): boolean {
  if (!asksHowMuch.test(measure.name)) return false;
  return worded.every(
    ({ role, text }) =>
      role === "target" && /^\s*\p{L}/u.test(text) && !isEnough.test(text.trim()) && !standard.test(text),
  );
}

function columnsToldInWords(worded: readonly Field[], rows: number): Told {
  const columns = worded.map(({ at }) => at.column);
  const having = (fewest: number): ReadonlySet<number> =>
    new Set(columns.filter((column) => columns.filter((one) => one === column).length >= fewest));
  return { several: having(fewestTold), most: having(Math.max(fewestTold, rows / 2)) };
}

/** A figure in a sentence is told, too: "70% of the households used fertilizers". */
function isTold(reading: Field["reading"]): boolean {
  return reading.kind !== "quantity" || /\S\s+\S/.test(reading.around?.note ?? "");
}

function found(subject: MeasureSubject, worded: readonly [Field, ...Field[]], few: boolean, told: Told): Found {
  const { title, fields } = subject;
  const figures = fields.filter(({ reading }) => reading.kind === "quantity" || reading.kind === "range");
  const sameRole = figures.some((figure) =>
    worded.some(
      (field) =>
        field.role === figure.role &&
        sameLength(field, figure) &&
        !(told.several.has(field.at.column) && isTold(figure.reading)),
    ),
  );
  const isStandard = worded.every(({ text }) => standard.test(text));
  const isUsual = worded.every(({ at }) => told.most.has(at.column));
  const isLoose = worded.some(
    ({ role, text }) =>
      (role === "target" && beside.test(text.trim())) ||
      elsewhere.test(text.trim()) ||
      (role === "actual" && excused.test(text)),
  );
  const standsOut = figures.length > 0 && (few || sameRole) && !isStandard;
  const isOpen = figures.length === 0 && isUnanswered(subject, worded);
  const severity: Severity = !isUsual && (standsOut || isLoose || isOpen) ? "warning" : "information";
  const are = worded.length === 1 ? "is" : "are";
  return {
    cells: cellsOf(worded),
    measure: title,
    severity,
    message: `${title}: ${list(worded.map(quote))} ${are} in words${figures.length > 0 ? ` where the rest of the row has figures (${list(figures.map(({ text }) => text.trim()))})` : ""}.`,
    advice: "Give the figure that is meant, and keep the words in a note.",
  };
}
