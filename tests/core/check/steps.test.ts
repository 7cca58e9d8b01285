import fc from "fast-check";
import { checkInSteps, checkWorkbook, defaultProfile } from "../../../src/core";
import type { CheckOutcome, Correction, Finding, GridSnapshot, SheetReading } from "../../../src/core";
import { typedGrid } from "../../grids";

const header = ["Measure", "Baseline 2022", "Target 2023", "Target 2024"];
const odd = fc.constantFrom("12%", "45%", "45", "TBC", "", "40.9%", "-0.5", "£12", "#REF!");
const label = fc.constantFrom("Persistent absence", "Progress 8", "NEET", "EET", "Widgets: north", "Section");
const row = fc.tuple(label, odd, odd, odd);
const rows = fc.array(row, { minLength: 1, maxLength: 12 });

function sheet(name: string, body: readonly (readonly string[])[]): GridSnapshot {
  return typedGrid([header, ...body], { sheet: name });
}

/** An outcome without what is built anew at every look. */
function plain({ sheets, findings }: CheckOutcome): { readonly read: unknown; readonly findings: readonly Finding[] } {
  const measures = ({ tables }: SheetReading): unknown =>
    tables.map((table) => table.measures.map(({ name, at, section, fields }) => ({ name, at, section, fields })));
  return { read: sheets.map(measures), findings };
}

test("sheets that were read before and have not changed since are read as they were: the outcome is that of a whole check", () => {
  fc.assert(
    fc.property(rows, rows, rows, (a, b, other) => {
      const before = { sheets: [sheet("A", a), sheet("B", b)] };
      const outcome = checkWorkbook(before, defaultProfile);
      const [first] = before.sheets;
      if (!first) throw new Error("no sheet");
      const after = { sheets: [first, sheet("B", other)] };
      const steps = checkInSteps(after, defaultProfile, {}, { before: { workbook: before, outcome } });
      let step = steps.next();
      while (!step.done) step = steps.next();
      expect(plain(step.value)).toEqual(plain(checkWorkbook(after, defaultProfile)));
      expect(step.value.sheets[0]).toBe(outcome.sheets[0]);
    }),
    { numRuns: 60 },
  );
});

test("a large check goes in many steps, each a little further than the last", () => {
  const body = Array.from({ length: 2_000 }, (_, index) => [`Measure ${String(index)}`, "40%", "30%", "50%"]);
  const shares = [...checkInSteps({ sheets: [sheet("Large", body)] }, defaultProfile)];
  expect(shares.length).toBeGreaterThan(80);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares[0]).toBeGreaterThan(0);
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
});

test("rows that the user says are a scorecard are read in steps as well, and what follows them is read as ever", () => {
  const grid = typedGrid([
    ["Widgets", "Then", "Later"],
    ["North", "40%", "30%"],
    [],
    ["South", "4", "5"],
    header,
    ["Progress 8", "1", "2", "3"],
  ]);
  const told: Correction = { kind: "scorecard", sheet: "Sheet1", area: "A1:C4" };
  const { sheets } = checkWorkbook({ sheets: [grid] }, { ...defaultProfile, corrections: [told] });
  expect(sheets[0]?.tables.map(({ area, measures }) => [area.top, measures.map(({ name }) => name)])).toEqual([
    [0, ["North", "South"]],
    [4, ["Progress 8"]],
  ]);
});
