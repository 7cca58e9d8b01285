import fc from "fast-check";
import type { Unit } from "../../../src/core/cell/quantity";
import type { Definition } from "../../../src/core/measures/definition";
import { definitionOf, definitions } from "../../../src/core/measures/definitions";
import type { LabelContext } from "../../../src/core/measures/match";
import { matcher } from "../../../src/core/measures/match";
import type { Polarity } from "../../../src/core/scorecard/model";

const match = matcher();

type Row = readonly [label: string, context: LabelContext, id: string, fit?: "loose" | undefined, cohort?: string];

const rows: readonly Row[] = [
  ["Primary Schools rated good or outstanding", {}, "primary-schools-good-or-outstanding"],
  ["Number of secondary schools rated good", {}, "secondary-schools-good-or-outstanding"],
  ["GLD", { section: "EARLY YEARS FOUNDATION STAGE" }, "good-level-of-development"],
  ["Expected levels across all Early Learning Goals", { section: "Early Years" }, "all-early-learning-goals"],
  ["Speech and Communication", { section: "EARLY YEARS FOUNDATION STAGE" }, "communication-and-language"],
  ["Phonics", { section: "KEY STAGE 1" }, "phonics-year-1"],
  ["Reading", { section: "KEY STAGE 1" }, "ks1-reading"],
  ["Maths", { section: "Key Stage 1 (age 7)" }, "ks1-maths"],
  ["Combined Reading, writing, maths", { section: "KEY STAGE 2" }, "ks2-reading-writing-maths"],
  ["Combined Reading, writing, maths", {}, "ks2-reading-writing-maths"],
  ["Combined Reading, writing, maths", { section: "KEY STAGE 1" }, "ks2-reading-writing-maths", "loose"],
  ["% RWM EXS+", { section: "KS2" }, "ks2-reading-writing-maths"],
  ["RWM GDS", {}, "ks2-reading-writing-maths-higher"],
  ["RWM", { section: "KS2" }, "ks2-reading-writing-maths"],
  ["Reading", { section: "KEY STAGE 2" }, "ks2-reading"],
  ["Reading", { section: "Attainment", table: "Key stage 2 reading, writing and maths" }, "ks2-reading"],
  ["Reading progress score", { section: "Key stage 2" }, "ks2-reading-progress"],
  ["KS2 reading", { section: "KEY STAGE 4" }, "ks2-reading"],
  ["Progress 8 score per pupil", { section: "KEY STAGE 4" }, "progress-8"],
  ["P8", {}, "progress-8"],
  ["Attainment 8 score per pupil", { section: "KEY STAGE 4" }, "attainment-8"],
  ["Key Stage 4 Attainment 8 score – SEN Support", {}, "attainment-8", undefined, "sen-support"],
  ["9-4 English and Maths", { section: "KEY STAGE 4" }, "english-maths-9-4"],
  ["GCSE English & maths grade 5+", {}, "english-maths-9-5"],
  [
    "Children achieving 9-5 pass in English and Maths at Key Stage 4 – CIN",
    {},
    "english-maths-9-5",
    undefined,
    "children-in-need",
  ],
  ["Entered Ebacc", { section: "KEY STAGE 4" }, "ebacc-entry"],
  ["Pupils achieving 5 GCSEs A*-C including English and Maths", {}, "five-gcses-with-english-maths"],
  ["Number of children registered with SLCN", { section: "KEY STAGE 4" }, "speech-language-communication-needs"],
  ["Primary", { section: "KEY STAGE 4", group: "Persistent absence:" }, "persistent-absence-primary"],
  ["Special", { section: "KEY STAGE 4", group: "Persistent absence:" }, "persistent-absence-special"],
  ["Secondary", { section: "KEY STAGE 4", group: "Parental preference:" }, "parental-preference-secondary"],
  ["FSM", { group: "Persistent absence:" }, "persistent-absence", undefined, "free-school-meals"],
  ["All pupils", { group: "Persistent absence:" }, "persistent-absence"],
  ["Severe", { group: "Absence:" }, "severe-absence"],
  ["Persistent absentees (ethnically diverse)", {}, "persistent-absence", undefined, "ethnically-diverse"],
  ["Persistent absence - autumn term", {}, "persistent-absence", "loose"],
  ["Reduce persistent absence", {}, "persistent-absence", "loose"],
  ["CYPE12 Persistent absence 2022/23", {}, "persistent-absence"],
  ["Secondary pupils with an overall absence rate of 15%+", {}, "persistent-absence-15-percent-secondary"],
  ["Primary", { group: "Attendance:" }, "school-attendance-primary"],
  ["Secondary school attendance", {}, "school-attendance-secondary"],
  ["Permanent Exclusions", { group: "Exclusions/Suspensions:" }, "permanent-exclusions"],
  ["Fixed term exclusion rate", {}, "suspensions"],
  ["Fixed term exclusions – CIN", {}, "suspensions", undefined, "children-in-need"],
  ["PEP completion", { group: "Exclusions/Suspensions:" }, "pep-completion"],
  ["EET", { group: "Number of Young People:" }, "eet-16-17"],
  ["NEET", { group: "Number of Young People:" }, "neet-16-17"],
  ["NEET", { group: "NEET, not known and combined" }, "neet-16-17"],
  ["Percentage of 16-17 year olds NEET or not known", {}, "neet-or-not-known-16-17"],
  ["16-18 year olds Not in Education Employment or Training (NEET)", {}, "neet-16-18"],
  ["Care Leavers NEET", { group: "Number of Young People:" }, "care-leavers-neet"],
  ["NEET", { section: "Care leavers" }, "care-leavers-neet"],
  ["Care leavers in Employment, Education or Training (EET)", {}, "care-leavers-eet"],
  [
    "Percentage of children achieving a Good Level of Development at 2 years old",
    { section: "School Readiness" },
    "good-level-of-development",
    "loose",
  ],
  [
    "Percentage of children eligible for free school meals (FSM) achieving at least the expected level in communication and language skills at the end of EYFS",
    {},
    "communication-and-language",
    undefined,
    "free-school-meals",
  ],
  ["Key Stage 2 Attainment – CIN", {}, "ks2-reading-writing-maths", "loose", "children-in-need"],
  [
    "Percentage of early years settings rated 'Good' or 'Outstanding' by Ofsted",
    {},
    "early-years-settings-good-or-outstanding",
  ],
  ["Quality of primary school education", {}, "primary-schools-good-or-outstanding", "loose"],
  ["Pupils attending good or outstanding secondary schools", {}, "pupils-in-good-secondary-schools"],
  ["Take up of the two year old offer", {}, "two-year-old-offer"],
  ["Primary school children with SEND", {}, "pupils-with-send-primary"],
  ["Children in low income families", {}, "children-in-low-income-families"],
  ["Children in need per 10,000", {}, "children-in-need-rate"],
  ["Children looked after per 10,000", {}, "looked-after-rate"],
  ["Children in care", {}, "looked-after-rate", "loose"],
  ["Referrals to children's social care per 10,000", {}, "social-care-referrals-rate"],
  ["Children with a child protection plan per 10,000", {}, "child-protection-rate"],
  ["Mothers smoking during pregnancy", {}, "smoking-in-pregnancy"],
  ["Breastfeeding at initiation", {}, "breastfeeding-initiation"],
  ["4-5 year olds overweight or obese", {}, "overweight-reception"],
  ["10-11 year olds overweight or obese", {}, "overweight-year-6"],
  ["New EHC plans issued within 20 weeks - excluding exceptions", {}, "ehcp-in-20-weeks"],
  ["Boys", { section: "Key stage 2 reading" }, "ks2-reading", undefined, "boys"],
  ["Good Level of Development - FSM boys", {}, "good-level-of-development", undefined, "boys+free-school-meals"],
];

