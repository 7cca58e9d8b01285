import type { Definition } from "../definition";
import { dfe, lait, localUse, ofsted, seen, share } from "./sources";

const prevalence = {
  subject: "send",
  polarity: undefined,
  noPolarity: "The DfE states none: how many pupils have a need is not good or bad by itself. Ask the owner.",
  units: ["percent", "count"],
  range: share,
  yearType: "day",
  source: dfe,
} as const;

/** Special educational needs and disabilities. */
export const send = [
  {
    id: "ehcp-in-20-weeks",
    name: "New education, health and care plans issued within 20 weeks",
    aliases: ["EHCP 20 weeks", "EHC plans issued in 20 weeks", "EHC plans within timescale"],
    vagueAliases: ["EHCP timeliness", "EHCP on time"],
    implied: [
      "new",
      "final",
      "issued",
      "completed",
      "within",
      "excluding exceptions",
      "exceptions",
      "timescale",
      "statutory",
      "time",
    ],
    subject: "send",
    about: "ehcp",
    polarity: "higher-is-better",
    units: ["percent", "count"],
    range: share,
    seen: seen(0, 100),
    yearType: "calendar",
    tolerance: 5,
    source: lait,
  },
  {
    ...prevalence,
    id: "pupils-with-ehcp",
    name: "Pupils with an education, health and care plan",
    aliases: ["pupils with EHCP"],
    vagueAliases: ["EHCP"],
    implied: ["statement", "population"],
    about: "ehcp",
    tolerance: 0.2,
  },
  {
    ...prevalence,
    id: "pupils-on-sen-support",
    name: "Pupils on SEN support",
    aliases: ["pupils SEN support"],
    vagueAliases: ["SEN support"],
    implied: ["population"],
    about: "sen-support",
    tolerance: 0.5,
  },
  {
    ...prevalence,
    id: "pupils-with-send",
    name: "Pupils with special educational needs (SEN)",
    aliases: ["pupils with SEND"],
    implied: ["population"],
    about: "send",
    tolerance: 0.5,
  },
  {
    ...prevalence,
    id: "pupils-with-send-primary",
    name: "Primary pupils with special educational needs (SEN)",
    aliases: ["primary school children with SEND", "primary pupils with SEND"],
    about: "send",
    tolerance: 0.5,
  },
  {
    ...prevalence,
    id: "pupils-with-send-secondary",
    name: "Secondary pupils with special educational needs (SEN)",
    aliases: ["secondary school children with SEND", "secondary pupils with SEND"],
    about: "send",
    tolerance: 0.5,
  },
  {
    ...prevalence,
    id: "speech-language-communication-needs",
    about: "send",
    name: "Pupils whose primary need is speech, language and communication (SLCN)",
    aliases: ["SLCN", "speech language and communication needs"],
    implied: ["registered", "primary need", "need", "identified"],
    tolerance: 1,
  },
] as const satisfies readonly Definition[];

const quality = {
  subject: "school-quality",
  polarity: "higher-is-better",
  units: ["percent", "count"],
  range: share,
  yearType: "day",
  tolerance: 2,
  implied: ["Ofsted", "inspection"],
  source: ofsted,
} as const;

/** Ofsted grades. Both the share of schools and the share of pupils in them are in use, and they differ. */
export const schoolQuality = [
  {
    ...quality,
    id: "schools-good-or-outstanding",
    name: "Schools rated good or outstanding",
    aliases: ["good or outstanding schools", "schools rated good", "schools judged good or better"],
  },
  {
    ...quality,
    id: "primary-schools-good-or-outstanding",
    name: "Primary schools rated good or outstanding",
    aliases: ["primary good or outstanding", "primary schools judged good or better"],
    vagueAliases: ["quality of primary school education", "quality of primary schools"],
  },
  {
    ...quality,
    id: "secondary-schools-good-or-outstanding",
    name: "Secondary schools rated good or outstanding",
    aliases: ["secondary good or outstanding", "secondary schools judged good or better"],
    vagueAliases: ["quality of secondary school education", "quality of secondary schools"],
  },
  {
    ...quality,
    id: "special-schools-good-or-outstanding",
    name: "Special schools rated good or outstanding",
    aliases: ["special good or outstanding", "special schools judged good or better"],
    vagueAliases: ["quality of special school education", "quality of special schools"],
  },
  {
    ...quality,
    id: "pupils-in-good-schools",
    name: "Pupils in schools rated good or outstanding",
    aliases: ["pupils in good or outstanding schools", "pupils attending good or outstanding schools"],
    implied: ["Ofsted", "attending"],
  },
  {
    ...quality,
    id: "pupils-in-good-primary-schools",
    name: "Pupils in primary schools rated good or outstanding",
    aliases: ["primary pupils in good or outstanding schools", "pupils in good or outstanding primary schools"],
    implied: ["Ofsted", "attending"],
  },
  {
    ...quality,
    id: "pupils-in-good-secondary-schools",
    name: "Pupils in secondary schools rated good or outstanding",
    aliases: ["secondary pupils in good or outstanding schools", "pupils in good or outstanding secondary schools"],
    implied: ["Ofsted", "attending"],
  },
  {
    ...quality,
    id: "early-years-settings-good-or-outstanding",
    name: "Early years settings rated good or outstanding",
    aliases: [
      "early years settings good or outstanding",
      "childcare providers good or outstanding",
      "nurseries good or outstanding",
    ],
    implied: ["Ofsted", "registered"],
  },
] as const satisfies readonly Definition[];

const offered = {
  subject: "admissions",
  polarity: "higher-is-better",
  units: ["percent", "count"],
  range: share,
  yearType: "academic",
  tolerance: 1,
  implied: ["school", "place", "places", "offered", "offers", "applicants", "receiving", "one of", "one"],
} as const;

/** Offers of school places that parents asked for. */
export const admissions = [
  {
    ...offered,
    id: "parental-preference",
    name: "Applicants offered a school they preferred",
    aliases: ["parental preference", "preferred school"],
    source: localUse,
  },
  {
    ...offered,
    id: "parental-preference-primary",
    name: "Primary applicants offered a school they preferred",
    aliases: ["primary parental preference", "preferred primary school"],
    source: localUse,
  },
  {
    ...offered,
    id: "parental-preference-secondary",
    name: "Secondary applicants offered a school they preferred",
    aliases: ["secondary parental preference", "preferred secondary school"],
    source: localUse,
  },
  {
    ...offered,
    id: "first-preference-primary",
    name: "Primary applicants offered their first preference",
    aliases: ["primary first preference", "primary first choice"],
    source: dfe,
  },
  {
    ...offered,
    id: "first-preference-secondary",
    name: "Secondary applicants offered their first preference",
    aliases: ["secondary first preference", "secondary first choice"],
    source: dfe,
  },
] as const satisfies readonly Definition[];
