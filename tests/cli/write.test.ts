import { copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonReport } from "../../src/core";
import { isOwnSheet, rules } from "../../src/core";
import { readWorkbook } from "../../src/files";
import { buildWorkbook } from "../workbooks/build";
import { buildCli, root, scorecard, seed, temporaryFolder } from "./cli";

beforeAll(buildCli, 120_000);
const folder = temporaryFolder();
const officer = seed("knowsley-officer");
const card = seed("knowsley-score-card");

function sheetsOf(
  path: string,
): readonly { readonly name: string; readonly own: boolean; readonly formulas: number }[] {
  const read = readWorkbook(new Uint8Array(readFileSync(path)));
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value.workbook.sheets.map((grid) => {
    let formulas = 0;
    for (let row = 0; row < grid.rowCount; row++) {
      for (let column = 0; column < grid.columnCount; column++) if (grid.formula(row, column) !== undefined) formulas++;
    }
    return { name: grid.sheet, own: isOwnSheet(grid), formulas };
  });
}

const findingsOf = (path: string): unknown =>
  (JSON.parse(scorecard(["check", path, "--format", "json"]).out) as JsonReport).files[0]?.findings;

describe("annotate", () => {
  test("writes a copy with the findings on a sheet of their own, and leaves the workbook as it was", () => {
    const before = readFileSync(join(root, card));
    const output = join(folder, "annotated.xlsx");
    const { code, out, err } = scorecard(["annotate", card, "-o", output]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^Wrote .*annotated\.xlsx: \d+ findings on the sheet Findings\.\n$/);
    expect(
      sheetsOf(output)
        .filter(({ own }) => own)
        .map(({ name }) => name),
    ).toEqual(["Findings"]);
    expect(readFileSync(join(root, card))).toEqual(before);
  });

  test("adds trajectories when asked, and done again brings the same bytes", () => {
    const first = join(folder, "first.xlsx");
    const second = join(folder, "second.xlsx");
    expect(scorecard(["annotate", officer, "-o", first, "--trajectories"]).out).toMatch(
      /trajectories on the sheet Trajectories/,
    );
    expect(scorecard(["annotate", first, "-o", second, "--trajectories"]).code).toBe(0);
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
    const own = sheetsOf(first).filter((sheet) => sheet.own);
    expect(own.map(({ name }) => name)).toEqual(["Findings", "Trajectories"]);
    expect(own[1]?.formulas).toBeGreaterThan(50);
  });

  test("adds charts when asked, and done again brings the same bytes", () => {
    const first = join(folder, "charted.xlsx");
    const second = join(folder, "charted-again.xlsx");
    expect(scorecard(["annotate", officer, "-o", first, "--charts"]).out).toMatch(
      /trajectories on the sheet Trajectories, \d+ charts on the sheet Trajectory charts\.\n$/,
    );
    expect(scorecard(["annotate", first, "-o", second, "--charts"]).code).toBe(0);
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
    const own = sheetsOf(first).filter((sheet) => sheet.own);
    expect(own.map(({ name }) => name)).toEqual(["Findings", "Trajectories", "Trajectory charts"]);
  });

  test("the annotated copy is found to hold what the workbook held: our own sheets are not checked", () => {
    const output = join(folder, "again.xlsx");
    scorecard(["annotate", officer, "-o", output, "--trajectories"]);
    expect(findingsOf(output)).toEqual(findingsOf(officer));
  });

  test("options of trajectories ask for them", () => {
    const output = join(folder, "implied.xlsx");
    scorecard(["annotate", officer, "-o", output, "--every", "quarter"]);
    expect(
      sheetsOf(output)
        .filter(({ own }) => own)
        .map(({ name }) => name),
    ).toEqual(["Findings", "Trajectories"]);
  });

  test("a profile silences rules here, too", () => {
    const profile = join(folder, "profile.json");
    const off = Object.fromEntries(rules.map(({ id }) => [id, "off"]));
    writeFileSync(profile, JSON.stringify({ rules: off }));
    const { out } = scorecard(["annotate", card, "-o", join(folder, "silent.xlsx"), "--profile", profile]);
    expect(out).toContain(": 0 findings on the sheet Findings.");
  });
});

