import type { Definition } from "../definition";
import { dfe, lait, seen, share } from "./sources";

const implied = ["key stage 4", "GCSE", "age 16", "pass", "passes"];

const ks4 = {
  subject: "key-stage-4",
  keyStage: "ks4",
  polarity: "higher-is-better",
  units: ["percent"],
  range: share,
  yearType: "academic",
  implied,
} as const;

const ks5 = { ...ks4, subject: "post-16", keyStage: "ks5", implied: ["key stage 5", "A level", "qualified"] } as const;

/** Key stage 4: results at 16. */
export const keyStage4 = [
  {
    ...ks4,
    id: "progress-8",
    name: "Average Progress 8 score",
    aliases: ["Progress 8", "P8"],
    units: ["score"],
    range: { min: -3, max: 3 },
    authorityRange: { min: -1.5, max: 1.5 },
    seen: seen(-0.96, 0.65),
    signed: true,
    tolerance: 0.05,
    source: lait,
  },
  {
    ...ks4,
    id: "attainment-8",
    name: "Average Attainment 8 score",
    aliases: ["Attainment 8", "A8"],
    units: ["points", "score"],
    range: { min: 0, max: 90 },
    seen: seen(33.3, 62),
    cohortsSeen: { "free-school-meals": seen(25.4, 51.8), "sen-support": seen(22.5, 49.2) },
    tolerance: 1.3,
    source: lait,
  },
  {
    ...ks4,
    id: "english-maths-9-4",
    name: "Percentage achieving 9-4 in English and maths",
    aliases: ["9-4 English and maths", "grade 4 and above English and maths", "basics 9-4"],
    seen: seen(40.2, 84.8),
    tolerance: 1.8,
    source: lait,
  },
  {
    ...ks4,
    id: "english-maths-9-5",
    name: "Percentage achieving 9-5 in English and maths",
    aliases: ["9-5 English and maths", "grade 5 and above English and maths", "basics 9-5"],
    seen: seen(17.6, 71.6),
    tolerance: 2.1,
    source: lait,
  },
  {
    ...ks4,
    id: "ebacc-entry",
    name: "Percentage entered for the English Baccalaureate",
    aliases: ["EBacc entry", "EBacc entries", "entered EBacc"],
    seen: seen(15.1, 72.6),
    tolerance: 2.2,
    source: lait,
  },
  {
    ...ks4,
    id: "ebacc-average-point-score",
    name: "English Baccalaureate average point score",
    aliases: ["EBacc average point score", "EBacc APS"],
    units: ["points", "score"],
    range: { min: 0, max: 9 },
    tolerance: 0.1,
    source: dfe,
  },
  {
    ...ks4,
    id: "ebacc-9-4",
    name: "Percentage achieving the English Baccalaureate at grade 4 and above",
    aliases: ["EBacc 9-4"],
    vagueAliases: ["EBacc"],
    tolerance: 1.5,
    source: dfe,
  },
  {
    ...ks4,
    id: "ebacc-9-5",
    name: "Percentage achieving the English Baccalaureate at grade 5 and above",
    aliases: ["EBacc 9-5"],
    tolerance: 1.5,
    source: dfe,
  },
  {
    ...ks4,
    id: "five-gcses-with-english-maths",
    name: "Percentage achieving 5 GCSEs A*-C including English and maths",
    aliases: ["5 GCSEs C English and maths", "5 A*-C English and maths"],
    tolerance: 1.5,
    source: dfe,
  },
  {
    ...ks4,
    id: "key-stage-4-destinations",
    name: "Pupils in a sustained education, apprenticeship or employment destination after key stage 4",
    aliases: ["sustained destination key stage 4", "key stage 4 destinations"],
    implied: [...implied, "sustained", "positive", "apprenticeship", "employment"],
    subject: "destinations",
    tolerance: 1,
    source: dfe,
  },
] as const satisfies readonly Definition[];

/** Results at 18 and 19. */
export const post16 = [
  {
    ...ks5,
    id: "level-2-at-19",
    name: "Percentage qualified to level 2 by age 19",
    aliases: ["level 2 age 19"],
    tolerance: 1,
    source: dfe,
  },
  {
    ...ks5,
    id: "level-3-at-19",
    name: "Percentage qualified to level 3 by age 19",
    aliases: ["level 3 age 19"],
    tolerance: 1,
    source: dfe,
  },
  {
    ...ks5,
    id: "a-level-average-point-score",
    name: "A level average point score per entry",
    aliases: ["A level average point score", "A level APS"],
    units: ["points", "score"],
    range: { min: 0, max: 60 },
    implied: [...ks5.implied, "entry"],
    tolerance: 1,
    source: dfe,
  },
] as const satisfies readonly Definition[];
