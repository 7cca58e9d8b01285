import { definitions } from "../measures/definitions";
import type { Definition, Subject } from "../measures/definition";
import type { KnownChoice } from "./choices";

/** A section of an education scorecard. */
export interface CardSection {
  /** A word for it where it is named by typing. */
  readonly key: string;
  readonly title: string;
  /** What its measures are about: measures of the dictionary that are added stand in the section of their subject. */
  readonly subjects: readonly Subject[];
  /** The measures that it has at first. */
  readonly usual: readonly KnownChoice[];
}

const known = (...ids: readonly string[]): readonly KnownChoice[] =>
  ids.map((one) => {
    const [id = "", cohort] = one.split("/");
    return { kind: "known", id, ...(cohort !== undefined && { cohort }) };
  });

/** The sections of a council's education scorecard, in order. Only those with measures of their own are there at first. */
export const cardSections: readonly CardSection[] = [
  {
    key: "early-years",
    title: "Early years",
    subjects: ["early-years"],
    usual: known("good-level-of-development", "all-early-learning-goals", "communication-and-language"),
  },
  {
    key: "key-stage-1",
    title: "Key stage 1",
    subjects: ["key-stage-1"],
    usual: known("phonics-year-1"),
  },
  {
    key: "key-stage-2",
    title: "Key stage 2",
    subjects: ["key-stage-2"],
    usual: known("ks2-reading-writing-maths", "ks2-reading", "ks2-writing", "ks2-maths"),
  },
  {
    key: "key-stage-4",
    title: "Key stage 4",
    subjects: ["key-stage-4"],
    usual: known(
      "attainment-8",
      "attainment-8/free-school-meals",
      "attainment-8/sen-support",
      "progress-8",
      "english-maths-9-4",
      "english-maths-9-5",
      "ebacc-entry",
    ),
  },
  {
    key: "post-16",
    title: "Post-16 attainment",
    subjects: ["post-16"],
    usual: known("level-2-at-19", "level-3-at-19", "a-level-average-point-score"),
  },
  {
    key: "attendance",
    title: "Attendance and absence",
    subjects: ["absence"],
    usual: known(
      "school-attendance",
      "persistent-absence",
      "persistent-absence-primary",
      "persistent-absence-secondary",
      "persistent-absence-special",
      "severe-absence",
    ),
  },
  {
    key: "exclusions",
    title: "Suspensions and exclusions",
    subjects: ["exclusions"],
    usual: known("suspensions", "suspensions-secondary", "permanent-exclusions", "permanent-exclusions-secondary"),
  },
  {
    key: "neet",
    title: "Participation and NEET",
    subjects: ["destinations"],
    usual: known("neet-or-not-known-16-17", "neet-16-17", "not-known-16-17", "participation-16-17"),
  },
  {
    key: "care",
    title: "Children in care and care leavers",
    subjects: ["care-leavers", "looked-after"],
    usual: known("care-leavers-eet", "care-leavers-neet"),
  },
  {
    key: "send",
    title: "Inclusion",
    subjects: ["send"],
    usual: known("ehcp-in-20-weeks"),
  },
  { key: "schools", title: "Schools", subjects: ["school-quality", "admissions"], usual: [] },
  { key: "health", title: "Health and care", subjects: ["health", "social-care", "poverty"], usual: [] },
];

/** The heading of measures that belong in no other section. */
export const otherMeasures = "Other measures";

/** The title of the section that a measure of the dictionary stands in. */
export function sectionOf({ subject }: Definition): string {
  return cardSections.find(({ subjects }) => subjects.includes(subject))?.title ?? otherMeasures;
}

/** Every measure of the dictionary that a section can have: those it has at first, then the others. */
export function offeredIn(section: CardSection): readonly KnownChoice[] {
  const usual = new Set(section.usual.map(({ id, cohort }) => (cohort === undefined ? id : "")));
  const others = definitions.filter(({ id, subject }) => section.subjects.includes(subject) && !usual.has(id));
  return [...section.usual, ...others.map(({ id }): KnownChoice => ({ kind: "known", id }))];
}