test.each(rows.map((row) => ({ name: `${row[0]} ${JSON.stringify(row[1])}`, row })))("$name", ({ row }) => {
  const [label, context, id, fit = "exact", cohort] = row;
  expect(match(label, context)).toMatchObject({ id, cohort, fit });
});

test.each<readonly [id: string, polarity: Polarity | undefined, unit: Unit]>([
  ["good-level-of-development", "higher-is-better", "percent"],
  ["ks2-reading-writing-maths", "higher-is-better", "percent"],
  ["progress-8", "higher-is-better", "score"],
  ["attainment-8", "higher-is-better", "points"],
  ["english-maths-9-5", "higher-is-better", "percent"],
  ["persistent-absence-special", "lower-is-better", "percent"],
  ["permanent-exclusions", "lower-is-better", "rate"],
  ["suspensions", "lower-is-better", "rate"],
  ["parental-preference-primary", "higher-is-better", "percent"],
  ["pep-completion", "higher-is-better", "percent"],
  ["neet-16-17", "lower-is-better", "percent"],
  ["care-leavers-neet", "lower-is-better", "percent"],
  ["care-leavers-eet", "higher-is-better", "percent"],
  ["speech-language-communication-needs", undefined, "percent"],
  ["pupils-with-send-primary", undefined, "percent"],
  ["children-in-need-rate", undefined, "rate"],
  ["social-care-referrals-rate", undefined, "rate"],
  ["ehcp-in-20-weeks", "higher-is-better", "percent"],
  ["overweight-year-6", "lower-is-better", "percent"],
  ["breastfeeding-initiation", "higher-is-better", "percent"],
])("%s is published with polarity %s, in %s", (id, polarity, unit) => {
  expect(definitionOf(id)?.polarity).toBe(polarity);
  expect(definitionOf(id)?.units[0]).toBe(unit);
});

