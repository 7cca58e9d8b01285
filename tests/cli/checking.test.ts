import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonReport } from "../../src/core";
import { buildCli, root, scorecard, seed, temporaryFolder } from "./cli";

beforeAll(buildCli, 120_000);
const folder = temporaryFolder();
const card = seed("knowsley-score-card");

const rulesOf = (...args: readonly string[]): readonly string[] => {
  const report = JSON.parse(scorecard(["check", card, "--format", "json", ...args]).out) as JsonReport;
  return report.files.flatMap(({ findings }) => findings.map(({ rule }) => rule));
};

const pack = JSON.parse(
  readFileSync(join(root, "src/core/reference/packs/england-local-authorities.json"), "utf8"),
) as Readonly<Record<string, unknown>> & { readonly measures: readonly unknown[] };

function packFile(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe("published figures", () => {
  test("those that come with the product are compared with, unless none are wanted", () => {
    expect(rulesOf("--authority", "Knowsley")).toContain("baseline-equals-comparator");
    expect(rulesOf("--authority", "Knowsley", "--reference", "none")).not.toContain("baseline-equals-comparator");
  });

  test("a file of one's own takes their place", () => {
    const empty = packFile("empty.json", { ...pack, measures: [] });
    expect(rulesOf("--authority", "Knowsley", "--reference", empty)).not.toContain("baseline-equals-comparator");
    const same = packFile("same.json", pack);
    expect(rulesOf("--authority", "Knowsley", "--reference", same)).toContain("baseline-equals-comparator");
  });

  test("those that a profile says hold, unless the command line says otherwise", () => {
    const left = packFile("left.json", { authority: "Knowsley", reference: "none" });
    expect(rulesOf("--profile", left)).not.toContain("baseline-equals-comparator");
    const mine = packFile("with-mine.json", { authority: "Knowsley", reference: { ...pack, measures: [] } });
    expect(rulesOf("--profile", mine)).not.toContain("baseline-equals-comparator");
    const same = packFile("as-file.json", pack);
    expect(rulesOf("--profile", left, "--reference", same)).toContain("baseline-equals-comparator");
    expect(scorecard(["profile", mine]).out).toContain(`: Knowsley, figures of ${String(pack["source"])}.`);
  });

  test("a file that cannot be used is refused with every place", () => {
    const broken = packFile("broken.json", { ...pack, source: "", measures: [{ definition: 7 }] });
    const { code, out, err } = scorecard(["check", card, "--reference", broken]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("$.source: ");
    expect(err).toContain("$.measures[0].definition: ");
  });

  test("a file that is not there is said not to be", () => {
    expect(scorecard(["check", card, "--reference", "nowhere.json"]).err).toBe(
      "scorecard: There is no reference pack nowhere.json.\n",
    );
  });

  test("they are an input that is never overwritten", () => {
    const mine = packFile("mine.json", pack);
    const { code, err } = scorecard(["check", card, "--reference", mine, "-o", mine, "--force"]);
    expect(code).toBe(2);
    expect(err).toContain("An input is never overwritten.");
  });
});

describe("the authority", () => {
  test("is taken in any spelling of capitals, and goes before the profile's", () => {
    const profile = packFile("profile.json", { authority: "Kent" });
    const own = rulesOf("--authority", "knowsley", "--profile", profile);
    expect(own).toEqual(rulesOf("--authority", "Knowsley"));
    expect(own).not.toEqual(rulesOf("--profile", profile));
  });

  test("none is one that is compared with nobody's figures", () => {
    const profile = packFile("knowsley.json", { authority: "Knowsley" });
    expect(rulesOf("--profile", profile)).toContain("baseline-equals-comparator");
    expect(rulesOf("--profile", profile, "--authority", "none")).not.toContain("baseline-equals-comparator");
    const none = packFile("none.json", { authority: "none" });
    expect(rulesOf("--profile", none)).toEqual(rulesOf("--authority", "none"));
  });

  test("that nothing was published of is refused, with those of like names", () => {
    const { code, err } = scorecard(["check", card, "--authority", "Knowlsey"]);
    expect(code).toBe(2);
    expect(err).toContain("no authority Knowlsey");
    expect(err).toContain("Knowsley");
  });
});

test("a profile is checked by itself: what it changes, or every place that is wrong", () => {
  const good = packFile("good.json", { authority: "Kent", rules: { "target-flat": "off", "sign-lost": "warning" } });
  expect(scorecard(["profile", good])).toEqual({ code: 0, out: `${good} can be used: Kent, 2 rules set.\n`, err: "" });
  const bad = packFile("bad.json", { rules: { "target-flat": "loud" }, measures: [{ id: "A" }] });
  const { code, out, err } = scorecard(["profile", bad]);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  for (const path of ["$.rules.target-flat", "$.measures[0].id", "$.measures[0].unit"]) expect(err).toContain(path);
});
