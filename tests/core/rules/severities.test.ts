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
