import {
  buildPlan,
  equalStates,
  findingsSheet,
  fixOperations,
  highlightsFor,
  invertPlan,
  ownTableNames,
  planConflicts,
  splitPlan,
  type ChangePlan,
} from "../../../src/core/plan";
import { cell, finding } from "./findings";
import { ModelWorkbook } from "./model-workbook";

const card = () =>
  new ModelWorkbook({
    "Score card": { B9: { value: 0.92, format: "0%" }, C9: { value: "60%" }, D9: { value: 5, formula: "2+3" } },
  });
const findings = [finding(["C9", "B9"])];
const want = { findings: findingsSheet(findings), highlights: highlightsFor(findings) };

function plan(model: ModelWorkbook, wanted: Parameters<typeof buildPlan>[0]["want"]): ChangePlan {
  return buildPlan({ workbook: model.workbook, own: model.own, want: wanted });
}

describe("building", () => {
  it("writes what is not there, and then nothing more", () => {
    const first = plan(card(), want);
    expect(first.operations.map((operation) => operation.kind)).toEqual(["sheet", "highlights"]);
    expect(plan(card().applied(first), want).operations).toEqual([]);
  });

  it("leaves alone what is not spoken of, and takes away what is not wanted", () => {
    const written = card().applied(plan(card(), want));
    expect(plan(written, {}).operations).toEqual([]);
    const away = plan(written, { findings: null, highlights: [] });
    expect(equalStates(written.applied(away).own, card().own)).toBe(true);
  });

  it("rewrites our sheet under the name the user gave it", () => {
    const renamed = { ...findingsSheet([]), name: "What is wrong" };
    const model = new ModelWorkbook(card().cells, { sheets: [renamed], highlights: [] });
    expect(plan(model, want).operations).toMatchObject([
      { kind: "sheet", name: "What is wrong", before: renamed, after: { name: "What is wrong" } },
      { kind: "highlights" },
    ]);
  });

  it("gives our sheet a name of its own where the user has taken it", () => {
    const nameIn = (...taken: readonly string[]) => {
      const model = new ModelWorkbook(Object.fromEntries(taken.map((name) => [name, {}])));
      const [operation] = plan(model, { trajectories: { ...want.findings, name: "Trajectories" } }).operations;
      return operation?.kind === "sheet" ? operation.name : "";
    };
    expect(nameIn("Score card")).toBe("Trajectories");
    expect(nameIn("TRAJECTORIES")).toBe("Trajectories (Scorecard Keeper)");
    const third = nameIn("Trajectories", "Trajectories (Scorecard Keeper)");
    expect(third).toBe("Trajectori (Scorecard Keeper 2)");
    expect(third.length).toBeLessThanOrEqual(31);
  });

  it("rewrites a formula whose result has changed, but not for the dust of adding up", () => {
    const sheet = (value: number) => ({ ...want.findings, rows: [[{ value, formula: "'Score card'!$B$9" }]] });
    const model = (value: number) => new ModelWorkbook(card().cells, { sheets: [sheet(value)], highlights: [] });
    expect(plan(model(0.1 + 0.2), { findings: sheet(0.3) }).operations).toEqual([]);
    expect(plan(model(0.31), { findings: sheet(0.3) }).operations).toHaveLength(1);
  });

  it("does not count how our sheet looks as what it says", () => {
    const written = card().applied(plan(card(), want));
    const plainer = {
      ...want.findings,
      widths: [],
      rows: want.findings.rows.map((row) => row.map(({ style: _, ...rest }) => rest)),
    };
    expect(plan(written, { findings: plainer }).operations).toEqual([]);
  });

  it("writes cells that differ, keeping the format where none is given", () => {
    const cells = [
      { at: cell("B9"), content: { value: 0.92 } },
      { at: cell("C9"), content: { value: "?" } },
      { at: cell("C9"), content: { value: 0.6, format: "0%" } },
      { at: cell("D9"), content: { value: 5 } },
    ];
    expect(plan(card(), { cells }).operations).toEqual([
      {
        kind: "cell",
        at: cell("C9"),
        before: { value: "60%", format: "General" },
        after: { value: 0.6, format: "0%" },
      },
      { kind: "cell", at: cell("D9"), before: { value: 5, formula: "2+3", format: "General" }, after: { value: 5 } },
    ]);
  });
});

