import { anyOf } from "./any-of";

/** A code or number before a name: "NI 111", "BV 109c", "1C(2a)". */
const code = "^\\W*(?:(?:[a-z]{1,4} ?-?)?\\d[\\w.()]*[:.)]? )?(?:to )?";

/** Less of something is aimed at: the figures are what is left, or how much less there is. */
export const lessOf = new RegExp(
  `${code}(?:reduc(?:e|es|ing)|decreas(?:e|es|ing)|minimi[sz](?:e|ing)|lower(?:ing)? (?=the|our)|cut(?:ting)? (?=the|our|down)|fewer|limit(?:ing)? (?=the|our)|` +
    "red(?:uz|uc)ir|reduire|ridurre|reduzieren|senken|verringern|verminderen|mengurangi|menurunkan|disminuir|minska|zmniejsz\\w+)\\b(?! or | and | by )",
);
/** More of something is aimed at, whatever it is. */
export const moreOf = new RegExp(
  `${code}(?:increase|increasing|rais(?:e|ing) (?=the|our)|maximi[sz](?:e|ing)|expand(?:ing)?)\\b(?! in\\b|\\W*(?:and|or|/) ?decreas)`,
);
/** Something is to become better: which way that is, only the rest can tell. */
export const betterOf = new RegExp(
  `${code}(?:increased?(?: in)?|improv(?:e|ed|ing|ement in|ements in)|enhanc(?:e|ed|ing)|strengthen(?:ing)?|promot(?:e|ing)|maintain(?:ing)?|ensur(?:e|ing)|achieve|deliver|sustain)\\b(?! by\\b)`,
);
/** The first words of what is counted or worked out. */
export const level =
  /^\W*(?:(?:the|our|a|an|overall|total|annual) )*(?:[%#]|(?:percent(?:age)?|number|numbers|no\.|proportion|share|rate|average|mean|median|amount|volume|level|levels|incidence|prevalence|time|cost|length|count|score|quantity|waiting|gap)\b)/;
/** By how much less or more there is to be. */
export const byHowMuch = /\bby (?:at least |up to |around |an? )?(?:\d|one |half)/;

/** A difference between groups is what should be small. */
export const gap =
  /\b(?:gaps?\b(?! (?:year|analys|fund|housing|programme))|inequalit(?:y|ies) (?:in|of|gap)|difference (?:between|in) (?:[^,]* )?(?:scores?|attainment|achievement|outcomes?|rates?|expectancy|employment|progress)\b.* (?:and|compared|versus|vs)\b|disparit|differential\b|disadvantage gap index)/;
export const narrowed = /\b(?:narrow|clos|address|bridg|reduc|decreas|eliminat|fill|improve)/;
/** What lay idle is used again, and who lacked something has it now. */
export const restored =
  /\b(?:(?:brought|put|returned|restored|back|taken|moved) (?:back )?(?:in)?to (?:\w+ )?(?:use|occupation|service|permanent|settled|secure|independent)|(?:empty|vacant|derelict)\b.*\bbrought back|back in (?:use|occupation)|re-?occupied|reclaimed|remediated|(?:moved|lifted|taken) (?:on )?(?:from|out of) (?:homelessness|poverty|temporary|b&b)|(?:empty|vacant|derelict|neglected)\b.*\b(?:improved|refurbished|demolished|renovated))/;
/** What people find wrong with where they live. */
export const worry =
  /\b(?:as|is|are) an? (?:\w+ )?(?:problem|concern)\b|\bworr(?:y|ied) (?:about|that)|\bfear of\b|\bfeel(?:s|ing)? unsafe|\bperceptions? of (?:anti|crime|drunk|drug|violen|unsafe)|\bperce(?:ption|pcion|pcao) (?:of|de) (?:la |a )?inse/;
/** Too little of something good. */
const poor = anyOf(
  "low (?!carbon|emission|cost|income|birth|water|needs|level|flow)|poor (?:condition|quality|state|health|performance|rating|standard)|insufficient|lack(?:s|ing)? (?:of )?|inadequate|unsatisfactory|unsuitable|unacceptable|below (?:an?|the) (?:\\w+ ){0,2}(?:level|standard|target|threshold)|(?:fewer|less) than \\d+ ?(?:%|per ?cent) of (?:the )?(?:pupils|students|children|people|residents|patients)|with no (?!further|ongoing|long)|where no |no criteria",
);
export function isPoor(text: string): boolean {
  return poor.test(text);
}
/** What those who broke a rule or are in need have come to. */
export const inNeed =
  /\b(?:offenders?|probation|homeless|unemploy|out of work|claimant|smokers?|rough sleepers?|drug users?|opiate|alcohol users?|disabilit|mental health|disadvantaged|deprived|excluded|neet|youth justice)\b.*/;
export const outcome =
  /\b(?:engage(?:d|ment) in|(?:access to|in(?:to)?|accessing|entering|gaining|sustaining) (?:(?:a|an|suitable|settled|stable|secure|permanent|paid|sustained|effective|and|their own) )*(?:accommodation|housing|homes?|employment|education|training|work|jobs?|treatment|tenancy|tenancies)|left treatment successfully|successful(?:ly)?|who (?:quit|stopped))\b/;
