import fc from "fast-check";
import {
  actualSteps,
  cardFaults,
  cardMeasures,
  cardSections,
  cardSheet,
  defaultProfile,
  checkWorkbook,
  formatPeriod,
  goodIsWords,
  gridOfNewSheet,
  invertPlan,
  newSheetPlan,
  offeredIn,
  planConflicts,
  readWorkbookSheets,
  targetWays,
  targetYears,
  units,
  yearKinds,
  type CardChoices,
  type MeasureChoice,
  type Polarity,
} from "../../../src/core";
import { publishedReference } from "../../../src/core/reference/pack";
import { gridOfNew } from "./made";

const reference = publishedReference();
const { areas } = reference;
const offered = cardSections.flatMap(offeredIn);

/** Names that people give measures of their own, and headings that they put them under. */
const names = [
  "Young carers known to the council",
  "Pupils cycling to school",
  "Calls answered",
  "Average wait in weeks",
];
const headings = ["Local priorities", "Voice of the child", "Early years", "Children in care and care leavers", ""];

const own: fc.Arbitrary<MeasureChoice> = fc.record({
  kind: fc.constant("own" as const),
  name: fc.constantFrom(...names),
  unit: fc.constantFrom(...units.filter((unit) => unit !== "number")),
  polarity: fc.option(fc.constantFrom(...(Object.keys(goodIsWords) as Polarity[])), { nil: undefined }),
  section: fc.constantFrom(...headings),
});

const choices: fc.Arbitrary<CardChoices> = fc
  .record({
    sheet: fc.constantFrom("Scorecard", "Score card 2026", "It's ours"),
    title: fc.constantFrom("Education scorecard", "Sefton education scorecard 2026/27 to 2028/29"),
    authority: fc.constantFrom(undefined, "Sefton", "Knowsley", "Bristol"),
    measures: fc
      .tuple(
        fc.uniqueArray(fc.constantFrom(...offered), { maxLength: 25 }),
        fc.uniqueArray(own, { maxLength: 3, selector: (one) => (one.kind === "own" ? one.name : "") }),
      )
      .map(([known, added]) => [...known, ...added]),
    years: fc.record({
      kind: fc.constantFrom(...yearKinds),
      first: fc.integer({ min: 2024, max: 2030 }),
      count: fc.integer({ min: 1, max: 5 }),
    }),
    actuals: fc.constantFrom(...actualSteps),
    owners: fc.constantFrom(undefined, [], ["Kay Ames", "Ben Odu"]),
    benchmarks: fc.subarray(["England", "North West", "Stockport"]),
    neighbours: fc.boolean(),
    targets: fc.constantFrom(...targetWays),
  })
  .filter((one) => one.measures.length > 0 && cardFaults(one, reference).length === 0);

test("whatever is chosen, the scorecard reads back as it was chosen", () => {
  fc.assert(
    fc.property(choices, (chosen) => {
      const sheet = cardSheet(chosen, reference);
      const [reading] = readWorkbookSheets({ sheets: [gridOfNew(sheet)] }, { polarity: {} });
      expect(reading?.notUnderstood).toEqual([]);
      expect(reading?.tables).toHaveLength(1);
      const table = reading?.tables[0];
      expect(table?.notUnderstood).toEqual([]);
      expect(table?.remarks).toEqual([]);

      const wanted = cardMeasures(chosen, reference);
      const read = table?.measures.map(({ name, section, group, unit, polarity }) => [
        ...[name, section?.text, group?.text, unit, polarity?.polarity],
      ]);
      expect(read).toEqual(
        wanted.map((one, index) => [
          ...[one.name, one.section, undefined],
          one.unit,
          // Which way is good, where that was left open, is asked of the words of the name.
          one.polarity ?? table?.measures[index]?.polarity?.polarity,
        ]),
      );
      const known = chosen.measures.filter((one) => one.kind === "known");
      const ids = table?.measures.map(
        ({ definition }) => definition?.fit === "exact" && [definition.id, definition.cohort],
      );
      for (const { id, cohort } of known) expect(ids).toContainEqual([id, cohort]);

      const columns = table?.columns.flatMap(({ is }) => (is.kind === "value" ? [is] : [])) ?? [];
      const targets = columns.filter(({ role, variant }) => role === "target" && variant === undefined);
      expect(targets.map(({ period }) => period)).toEqual(targetYears(chosen.years));
      const actuals = columns
        .filter(({ role }) => role === "actual")
        .map(({ period }) => period && formatPeriod(period));
      const parts = { term: 3, quarter: 4, year: 1 }[chosen.actuals];
      expect(actuals).toHaveLength(parts * chosen.years.count);
      const course = columns.filter(({ variant }) => variant === "trajectory");
      expect(course.map(({ period }) => period && formatPeriod(period))).toEqual(
        chosen.actuals === "year" ? [] : actuals,
      );
      expect(columns.filter(({ role }) => role === "benchmark")).toHaveLength(
        chosen.benchmarks.length + (chosen.neighbours ? 1 : 0),
      );
      table?.measures.forEach((measure, index) => {
        const baseline = measure.fields.find(({ role }) => role === "baseline");
        const figure = wanted[index]?.baseline;
        expect(baseline?.period && formatPeriod(baseline.period)).toBe(figure?.period);
        expect(baseline?.reading.kind === "quantity" ? baseline.reading.quantity.value : undefined).toBe(figure?.value);
      });
    }),
    { numRuns: 80 },
  );
});

test("nothing that a new scorecard leaves open is called an error", () => {
  fc.assert(
    fc.property(choices, (chosen) => {
      const workbook = { sheets: [gridOfNew(cardSheet({ ...chosen, targets: "none" }, reference))] };
      const { findings } = checkWorkbook(workbook, defaultProfile, { today: "2026-11-29" });
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("it is put beside the sheets there are, and taken back as long as nobody typed into it", () => {
  const anyOf = fc.sample(choices, 1)[0];
  if (!anyOf) throw new Error("There is no choice.");
  const sheet = cardSheet({ ...anyOf, sheet: "Scorecard" }, reference);
  const taken = { sheets: [{ ...gridOfNewSheet(sheet), sheet: "SCORECARD" }] };
  const plan = newSheetPlan(taken, sheet);
  expect(plan.operations).toMatchObject([{ kind: "new-sheet", name: "Scorecard 2", before: undefined }]);
  const own = { sheets: [], highlights: [] };
  expect(planConflicts(plan, { workbook: taken, own })).toEqual([]);

  const made = gridOfNewSheet({ ...sheet, name: "Scorecard 2" });
  const present = { workbook: { sheets: [...taken.sheets, made] }, own };
  expect(planConflicts(plan, present)).toHaveLength(1);
  expect(planConflicts(invertPlan(plan), present)).toEqual([]);
  const typed = {
    ...made,
    value: (row: number, column: number) => (row === 5 && column === 3 ? "Kay" : made.value(row, column)),
  };
  const after = planConflicts(invertPlan(plan), { workbook: { sheets: [typed] }, own });
  expect(after.map(({ reason }) => reason)).toEqual([expect.stringMatching(/^'Scorecard 2'!D6 was changed since/)]);
  expect(areas.authorities.length).toBeGreaterThan(100);
});
