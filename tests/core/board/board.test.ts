import fc from "fast-check";
import { boardMessage, boardPage, defaultProfile } from "../../../src/core";
import type { Board } from "../../../src/core";
import { seedTable } from "../../grids";
import { boardFor } from "./boards";

const header = ["Measure", "Good to be", "Baseline 2022/23", "2023/24 Actual", "2024/25 Actual", "2025/26 Target"];
const standing = (board: Board): readonly string[] => board.lines.map(({ name, status }) => `${name}: ${status}`);

test("measures come by how they stand, the furthest off in front", () => {
  const board = boardFor([
    header,
    ["Persistent absence", "Low", "25.0%", "24.0%", "", "20.0%"],
    ["Severe absence", "Low", "3.0%", "3.1%", "3.6%", "2.4%"],
    ["Good level of development", "High", "60.0%", "62.0%", "64.0%", "66.0%"],
    ["Visits to libraries", "High", "1,000", "1,000", "1,050", "1,300"],
    ["Views heard", "", "50.0%", "52.0%", "54.0%", "56.0%"],
    ["Answers in time", "High", "50.0%", "", "", "56.0%"],
  ]);
  expect(standing(board)).toEqual([
    "Severe absence: off-track",
    "Visits to libraries: off-track",
    "Persistent absence: at-risk",
    "Good level of development: on-track",
    "Views heard: not-judged",
    "Answers in time: not-judged",
  ]);
  expect(boardMessage(board)).toMatch(/^2 of 6 measures are off track, 1 at risk; 2 cannot be judged; /);
});

test("a figure that is counted in another way than its baseline is not judged by it, and the reason says so", () => {
  const board = boardFor([
    ["Measure", "Baseline 2021/22", "2022/23 Actual", "2023/24 Target"],
    ["Attainment 8", "48.7", "46.0", "50.0"],
  ]);
  const [line] = board.lines;
  expect(line?.status).toBe("not-judged");
  expect(line?.why).toContain("The definition changed in 2022/23, after the baseline.");
});

test("nobody's figure is waited for where it is known that none will be published", () => {
  const [line] = boardFor([
    ["Measure", "Baseline 2023/24", "2024/25 Target"],
    ["Progress 8", "-0.87", "-0.70"],
  ]).lines;
  expect(line?.why).toContain("Progress 8 is not published for 2024/25");
});

test("without actuals the page is about what the plan asks for, beside the best that any authority has made", () => {
  const board = boardFor(
    [
      ["Measure", "Baseline 2022/23", "2025/26 Target"],
      ["Phonics in year 1", "70%", "99%"],
      ["Good level of development", "60%", "62%"],
      ["Attendance at panels", "60%", "62%"],
    ],
    { ...defaultProfile, authority: "Knowsley" },
  );
  const verdicts = board.lines.map((line) => (line.kind === "laid" ? line.ambition.verdict : "refused"));
  expect(verdicts).toEqual(["beyond", "ordinary", "unknown"]);
  expect(boardMessage(board)).toMatch(
    /^None of 3 measures can be judged yet; 1 target asks for more than any authority has made; /,
  );
  expect(boardPage(board)).toContain("Ask for more than any authority has made (1)");
});

test("figures of authorities are held against nobody whose authority is not known", () => {
  const board = boardFor([
    ["Measure", "Baseline 2022/23", "2025/26 Target"],
    ["Phonics in year 1", "70%", "99%"],
  ]);
  expect(board.authority).toBeUndefined();
  expect(board.lines.map((line) => line.kind === "laid" && line.ambition.records)).toEqual([undefined]);
});

test("measures of one title bear their sections", () => {
  const board = boardFor([
    ["Measure", "Baseline 2022", "Target 2023", "Target 2024"],
    ["KEY STAGE 1", "", "", ""],
    ["Reading", "60%", "62%", "65%"],
    ["KEY STAGE 2", "", "", ""],
    ["Reading", "70%", "72%", "75%"],
  ]);
  expect(board.lines.map(({ name }) => name)).toEqual(["KEY STAGE 1: Reading", "KEY STAGE 2: Reading"]);
});

const seeds = ["knowsley-score-card-2023-2026", "stockport-performance-2022-2023"].map((name) =>
  boardFor(seedTable(name)),
);

test("a measure whose figures an error was found in says so", () => {
  const doubtful = seeds[0]?.lines.filter(
    (line) => line.kind === "laid" && line.caveats.some((one) => one.startsWith("In doubt: there is an error in ")),
  );
  expect(doubtful?.map(({ name }) => name)).toContain("Progress 8 score per pupil");
});

/** Every tag with the names of its attributes, in order, as a browser tells tags from text. */
function tags(page: string): readonly string[] {
  const found: string[] = [];
  for (const [, name = "", rest = ""] of page.matchAll(/<(\/?[!a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"<]*")*\s*)\/?>?/gi)) {
    found.push([name, ...[...rest.matchAll(/([a-z-]+)="/gi)].map((match) => match[1] ?? "")].join(" "));
  }
  return found;
}

const withoutStyle = (page: string): string => page.replace(/<style>[\s\S]*?<\/style>/, "<style></style>");

/** The same board with every text that comes from a workbook put in another way. */
function reworded(board: Board, word: (text: string) => string): Board {
  return {
    ...board,
    title: word(board.title),
    authority: board.authority && word(board.authority),
    date: word("x"),
    lines: board.lines.map((line) =>
      line.kind === "laid"
        ? { ...line, name: word(line.name), why: line.why && word(line.why), caveats: line.caveats.map(word) }
        : { ...line, name: word(line.name), why: word(line.why) },
    ),
    findings: board.findings.map((one) => ({
      ...one,
      measure: "",
      message: word(one.message),
      advice: word(one.advice),
    })),
    sources: board.sources.map(word),
    accepted: board.findings.slice(0, 2).map((finding) => ({
      finding: { ...finding, measure: word(finding.measure) },
      acceptance: { rule: "", sheet: "", measure: "", texts: [], reason: word("r"), name: word("n"), date: word("d") },
    })),
  };
}

test("no text of a workbook becomes markup", () => {
  const plain = seeds.map((board) => tags(withoutStyle(boardPage(reworded(board, () => "plain words")))));
  expect(plain.flat().length).toBeGreaterThan(500);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.constantFrom(`<script>alert(1)</script>`, `"><img src=x onerror=y>`, "</style><p>"),
        fc.string({ unit: "binary" }),
      ),
      (text) => {
        for (const [index, board] of seeds.entries()) {
          const page = withoutStyle(boardPage(reworded(board, () => `t${text}`)));
          expect(tags(page)).toEqual(plain[index]);
          expect(page.match(/</g)?.length).toBe(plain[index]?.length);
          expect(page).not.toMatch(/(?![\n\r\t])[\p{Cc}\p{Cs}]/u);
        }
      },
    ),
    { numRuns: 30 },
  );
});

test("the page asks nothing of anybody, its headings go down one level at a time, and every table has a caption", () => {
  for (const board of seeds) {
    const page = boardPage(board);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:|\son[a-z]+=/i);
    expect(page).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    );
    const levels = [...page.matchAll(/<h([1-6])[\s>]/g)].map((match) => Number(match[1]));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? level)).toBeLessThanOrEqual(1);
    expect(page.match(/<caption>/g)?.length).toBe(page.match(/<table/g)?.length);
  }
});

test("a workbook without a scorecard gives a page that says so", () => {
  const board = boardFor([["Dear all,"], ["see below"]]);
  expect(boardMessage(board)).toBe("There is no measure with a target; no error in the card.");
  expect(boardPage(board)).toContain("There is no measure with a target");
});
