/** Words that join others and tell nothing; they are dropped before phrases are looked for. */
export const glue: ReadonlySet<string> = new Set(
  (
    "a an the of in at by for to on with from and or who that which whose are is be was were been being as than their its this these " +
    "have has had having per each into also both any they them achieving achieve achieved attaining attain attained reaching reached " +
    "meeting meet met including include"
  ).split(" "),
);

/** Words that say how a measure is counted or shown, not what it is. They never count, in a label or in an alias. */
export const countingWords: ReadonlySet<string> = new Set(
  (
    "percentage percent pct proportion share number num no count rate total average avg mean score point level standard expected result " +
    "outcome overall all annual annually latest provisional revised final published publish figure measure indicator performance kpi pi " +
    "aged age old eligible least end state funded local authority council rated judged graded gaining gained " +
    "across cohort england national borough our year yr group phase"
  ).split(" "),
);

/** Words too common to tell one measure from another. An alias may ask for them; in a label they need no explaining. */
export const softWords: ReadonlySet<string> = new Set(
  "pupil child school education attainment 100 1000 10000 100000".split(" "),
);

/** Words that turn a measure into another: a gap, a cost, its opposite. A label with one of them unexplained matches nothing. */
export const turningWords: ReadonlySet<string> = new Set(
  (
    "gap difference rank ranking ranked quartile position reduction reduce increase increased decrease change improvement improve improved " +
    "closing narrowing cost spend spending spent budget expenditure saving fund satisfaction satisfied complaint survey " +
    "training trained trainer not non without no below above under over fail failing failed " +
    "staff teacher employee workforce worker governor sickness vacancy recruitment " +
    "library leisure museum gym pool tenant housing adult older elderly hospital patient customer visitor volunteer " +
    "waiting overdue backlog appeal licence driver"
  ).split(" "),
);

/** Verbs that a label may open with to say what is aimed at: "Reduce persistent absence" is about persistent absence. */
export const aims: ReadonlySet<string> = new Set(
  "reduce increase improve raise lower decrease maintain ensure maximise minimise sustain continue".split(" "),
);

/** Words of activity around a measure: support, visits, projects. They weigh more than an unknown word does. */
export const activityWords: ReadonlySet<string> = new Set(
  (
    "delivered support supported supporting engaged engaging attending attended referred referral visit session event workshop programme program " +
    "project intervention club course meeting enquiry contact campaign award policy strategy plan audit offer"
  ).split(" "),
);

/** Words that, found in a label, leave little doubt what is measured. All others weigh 1. */
export const tellingWeights: ReadonlyMap<string, number> = new Map([
  ..."gld elg phonics attainment-8 progress-8 ebacc neet eet pep slcn permanent-exclusion first-preference parental-preference"
    .split(" ")
    .map((word) => [word, 3] as const),
  ..."persistent suspension good-or-outstanding breastfeeding obese overweight conception 9-4 9-5 not-known care-leavers overall-absence spag sdq asq"
    .split(" ")
    .map((word) => [word, 2] as const),
]);

/**
 * Words of which a measure has one at a time. What the label says itself hides what its headings say of the same kind, and a group
 * hides its section.
 */
export const kinds: readonly (readonly string[])[] = [
  ["eyfs", "ks1", "ks2", "ks3", "ks4", "ks5"],
  ["primary", "secondary", "special", "infant", "junior"],
  ["reading", "writing", "maths", "english", "science", "spag", "combined"],
  ["neet", "eet", "not-known"],
  ["persistent", "severe", "overall-absence", "unauthorised"],
  ["suspension", "permanent-exclusion"],
  ["9-4", "9-5"],
];
