import type { Subject } from "./definition";
import { tokensOf } from "./tokens";

const wordsBySubject: Readonly<Partial<Record<Subject, string>>> = {
  "early-years": "eyfs gld elg early-years-setting readiness",
  "key-stage-1": "ks1 phonics",
  "key-stage-2": "ks2",
  "key-stage-4": "ks4 attainment-8 progress-8 ebacc gcse",
  "post-16": "ks5",
  absence: "absence attendance overall-absence",
  exclusions: "exclusion suspension permanent-exclusion",
  destinations: "neet eet destination participation",
  "care-leavers": "care-leavers",
  "looked-after": "looked-after pep",
  send: "send sen-support ehcp slcn",
  "school-quality": "ofsted good-or-outstanding",
  admissions: "admission preference parental-preference first-preference",
  health: "health breastfeeding obese",
  "social-care": "social-care children-in-need child-protection safeguarding",
  poverty: "poverty low-income",
};

const subjectByWord = new Map(
  Object.entries(wordsBySubject).flatMap(([subject, words]) =>
    words.split(" ").map((word) => [word, subject as Subject] as const),
  ),
);

/** The subject a heading names by itself ("Exclusions/Suspensions:" names exclusions); undefined when it names none, or more than one. */
export function subjectOf(heading: string): Subject | undefined {
  const named = new Set(tokensOf(heading).flatMap((token) => subjectByWord.get(token.text) ?? []));
  const [subject] = named;
  return named.size === 1 ? subject : undefined;
}
