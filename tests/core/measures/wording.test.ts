import fc from "fast-check";
import type { Unit } from "../../../src/core/cell/quantity";
import { definitions } from "../../../src/core/measures/definitions";
import { polarityOfLabel, unitOfLabel } from "../../../src/core/measures/wording";

test.each<readonly [string, Unit, string]>([
  ["Number of secondary schools rated good", "count", "Number of"],
  ["Number of Young People:", "count", "Number of"],
  ["No. of new homes", "count", "No. of"],
  ["a) Number of visits", "count", "a) Number of"],
  ["# of noise complaints", "count", "# of"],
  ["# businesses assisted", "count", "#"],
  ["Total # of new units", "count", "Total # of"],
  ["Count of incidents", "count", "Count of"],
  ["Households in temporary accommodation (number)", "count", "(number)"],
  ["Percentage of pupils", "percent", "Percentage of"],
  ["The % of waste recycled", "percent", "The % of"],
  ["% calls answered", "percent", "%"],
  ["Proportion of adults who cycle", "percent", "Proportion of"],
  ["Rent arrears as a % of rent due", "percent", "as a % of"],
  ["Street cleanliness (% acceptable)", "percent", "(% acceptable)"],
  ["Empty shops (%)", "percent", "(%)"],
  ["Balance of care: % at home", "percent", "%"],
  ["Percentage point gap at key stage 2", "percentage-points", "Percentage point gap"],
  ["Cost per library visit", "money", "Cost per"],
  ["Net cost of refuse collection per household", "money", "Net cost of refuse collection per"],
  ["Income collected (£000)", "money", "(£000)"],
  ["Missed bins per 100,000 collections", "rate", "per 100,000"],
  ["Number of start-ups per 10,000 residents", "rate", "per 10,000"],
  ["Average days to re-let a home", "days", "Average days"],
  ["Number of working days lost to sickness", "days", "Number of working days"],
  ["Time to decide a claim (days)", "days", "(days)"],
  ["Satisfaction with the website (out of 5)", "score", "(out of 5)"],
  ["Average Progress 8 score per pupil", "score", "score per pupil"],
  ["Traffic congestion index (AM)", "index", "index (AM)"],
  ["Pupil to teacher ratio", "ratio", "Pupil to teacher ratio"],
])("%j says %s", (label, unit, word) => {
  const said = unitOfLabel(label);
  expect(said?.unit).toBe(unit);
  expect(said?.word.toLowerCase()).toContain(word.replace(/^(?:a\) |The )/, "").toLowerCase());
});

test.each([
  "Reading",
  "Number and percentage of schools rated good",
  "Number / % of schools",
  "Number of schools rated good (%)",
  "Absence rate of 15%+",
  "Women among the highest paid 5% of employees",
  "Pupils from the 20% most deprived areas",
  "Ratio of financing costs to net revenue",
  "School attendance rate (per 100 pupils)",
  "Gross value added per capita",
  "Average number of visits",
  "Number of hours volunteered",
  "Customer satisfaction score",
  "No cats allowed",
  "Town vacancy rates",
  "",
])("%j says no unit", (label) => {
  expect(unitOfLabel(label)).toBeUndefined();
});

test("the words that say a unit stand in the label", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("Number of ", "% of ", "Percentage of ", "Cost per ", "# of ", "Days to "),
      fc.stringMatching(/^[a-z ]{0,20}$/),
      (start, rest) => {
        const label = start + rest;
        expect(label.toLowerCase()).toContain(unitOfLabel(label)?.word.toLowerCase());
      },
    ),
  );
});

test.each([
  "Cost per planning application",
  "Staff sickness absence (days per employee)",
  "Complaints received",
  "Average time to process a new claim",
  "Housing benefit turnaround (days)",
  "Days to re-let a home",
  "Households on the waiting list",
  "Missed bins per 100,000 collections",
  "Violent crime per 1,000 residents",
  "CO2 emissions from our buildings",
  "Payment errors",
  "Social worker vacancies",
  "Rent arrears",
  "Drop-out rate",
  "Residual waste per household",
  "Households in temporary accommodation",
  "Re-referrals within 12 months",
  "16-18 year olds not in education, employment or training",
  "Percentage of pupils not achieving the expected standard",
  "Homes in need of repair",
  "Attainment gap",
  "% of calls abandoned",
  "Increase in complaints",
  "Improve safety by reducing accidents",
  "Taxa de abandono escolar",
  "Tasa de desempleo",
  "Krankenstand in Prozent",
  "Angka kematian bayi",
  "Reduction of noise (% of residents exposed to noise at night)",
  "Percentage of organic waste disposed of by landfilling",
  "Percentage of referrals to children's social care within 12 months of a previous referral",
  "Children on the register who had been registered previously",
  "Children who became subject of a child protection plan for a second time",
  "Satisfaction gap between ethnic groups (percentage points)",
  "Looked after children whose emotional wellbeing is a cause for concern",
  "Under 18 conception rate: achieve a 45% reduction from the 1998 baseline",
  "Neighbourhood crime reduction: number of offences",
  "Residents who agree that anti-social behaviour is a problem",
  "Interviews not completed within 72 hours",
  "Patients waiting more than 52 weeks",
  "Posts filled by agency staff (%)",
  "Mean response time (hh:mm:ss)",
  "Half days missed - primary",
  "First time entrants to the youth justice system",
  "Teacher turnover",
  "Reduce complaints",
  "Reduce the proportion of young people who are NEET",
  "Fewer young offenders",
  "Reducir los accidentes",
  "Consommation d'énergie finale",
  "Zużycie energii końcowej",
  "Children living in workless households",
  "Non-functional water points",
  "Difference between attainment scores of pupils in care and all pupils",
])("%j: lower is better", (label) => {
  expect(polarityOfLabel(label)).toBe("lower-is-better");
});

