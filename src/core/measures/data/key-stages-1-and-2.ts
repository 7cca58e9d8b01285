import type { Definition } from "../definition";
import { dfe, lait, seen, share } from "./sources";

const pupilsAtStandard = {
  polarity: "higher-is-better",
  units: ["percent"],
  range: share,
  yearType: "academic",
} as const;

const ks1 = { ...pupilsAtStandard, subject: "key-stage-1", keyStage: "ks1", source: lait } as const;
const ks2 = { ...pupilsAtStandard, subject: "key-stage-2", keyStage: "ks2", source: lait } as const;

/** Scores of progress from key stage 1, about nought for all of England; last published for 2023. */
const ks2Progress = {
  subject: "key-stage-2",
  keyStage: "ks2",
  polarity: "higher-is-better",
  units: ["score"],
  range: { min: -30, max: 30 },
  authorityRange: { min: -5, max: 5 },
  signed: true,
  yearType: "academic",
  tolerance: 0.3,
  source: dfe,
} as const;

/** Test scores on the scale 80 to 120, where 100 is the expected standard. */
const ks2Scaled = {
  subject: "key-stage-2",
  keyStage: "ks2",
  polarity: "higher-is-better",
  units: ["score"],
  range: { min: 80, max: 120 },
  yearType: "academic",
  tolerance: 0.5,
  source: dfe,
} as const;

/** Phonics and key stage 1, whose results were last produced for 2022/23. */
export const keyStage1 = [
  {
    ...ks1,
    id: "phonics-year-1",
    name: "Percentage meeting the expected standard in phonics decoding, year 1",
    aliases: ["phonics", "phonics year 1", "phonics screening check"],
    implied: ["key stage 1", "year 1", "screening", "check", "decoding", "test"],
    seen: seen(63, 89),
    tolerance: 1,
  },
  {
    ...ks1,
    id: "phonics-year-2",
    name: "Percentage meeting the expected standard in phonics by the end of year 2",
    aliases: ["phonics year 2"],
    implied: ["key stage 1", "screening", "check", "decoding", "test"],
    tolerance: 1,
    source: dfe,
  },
  {
    ...ks1,
    id: "ks1-reading",
    name: "Key stage 1 reading, expected standard",
    aliases: ["KS1 reading"],
    seen: seen(58, 84),
    tolerance: 1,
  },
  {
    ...ks1,
    id: "ks1-writing",
    name: "Key stage 1 writing, expected standard",
    aliases: ["KS1 writing"],
    seen: seen(48, 78),
    tolerance: 2,
  },
  {
    ...ks1,
    id: "ks1-maths",
    name: "Key stage 1 maths, expected standard",
    aliases: ["KS1 maths"],
    seen: seen(59, 85),
    tolerance: 2,
  },
] as const satisfies readonly Definition[];

/** Key stage 2, to the end of year 6. */
export const keyStage2 = [
  {
    ...ks2,
    id: "ks2-reading-writing-maths",
    name: "Key stage 2 reading, writing and maths combined, expected standard",
    aliases: ["KS2 reading, writing and maths", "reading writing maths", "RWM", "KS2 combined"],
    vagueAliases: ["key stage 2 attainment", "key stage 2"],
    implied: ["combined", "key stage 2", "age related expectations", "primary"],
    seen: seen(42, 81),
    tolerance: 2,
  },
  {
    ...ks2,
    id: "ks2-reading",
    name: "Key stage 2 reading, expected standard",
    aliases: ["KS2 reading"],
    seen: seen(55, 88),
    tolerance: 2,
  },
  {
    ...ks2,
    id: "ks2-writing",
    name: "Key stage 2 writing (teacher assessment), expected standard",
    aliases: ["KS2 writing"],
    implied: ["teacher assessment"],
    seen: seen(58, 89),
    tolerance: 1,
  },
  {
    ...ks2,
    id: "ks2-maths",
    name: "Key stage 2 maths, expected standard",
    aliases: ["KS2 maths"],
    seen: seen(59, 91),
    tolerance: 2,
  },
  {
    ...ks2,
    id: "ks2-grammar-punctuation-spelling",
    name: "Key stage 2 grammar, punctuation and spelling, expected standard",
    aliases: ["KS2 GPS", "grammar punctuation spelling", "SPaG"],
    implied: ["key stage 2"],
    tolerance: 2,
    source: dfe,
  },
  {
    ...ks2,
    id: "ks2-reading-writing-maths-higher",
    name: "Key stage 2 reading, writing and maths combined, higher standard",
    aliases: ["reading writing maths higher standard", "KS2 combined higher standard"],
    implied: ["combined", "key stage 2"],
    tolerance: 1,
    source: dfe,
  },
  {
    ...ks2Progress,
    id: "ks2-reading-progress",
    name: "Key stage 2 reading progress score",
    aliases: ["KS2 reading progress"],
  },
  {
    ...ks2Progress,
    id: "ks2-writing-progress",
    name: "Key stage 2 writing progress score",
    aliases: ["KS2 writing progress"],
  },
  {
    ...ks2Progress,
    id: "ks2-maths-progress",
    name: "Key stage 2 maths progress score",
    aliases: ["KS2 maths progress"],
  },
  {
    ...ks2Scaled,
    id: "ks2-reading-scaled",
    name: "Key stage 2 reading average scaled score",
    aliases: ["KS2 reading scaled"],
  },
  {
    ...ks2Scaled,
    id: "ks2-maths-scaled",
    name: "Key stage 2 maths average scaled score",
    aliases: ["KS2 maths scaled"],
  },
] as const satisfies readonly Definition[];
