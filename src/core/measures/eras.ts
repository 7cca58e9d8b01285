import { dfe, ofsted } from "./data/sources";

/** Years for which figures of some measures are not produced. Years are those in which the period ends: 2025 is 2024/25. */
export interface Silence {
  readonly measures: readonly string[];
  readonly from: number;
  /** The last such year; undefined where figures have ended for good, or nobody has said when they return. */
  readonly to?: number;
  readonly says: string;
  readonly source: string;
}

/** The first year of another definition: figures from before it and from then on do not compare. */
export interface Break {
  readonly measures: readonly string[];
  readonly from: number;
  readonly says: string;
  readonly source: string;
}

const gcses = [
  "attainment-8",
  "english-maths-9-4",
  "english-maths-9-5",
  "ebacc-average-point-score",
  "ebacc-9-4",
  "ebacc-9-5",
];
const earlyYears = ["good-level-of-development", "all-early-learning-goals", "communication-and-language"];
const keyStage1 = ["ks1-reading", "ks1-writing", "ks1-maths"];
const keyStage2 = [
  "ks2-reading-writing-maths",
  "ks2-reading",
  "ks2-writing",
  "ks2-maths",
  "ks2-grammar-punctuation-spelling",
  "ks2-reading-writing-maths-higher",
];
const progress = ["ks2-reading-progress", "ks2-writing-progress", "ks2-maths-progress"];
const ratedSchools = [
  "schools-good-or-outstanding",
  "primary-schools-good-or-outstanding",
  "secondary-schools-good-or-outstanding",
  "special-schools-good-or-outstanding",
  "pupils-in-good-schools",
  "pupils-in-good-primary-schools",
  "pupils-in-good-secondary-schools",
];

/** What was not, or will not be, published. */
export const silences: readonly Silence[] = [
  {
    measures: ["progress-8"],
    from: 2025,
    to: 2026,
    says: "Progress 8 is not published for 2024/25 and 2025/26: those pupils sat no key stage 2 tests to start from.",
    source: dfe,
  },
  {
    measures: keyStage1,
    from: 2024,
    says: "Key stage 1 assessments are no longer statutory from 2023/24, and no results are published.",
    source:
      "The Education (National Curriculum) (Key Stage 1 Assessment Arrangements) (England) (Amendment) Order 2023",
  },
  {
    measures: ratedSchools,
    from: 2025,
    says: "Ofsted gives state-funded schools no single overall grade since September 2024.",
    source: ofsted,
  },
  {
    measures: [...earlyYears, "phonics-year-1", "phonics-year-2", ...keyStage1, ...keyStage2, ...progress],
    from: 2020,
    to: 2021,
    says: "No figures were published for 2019/20 and 2020/21.",
    source: dfe,
  },
  {
    measures: ["progress-8"],
    from: 2020,
    to: 2021,
    says: "Progress 8 was not published for 2019/20 and 2020/21.",
    source: dfe,
  },
  {
    measures: progress,
    from: 2024,
    to: 2025,
    says: "Progress from key stage 1 is not published for 2023/24 and 2024/25.",
    source: dfe,
  },
];

/** Where the meaning of a measure changed. */
export const breaks: readonly Break[] = [
  {
    measures: gcses,
    from: 2023,
    says: "GCSE grading went back to the standard of 2019 in 2023, after grades by teachers in 2020 and 2021 and an easier year in 2022.",
    source: dfe,
  },
  {
    measures: gcses,
    from: 2020,
    says: "GCSE grades of 2020 and 2021 were given by schools and teachers.",
    source: dfe,
  },
  {
    measures: earlyYears,
    from: 2022,
    says: "The early years foundation stage profile was reformed in 2021/22.",
    source: dfe,
  },
  {
    measures: [
      "persistent-absence",
      "persistent-absence-primary",
      "persistent-absence-secondary",
      "persistent-absence-special",
    ],
    from: 2016,
    says: "Persistent absence means missing 10% of sessions or more since 2015/16; it was 15% before.",
    source: dfe,
  },
  {
    measures: [...keyStage1, ...keyStage2],
    from: 2016,
    says: "The expected standards of key stages 1 and 2 replaced the levels in 2015/16.",
    source: dfe,
  },
];

/** A way of putting a definition that is not what the publisher says. */
export interface Misstatement {
  readonly measures: readonly string[];
  readonly wrong: RegExp;
  /** What the publisher says. */
  readonly right: string;
  readonly source: string;
}

/** Wordings of definitions that leave out or take in those whom the publisher does not. */
export const misstatements: readonly Misstatement[] = [
  {
    measures: [
      "persistent-absence",
      "persistent-absence-primary",
      "persistent-absence-secondary",
      "persistent-absence-special",
    ],
    wrong:
      /(?:\b(?:more|greater|over) than 10\s?(?:%|per ?cent)|\bover 10\s?(?:%|per ?cent)|>\s?10\s?%)(?!\s*or more)/i,
    right: "10% of sessions or more",
    source: dfe,
  },
  {
    measures: ["severe-absence"],
    wrong:
      /(?:\b(?:more|greater|over) than 50\s?(?:%|per ?cent)|\bover 50\s?(?:%|per ?cent)|>\s?50\s?%)(?!\s*or more)/i,
    right: "50% of sessions or more",
    source: dfe,
  },
];