it("a fix becomes operations until it has been made", () => {
  const writes = [{ at: cell("C9"), content: { value: 0.6, format: "0%" } }];
  const fixed = finding(["C9"], { fix: { kind: "safe", description: "Make it a number", writes } });
  const operations = fixOperations(fixed, card().workbook);
  expect(operations).toHaveLength(1);
  expect(fixOperations(fixed, card().applied({ operations }).workbook)).toEqual([]);
  expect(fixOperations(finding(["C9"]), card().workbook)).toEqual([]);
});

describe("conflicts", () => {
  const reasons = (wanted: ChangePlan, model: ModelWorkbook) => planConflicts(wanted, model).map((one) => one.reason);
  const typed = plan(card(), { cells: [{ at: cell("B9"), content: { value: 0.95 } }] });

  it("are none where nothing changed", () => {
    expect(planConflicts(plan(card(), want), card())).toEqual([]);
    expect(planConflicts(typed, card())).toEqual([]);
  });

  it("name the cell that holds something else now", () => {
    const now = (content: object) => new ModelWorkbook({ "Score card": { B9: { value: null, ...content } } });
    expect(reasons(typed, now({ value: "TBC", format: "0%" }))).toEqual([
      "'Score card'!B9 now holds “TBC”; the change was planned for 0.92 in the format 0%.",
    ]);
    expect(reasons(typed, now({ value: 0.92, formula: "C9", format: "0%" }))[0]).toContain("now holds =C9");
    expect(reasons(typed, now({}))[0]).toContain("now holds nothing");
    expect(reasons(typed, new ModelWorkbook({}))).toEqual(["There is no sheet 'Score card'."]);
  });

  it("name the merge that would hide what is written", () => {
    const merged = new ModelWorkbook(card().cells, card().own, [{ top: 8, left: 0, bottom: 8, right: 3 }]);
    expect(reasons(typed, merged)).toEqual([
      "'Score card'!B9 lies under the merged cells A9:D9, where nothing written would show.",
    ]);
  });

  it("name the cell of our sheet that the user changed", () => {
    const back = invertPlan(plan(card(), want));
    const written = card().applied(invertPlan(back));
    expect(reasons(back, written)).toEqual([]);
    const rows =
      written.own.sheets[0]?.rows.map((row, at) => (at === 1 ? [...row.slice(0, 9), { value: "Done" }] : row)) ?? [];
    const edited = new ModelWorkbook(card().cells, {
      ...written.own,
      sheets: [{ ...findingsSheet([]), rows, table: want.findings.table }],
    });
    expect(reasons(back, edited)).toEqual(["Findings!J2 was changed since we wrote it."]);
  });

  it("say that a sheet came, went or is the user's", () => {
    const create = plan(card(), { findings: want.findings });
    const written = card().applied(create);
    expect(reasons(create, written)).toEqual(["The sheet Findings has been written meanwhile."]);
    expect(reasons(invertPlan(create), card())).toEqual(["There is no sheet Findings."]);
    expect(reasons(create, new ModelWorkbook({ findings: {} }))).toEqual([
      "There is a sheet Findings already, and it is not ours.",
    ]);
  });

  it("say that highlights were changed", () => {
    const tint = plan(card(), { highlights: want.highlights });
    expect(reasons(tint, card().applied(tint))).toEqual([
      "Our highlights on 'Score card' were changed since, near B9.",
    ]);
    expect(reasons(tint, new ModelWorkbook({}))).toEqual(["There is no sheet 'Score card'."]);
  });
});

it("splits by size, in order, an operation never cut", () => {
  const cells = Array.from({ length: 10 }, (_, index) => ({
    at: cell(`B${String(index + 20)}`),
    content: { value: "x".repeat(20) },
  }));
  const whole = plan(card(), { ...want, cells });
  const parts = splitPlan(whole, 100);
  expect(parts.flatMap((part) => part.operations)).toEqual(whole.operations);
  expect(parts.map((part) => part.operations.length)).toEqual([3, 3, 3, 1, 1, 1]);
  expect(splitPlan(whole, 1e6)).toEqual([whole]);
  expect(splitPlan({ operations: [] }, 100)).toEqual([]);
});

it("our tables are known by their names", () => {
  expect(want.findings.table.name).toBe(ownTableNames.findings);
});
