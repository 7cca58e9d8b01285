/** A change of how a measure is defined or assessed, across which its figures cannot be compared. */
export interface Break {
  /** The school year from which figures are of the new kind, by the year it ends in: 2016 for 2015/16. */
  readonly year: number;
  /** What changed, as the end of a sentence. */
  readonly says: string;
}

const profile: readonly Break[] = [{ year: 2022, says: "the early years foundation stage profile was reformed" }];
const primary: readonly Break[] = [{ year: 2016, says: "the new curriculum was assessed for the first time" }];
const primaryWriting: readonly Break[] = [
  ...primary,
  { year: 2018, says: "the framework for assessing writing changed" },
];
const graded: readonly Break[] = [
  { year: 2020, says: "grades were assessed by schools while exams were cancelled" },
  { year: 2022, says: "exams returned, graded between the standards of 2021 and 2019" },
  { year: 2023, says: "grading returned to the standard of 2019" },
];
const gcse: readonly Break[] = [{ year: 2017, says: "GCSEs graded 9 to 1 were first taken" }, ...graded];
const aLevel: readonly Break[] = [{ year: 2016, says: "a new scale of points was introduced" }, ...graded];
const absentees: readonly Break[] = [{ year: 2016, says: "persistent absence came to mean 10% of sessions" }];

/** By the dictionary's ids. Source: the methodology notes of the DfE's statistical releases, Open Government Licence v3.0. */
const breaks: Readonly<Record<string, readonly Break[]>> = {
  "good-level-of-development": profile,
  "all-early-learning-goals": profile,
  "communication-and-language": profile,
  "early-learning-goals-average": profile,
  "ks1-reading": primary,
  "ks1-writing": primaryWriting,
  "ks1-maths": primary,
  "ks2-reading-writing-maths": primaryWriting,
  "ks2-reading": primary,
  "ks2-writing": primaryWriting,
  "ks2-maths": primary,
  "ks2-grammar-punctuation-spelling": primary,
  "ks2-reading-writing-maths-higher": primaryWriting,
  "attainment-8": gcse,
  "english-maths-9-4": gcse,
  "english-maths-9-5": gcse,
  "ebacc-average-point-score": gcse,
  "ebacc-9-4": gcse,
  "ebacc-9-5": gcse,
  "a-level-average-point-score": aLevel,
  "persistent-absence": absentees,
  "persistent-absence-primary": absentees,
  "persistent-absence-secondary": absentees,
  "persistent-absence-special": absentees,
};

/** The changes of definition of the dictionary's measure of an id, in order of time; none for one that is not known. */
export function breaksOf(id: string): readonly Break[] {
  return Object.hasOwn(breaks, id) ? (breaks[id] ?? []) : [];
}
