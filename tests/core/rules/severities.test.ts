import { checkWorkbook, defaultProfile } from "../../../src/core";
import { typedGrid, typedWorkbook } from "../../grids";

/** The severities of what a rule finds in rows of cells as typed. */
function severities(rule: string, rows: readonly (readonly string[])[]): readonly string[] {
  const { findings } = checkWorkbook(typedWorkbook(typedGrid(rows)), defaultProfile);
  return findings.filter((finding) => finding.rule === rule).map(({ severity }) => severity);
}

describe("a target below what the last year reached", () => {
  const under = (heading: string): readonly string[] =>
    severities("target-worse-than-baseline", [
      ["Measure", "Good is", "2022/23", heading],
      ["Applications decided within 39 weeks", "High", "89.5%", "70.0%"],
    ]);

  test.each(["Target 2023/24", "2023/24 Target"])("is a warning under “%s”", (heading) => {
    expect(under(heading)).toEqual(["warning"]);
  });

  test.each(["Standard 2023/24", "Statutory target 2023/24", "Minimum standard 2023/24"])(
    "is only mentioned under “%s”: a standard is kept, however good the year was",
    (heading) => {
      expect(under(heading)).toEqual(["information"]);
    },
  );
});

describe("a year that lies between its quarters and is not their mean", () => {
  const of = (name: string): readonly string[] =>
    severities("annual-unlike-parts", [
      ["Measure", "Good is", "Q1 2023/24", "Q2 2023/24", "Q3 2023/24", "Q4 2023/24", "Year 2023/24"],
      [name, "Low", "58.2", "71.4", "66.0", "70.8", "67.4"],
    ]);

  test("is only mentioned of an average: a quarter with more cases weighs more", () => {
    expect(of("Average processing time (weeks)")).toEqual(["information"]);
  });

  test("is a warning of anything else", () => {
    expect(of("Gritting stock held")).toEqual(["warning"]);
  });
});
