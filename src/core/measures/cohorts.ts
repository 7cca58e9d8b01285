/** Groups of pupils that a measure is narrowed to, by id, with the words people use for them. */
export const cohortPhrases: Readonly<Record<string, readonly string[]>> = {
  "sen-support": [
    "SEN support",
    "SEND support",
    "SEN K",
    "special educational needs support",
    "SEN without a plan",
    "SENS",
  ],
  ehcp: [
    "EHCP",
    "EHC plan",
    "EHC",
    "education health and care plan",
    "education health care plans EHCP",
    "statement or EHCP",
  ],
  send: [
    "SEN",
    "SEND",
    "special educational needs",
    "special educational needs and disabilities",
    "special needs",
    "SEN/D",
  ],
  "free-school-meals": ["FSM", "free school meals", "free school meals FSM", "FSM6", "ever 6 FSM"],
  disadvantaged: ["disadvantaged", "pupil premium", "disadvantage"],
  "children-in-need": ["CIN", "children in need", "children in need CIN", "child in need"],
  "child-protection": [
    "child protection",
    "child protection plan",
    "CPP",
    "CP plan",
    "children subject to a child protection plan",
  ],
  "looked-after": [
    "looked after",
    "looked after children",
    "children looked after",
    "children looked after CLA",
    "looked after children LAC",
    "CLA",
    "LAC",
    "CIC",
    "children in care",
    "cared for children",
    "care experienced children",
  ],
  "care-leavers": ["care leavers", "care leaver", "former relevant young people"],
  "ethnically-diverse": [
    "ethnically diverse",
    "ethnic minority",
    "ethnic minorities",
    "minority ethnic",
    "black and minority ethnic",
    "BAME",
    "BME",
    "global majority",
  ],
  eal: ["EAL", "English as an additional language", "English additional language EAL"],
  boys: ["boys", "males", "male"],
  girls: ["girls", "females", "female"],
  "young-carers": ["young carers"],
  "service-children": ["service children", "service families"],
  "gypsy-roma-traveller": ["gypsy roma traveller", "gypsy roma and travellers", "GRT"],
  "not-send": ["non SEN", "non SEND", "no SEN", "without SEN", "no identified SEN"],
  "not-disadvantaged": [
    "not disadvantaged",
    "non disadvantaged",
    "non FSM",
    "not eligible for FSM",
    "not eligible for free school meals",
  ],
};

const ids: ReadonlySet<string> = new Set(Object.keys(cohortPhrases));

/** Whether a token names a cohort. */
export function isCohort(token: string): boolean {
  return ids.has(token);
}