const others = [
  "Primary",
  "Secondary",
  "Reading",
  "Maths",
  "Absence",
  "Attendance",
  "Attendance at leisure centres",
  "School attendance officers in post",
  "Sickness absence per full-time employee",
  "Teacher sickness absence rate",
  "Percentage of staff absence covered",
  "Reading groups held in libraries",
  "Children's reading challenge sign-ups",
  "Summer reading challenge: primary schools visited",
  "Primary care appointments within 2 weeks",
  "Secondary glazing grants awarded",
  "Special collections items in inventory",
  "Driving licence suspensions",
  "Number of staff suspensions",
  "Combined sewer overflows",
  "Good or outstanding care homes",
  "Parks rated good",
  "Percentage of adult social care providers rated good or outstanding",
  "Attainment gap between disadvantaged pupils and others",
  "Attainment 8 gap for pupils on free school meals",
  "Cost per pupil",
  "Cost of permanent exclusions",
  "NEET reduction programme spend",
  "Phonics training for teachers",
  "Phonics workshops delivered to parents",
  "Improvement in KS2 reading",
  "KS3 reading",
  "Pupils not achieving a good level of development",
  "Progress on 8 actions of the plan",
  "Early learning events held",
  "Number of preferences expressed",
  "Maths hub meetings",
  "Writing competitions entered",
  "Housing need assessments completed",
  "Adults in need of support",
  "Overweight vehicles stopped",
  "Low income housing units permitted",
  "Teenage volunteers",
  "Infant school building projects",
  "Child care places",
  "Referrals to the foodbank",
  "Referrals to adult social care",
  "% of calls answered within 20 seconds",
  "Weeks to complete a planning application",
  "Level 3 flood warnings",
  "Level 2 incidents closed",
  "Council tax collected",
  "unknown",
  "Progress",
  "Score",
  "Rate",
  "%",
  "",
  "   ",
  "???",
];

test.each(others)("%j means no measure of the dictionary", (label) => {
  expect(match(label, {})).toBeUndefined();
});

test("a heading of another field lends no word it does not have", () => {
  expect(match("Reading", { section: "Libraries" })).toBeUndefined();
  expect(match("Attendance", { section: "Leisure centres" })).toBeUndefined();
  expect(match("Primary", { section: "Health", group: "Care at home" })).toBeUndefined();
});

test("every measure is found by its published name and by each of its aliases, in the form stated", () => {
  for (const definition of definitions) {
    expect([definition.name, match(definition.name, {})]).toEqual([
      definition.name,
      { id: definition.id, entry: definition, cohort: undefined, fit: "exact" },
    ]);
    for (const alias of definition.aliases) expect([alias, match(alias, {})?.id]).toEqual([alias, definition.id]);
    for (const alias of definition.vagueAliases ?? []) {
      expect([alias, match(alias, {})]).toEqual([
        alias,
        { id: definition.id, entry: definition, cohort: undefined, fit: "loose", vague: true },
      ]);
    }
  }
});

test("case, punctuation and spacing make no difference", () => {
  const labels = rows.map(([label, context]) => ({ label, context }));
  const noise = fc.constantFrom("  ", " - ", " – ", ", ", " / ", "\u00a0", ": ");
  fc.assert(
    fc.property(
      fc.constantFrom(...labels),
      fc.array(noise, { minLength: 40, maxLength: 40 }),
      fc.boolean(),
      (row, gaps, upper) => {
        let at = 0;
        const spaced = row.label.replace(/ +/g, () => gaps[at++ % gaps.length] ?? " ");
        const label = upper ? spaced.toUpperCase() : spaced.toLowerCase();
        expect(match(label, row.context)).toEqual(match(row.label, row.context));
      },
    ),
  );
});

test("any text is matched or not, without failing, and twice alike", () => {
  const fresh = matcher();
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), fc.string(), (label, section, group) => {
      const context = { section, group };
      expect(fresh(label, context)).toEqual(fresh(label, context));
    }),
  );
});

test("a workbook's own measures come first and replace those with their id", () => {
  const own: Definition = {
    id: "library-visits",
    name: "Library visits per 1,000 residents",
    aliases: ["library visits"],
    subject: "poverty",
    polarity: "higher-is-better",
    units: ["rate"],
    range: { min: 0 },
    yearType: "financial",
    tolerance: 1,
    source: "own",
  };
  const withOwn = matcher([own, { ...own, id: "progress-8", name: "Our progress", aliases: ["our own progress"] }]);
  expect(withOwn("Number of library visits", {})).toMatchObject({
    id: "library-visits",
    cohort: undefined,
    fit: "exact",
  });
  expect(withOwn("Progress 8", {})).toBeUndefined();
  expect(withOwn("Attainment 8", {})?.id).toBe("attainment-8");
  expect(match("Number of library visits", {})).toBeUndefined();
});

test("more labels than are remembered are matched all the same", () => {
  const small = matcher();
  for (let row = 0; row < 25_000; row++) small(`Line ${String(row)}`, {});
  expect(small("GLD", {})?.id).toBe("good-level-of-development");
});