test.each([
  "% of residents satisfied with the council",
  "Household waste recycled",
  "% of planning applications decided on time",
  "Calls answered within 20 seconds",
  "Percentage of pupils achieving the expected standard",
  "% of council tax collected",
  "Council tax collected",
  "Employment rate",
  "% of complaints resolved at the first stage",
  "Percentage of potholes repaired within 5 days",
  "Reduction in carbon emissions",
  "% reduction in complaints",
  "Rough sleepers: evictions prevented",
  "Increase in recycling",
  "Life expectancy at birth",
  "Affordable homes built",
  "Number of jobs created",
  "Vaccination coverage",
  "Number of workshops held",
  "Number of training missions coordinated",
  "Teachers in rural schools trained",
  "% of households with a library card",
  "Items circulated per head",
  "Burglaries cleared by arrest",
  "Meet demand caused by attrition by graduating qualified cadets",
  "Reduction of waste (% recycled)",
  "Senkung der CO2-Emissionen",
  "Reducción de accidentes",
  "Cobertura de vacunación",
  "Permanent sequestration of CO2",
  "Negative emissions through natural sinks",
  "Energy savings as a share of final energy consumption",
  "MWh of electricity saved",
  "Satisfaction with the handling of complaints",
  "Satisfaction with the time taken to repair",
  "Agreement that the landlord treats tenants fairly",
  "Share of fires contained to the room of origin",
  "Number of empty homes brought back into use",
  "Litter and detritus - percentage of acceptable sites",
  "Positive outcome rate, all crime",
  "Offences brought to justice",
  "GHG emission savings",
  "Vermeden CO2-uitstoot",
  "Émissions évitées",
  "Response times - calls (%) answered within 30 seconds",
  "Patients not readmitted within 30 days (%)",
  "Offenders living in suitable accommodation",
  "Understanding of local concerns about crime",
  "5 or more GCSEs at grades A*-C",
  "Level 4+ in English at Key Stage 2",
  "Adults who live in their own home or with their family",
  "Parents who would recommend the school",
  "Increase in the percentage of adults who are active",
  "Anteil erneuerbarer Energien am Stromverbrauch",
  "Part des demandes traitées dans les délais",
  "Share of low emission vehicles",
  "Ha of land irrigated using small scale irrigation technologies",
  "Percentage of child deaths reviews completed",
  "Working age adults with basic skills in numeracy",
  "CO2-Minderung in t",
  "% pupils passing check at Year 1",
])("%j: higher is better", (label) => {
  expect(polarityOfLabel(label)).toBe("higher-is-better");
});

test.each([
  "Population",
  "Number of applications received",
  "Number of complaints handled",
  "Gender pay gap",
  "Chlamydia detection rate",
  "Increase/decrease in visits",
  "Increase reporting of hate crime",
  "Reduce complaints by 10%",
  "Reduce energy use",
  "Narrowing the gap between schools",
  "Number of bicycles for hire",
  "Public transport",
  "Passenger transport",
  "Res.",
  "Fund balance",
  "Number of applications decided",
  "Change in emissions",
  "Permits issued",
  "Death certificate requests",
  "Children looked after per 10,000",
  "Share of budget spent",
  "Meet demand caused by attrition by hiring",
  "Calls for service",
  "Debt issuances",
  "Réduire les émissions",
  "Anzahl der Anträge",
  "",
  "Share of electricity in energy use in buildings",
  "Percentage of fires that were commercial",
  "Verbal autopsies conducted for community deaths",
  "Electricity consumption in transport",
  "Difference between actual and budget",
])("%j: nobody can tell", (label) => {
  expect(polarityOfLabel(label)).toBeUndefined();
});

test("case, curly quotes and spacing make no difference to polarity, and no text makes it fail", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (label) => {
      expect(polarityOfLabel(`  ${label} `)).toBe(polarityOfLabel(label));
    }),
  );
  expect(polarityOfLabel("COMPLAINTS  –  UPHELD")).toBe("lower-is-better");
});

test("wording never contradicts the dictionary's own polarity or unit", () => {
  const wrong = definitions.flatMap(({ name, aliases, polarity, units }) =>
    [name, ...aliases].flatMap((label) => {
      const said = unitOfLabel(label)?.unit;
      const turned = polarityOfLabel(label);
      return [
        ...(turned && polarity && turned !== polarity ? [`${label}: ${turned}`] : []),
        ...(said && !units.includes(said) ? [`${label}: ${said}`] : []),
      ];
    }),
  );
  expect(wrong).toEqual([]);
});
