import fc from "fast-check";
import { formatA1 } from "../../../src/core/cell/address";
import { severities } from "../../../src/core/check/finding";
import {
  buildPlan,
  equalStates,
  findingsSheet,
  highlightsFor,
  invertPlan,
  planConflicts,
  splitPlan,
  type CellContent,
  type Wanted,
} from "../../../src/core/plan";
import { finding } from "./findings";
import { ModelWorkbook } from "./model-workbook";

const address = fc.tuple(fc.nat(11), fc.nat(5)).map(([row, column]) => formatA1(row, column));
const content: fc.Arbitrary<CellContent> = fc
  .tuple(
    fc.oneof(
      fc.double({ noNaN: true }),
      fc.constantFrom(0, 0.92),
      fc.string(),
      fc.boolean(),
      fc.constant(null),
      fc.constant({ error: "#REF!" }),
    ),
    fc.option(fc.constantFrom("B2+1", "SUM(A1:A3)"), { nil: undefined }),
    fc.option(fc.constantFrom("0%", "General", "0.0"), { nil: undefined }),
  )
  .map(([value, formula, format]) => ({ value, ...(formula && { formula }), ...(format && { format }) }));
const cells = fc.dictionary(address, content, { maxKeys: 8 });
const findings = fc.array(
  fc
    .record({
      addresses: fc.array(address, { minLength: 1, maxLength: 6 }),
      severity: fc.constantFrom(...severities),
      message: fc.string(),
    })
    .map(({ addresses, ...rest }) => finding(addresses, rest)),
  { maxLength: 6 },
);

const wanted: fc.Arbitrary<Wanted> = fc
  .tuple(findings, findings, cells, fc.nat(7))
  .map(([listed, tinted, writes, which]) => ({
    findings: which & 1 ? findingsSheet(listed) : which & 2 ? null : undefined,
    highlights: which & 4 ? highlightsFor(tinted) : undefined,
    cells: Object.entries(writes).map(([at, one]) => ({
      at: finding([at]).cells[0] ?? { sheet: "", row: 0, column: 0 },
      content: one,
    })),
  }));

/** A workbook that may have been written to before. */
const models = fc.tuple(cells, wanted).map(([held, before]) => {
  const fresh = new ModelWorkbook({ "Score card": held });
  return fresh.applied(buildPlan({ ...fresh, workbook: fresh.workbook, want: before }));
});

const planOf = (model: ModelWorkbook, want: Wanted) => buildPlan({ workbook: model.workbook, own: model.own, want });

it("writing twice is writing once", () => {
  fc.assert(
    fc.property(models, wanted, (model, want) => {
      expect(planOf(model.applied(planOf(model, want)), want).operations).toEqual([]);
    }),
  );
});

it("a plan and then its inverse give every cell back, and invert twice is the plan itself", () => {
  fc.assert(
    fc.property(models, wanted, (model, want) => {
      const plan = planOf(model, want);
      const written = model.applied(plan);
      const back = written.applied(invertPlan(plan));
      expect(back.contents).toEqual(model.contents);
      expect(equalStates(back.own, model.own)).toBe(true);
      expect(planConflicts(plan, model)).toEqual([]);
      expect(planConflicts(invertPlan(plan), written)).toEqual([]);
      expect(invertPlan(invertPlan(plan))).toEqual(plan);
    }),
  );
});

it("the parts of a split plan, one after another, do what the whole does", () => {
  fc.assert(
    fc.property(models, wanted, fc.integer({ min: 1, max: 5000 }), (model, want, limit) => {
      const plan = planOf(model, want);
      const parts = splitPlan(plan, limit).reduce((so, part) => so.applied(part), model);
      expect(parts.contents).toEqual(model.applied(plan).contents);
      expect(equalStates(parts.own, model.applied(plan).own)).toBe(true);
    }),
  );
});

it("highlights tint each cell once, in the colour of its worst finding, and no other", () => {
  fc.assert(
    fc.property(findings, (list) => {
      const worst = new Map<string, string>();
      for (const severity of [...severities].reverse()) {
        for (const one of list.filter((each) => each.severity === severity)) {
          for (const { row, column } of one.cells) worst.set(formatA1(row, column), severity);
        }
      }
      const tinted = highlightsFor(list).flatMap(({ highlights }) =>
        highlights.flatMap(({ areas, severity }) =>
          areas.flatMap((area) => cellsOf(area).map((at) => [at, severity] as const)),
        ),
      );
      expect(tinted).toHaveLength(worst.size);
      expect(new Map(tinted)).toEqual(worst);
    }),
  );
});

function cellsOf({ top, left, bottom, right }: { top: number; left: number; bottom: number; right: number }): string[] {
  const found: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) found.push(formatA1(row, column));
  }
  return found;
}