describe("trajectory", () => {
  test.each([
    ["as it is usual", []],
    ["by term", ["--every", "term"]],
    ["as straight lines", ["--shape", "linear"]],
  ])("lays live formulas %s", (_, options) => {
    const output = join(folder, `trajectory${options.join("")}.xlsx`);
    const { code, out } = scorecard(["trajectory", seed("stockport-performance"), "-o", output, ...options]);
    expect(code).toBe(0);
    expect(out).toMatch(/: \d+ trajectories on the sheet Trajectories \(\d+ measures have none and say why\)\.\n$/);
    const own = sheetsOf(output).filter((sheet) => sheet.own);
    expect(own.map(({ name }) => name)).toEqual(["Trajectories"]);
    expect(own[0]?.formulas).toBeGreaterThan(20);
  });

  test("fills empty targets in when asked, and lists each cell first", () => {
    const input = join(folder, "to-fill.xlsx");
    const output = join(folder, "filled.xlsx");
    const rows = [
      ["Measure", "Baseline 2021", "2022 Target", "2023 Target", "2024 Target"],
      ["Pupils with a place near home", 10, "TBC", null, 16],
      ["Children's views heard", 40, 45, 50, 60],
    ];
    writeFileSync(input, buildWorkbook({ sheets: [{ name: "Card", rows }] }));
    const { code, out } = scorecard(["trajectory", input, "-o", output, "--fill", "--forecast"]);
    expect({ code, lines: out.trimEnd().split("\n") }).toEqual({
      code: 0,
      lines: [
        'Filled in Card!C2, Pupils with a place near home, 2022: =IF(COUNT($B$2,$E$2)=2,$B$2+($E$2-$B$2)*1/3,"")',
        'Filled in Card!D2, Pupils with a place near home, 2023: =IF(COUNT($B$2,$E$2)=2,$B$2+($E$2-$B$2)*2/3,"")',
        `Wrote ${output}: 2 trajectories on the sheet Trajectories, forecasts on the sheet Forecast, 2 targets filled in.`,
      ],
    });
    expect(sheetsOf(output).map(({ name }) => name)).toEqual(["Card", "Trajectories", "Forecast"]);
    expect(sheetsOf(output)[0]?.formulas).toBe(2);
  });

  test("weights are for terms as the text lists them", () => {
    const output = join(folder, "weighted.xlsx");
    const args = ["trajectory", officer, "-o", output, "--every", "term", "--shape", "weighted", "--weights"];
    expect(scorecard([...args, "5,3,2"])).toMatchObject({ code: 0, err: "" });
    expect(scorecard([...args, "5,3,-2", "--force"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("Weights are numbers from nought up") as string,
    });
  });

  test("a shape that no measure can have is said to be why nothing was written", () => {
    const { code, err } = scorecard(["trajectory", officer, "-o", join(folder, "bare.xlsx"), "--shape", "weighted"]);
    expect(code).toBe(1);
    expect(err).toMatch(/No measure can have such a path\. .+: .*weights/i);
    expect(err).not.toContain("No measure has a baseline");
  });

  test("where there is nothing to lay, nothing is written", () => {
    const output = join(folder, "none.xlsx");
    expect(scorecard(["trajectory", seed("sefton-action-plan"), "-o", output])).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringContaining("Nothing was written.") as string,
    });
    expect(readdirSync(folder)).not.toContain("none.xlsx");
  });
});

describe("what is there is kept", () => {
  const place = (name: string): string => join(folder, name);

  test("an output that is there already is only overwritten when told", () => {
    writeFileSync(place("taken.xlsx"), "mine");
    const args = ["annotate", card, "-o", place("taken.xlsx")];
    expect(scorecard(args)).toMatchObject({ code: 2, err: expect.stringContaining("add --force") as string });
    expect(readFileSync(place("taken.xlsx"), "utf8")).toBe("mine");
    expect(scorecard([...args, "--force"]).code).toBe(0);
    expect(sheetsOf(place("taken.xlsx")).some(({ own }) => own)).toBe(true);
  });

  test("the input is never overwritten: by its path, another spelling of it, a symbolic or a hard link", () => {
    mkdirSync(place("links"));
    const input = place("links/card.xlsx");
    copyFileSync(join(root, card), input);
    symlinkSync(input, place("links/symbolic.xlsx"));
    symlinkSync(place("links"), place("alias"));
    linkSync(input, place("links/hard.xlsx"));
    const before = readFileSync(input);
    const outputs = [
      "links/card.xlsx",
      "links/../links/card.xlsx",
      "links/symbolic.xlsx",
      "links/hard.xlsx",
      "alias/card.xlsx",
    ];
    for (const output of outputs) {
      for (const command of ["annotate", "trajectory"]) {
        const { code, err } = scorecard([command, input, "-o", `${folder}/${output}`, "--force"]);
        expect({ output, code }).toEqual({ output, code: 2 });
        expect(err).toContain("An input is never overwritten.");
      }
    }
    expect(scorecard(["annotate", place("links/symbolic.xlsx"), "-o", input, "--force"]).code).toBe(2);
    expect(readFileSync(input)).toEqual(before);
  });

  test("a symbolic link to another file is written through, when told", () => {
    writeFileSync(place("far.xlsx"), "old");
    symlinkSync(place("far.xlsx"), place("near.xlsx"));
    expect(scorecard(["annotate", card, "-o", place("near.xlsx")]).code).toBe(2);
    expect(scorecard(["annotate", card, "-o", place("near.xlsx"), "--force"]).code).toBe(0);
    expect(sheetsOf(place("far.xlsx")).some(({ own }) => own)).toBe(true);
  });

  test.each([
    ["another kind of workbook", "macros.xlsm", "name the output macros.xlsx"],
    ["no kind at all", "plain", "name the output plain.xlsx"],
    ["a folder that is not there", "nowhere/out.xlsx", "is not there"],
    ["a folder", "folder.xlsx", "folder.xlsx"],
  ])("%s is refused", (_, name, said) => {
    mkdirSync(place("folder.xlsx"), { recursive: true });
    const { code, err } = scorecard(["annotate", card, "-o", place(name), "--force"]);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });

  test("no draft is left behind, whatever happened", () => {
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});

test("a workbook that cannot be read is said not to be, and nothing is written", () => {
  const broken = join(folder, "broken.xlsx");
  writeFileSync(broken, readFileSync(join(root, card)).subarray(0, 3000));
  const { code, out, err } = scorecard(["annotate", broken, "-o", join(folder, "from-broken.xlsx")]);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err.trimEnd().split("\n")).toHaveLength(1);
  expect(readdirSync(folder)).not.toContain("from-broken.xlsx");
});
