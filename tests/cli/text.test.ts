import { readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { readWorkbook } from "../../src/files";
import { buildCli, scorecard, temporaryFolder } from "./cli";

const folder = temporaryFolder();
beforeAll(buildCli, 120_000);

const place = (name: string): string => join(folder, name);

const lines = [
  ["Measure", "Baseline 2024", "Target 2025", "Target 2026"],
  ["Persistent absence", "39.8%", "38%", "???"],
  ["Library visits, all branches", "1,350", "1,400", "1,450"],
  ["=cmd|' /C calc'!A0", "12", "13", "14"],
];
const quoted = lines.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\r\n");

interface Report {
  readonly files: readonly { readonly file: string; readonly status: string }[];
  readonly findings: readonly { readonly rule: string; readonly cells: readonly string[] }[];
}

function findingsOf(name: string): readonly string[] {
  const { out } = scorecard(["check", place(name), "--format", "json"]);
  const { files, ...rest } = JSON.parse(out) as Report;
  expect(files.map(({ status }) => status)).toEqual(["checked"]);
  return [...JSON.stringify({ files, ...rest }).matchAll(/"rule":"([\w-]+)"/g)].map(([, rule = ""]) => rule);
}

test("a table as text is checked like the workbook it would be, whatever separates and encodes it", () => {
  writeFileSync(place("export.csv"), quoted);
  writeFileSync(place("export.tsv"), lines.map((row) => row.join("\t")).join("\n"));
  writeFileSync(place("wide.csv"), Buffer.from(`\uFEFF${lines.map((row) => row.join(";")).join("\r\n")}`, "utf16le"));
  const found = findingsOf("export.csv");
  expect(found).toContain("placeholder-value");
  expect(findingsOf("export.tsv")).toEqual(found);
  expect(findingsOf("wide.csv")).toEqual(found);
  expect(scorecard(["check", place("export.csv")]).out).toContain("The 2026 target ??? is a placeholder.");
});

test("a folder stands for its tables as text, too", () => {
  mkdirSync(place("returns"));
  for (const name of ["returns/b.csv", "returns/a.TSV", "returns/notes.txt"]) writeFileSync(place(name), quoted);
  const { files } = JSON.parse(scorecard(["check", place("returns"), "--format", "json"]).out) as Report;
  expect(files.map(({ file }) => basename(file))).toEqual(["a.TSV", "b.csv"]);
});

test("what is written of it is a workbook beside it, with formulas of ours and none of its own", () => {
  const { code, out } = scorecard(["annotate", place("export.csv"), "-o", place("checked.xlsx"), "--trajectories"]);
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining("checked.xlsx") as string });
  expect(readFileSync(place("export.csv"), "utf8")).toBe(quoted);
  const read = readWorkbook(new Uint8Array(readFileSync(place("checked.xlsx"))));
  if (!read.ok) throw new Error(read.refusal.message);
  const { sheets } = read.value.workbook;
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["export", "Findings", "Trajectories"]);
  const [card] = sheets;
  expect(card?.value(2, 1)).toBe(1350);
  expect(card?.text(1, 1)).toBe("39.8%");
  expect(card?.value(3, 0)).toBe("=cmd|' /C calc'!A0");
  expect(card?.formula(3, 0)).toBeUndefined();
});

test.each([
  ["over the table itself", ["annotate", "export.csv", "-o", "export.csv", "--force"]],
  ["as another table", ["trajectory", "export.csv", "-o", "paths.csv"]],
  ["as a workbook with macros", ["board", "export.csv", "-o", "board.xlsm"]],
])("nothing is written %s", (_, [command = "", input = "", option = "", output = "", ...rest]) => {
  const { code, err } = scorecard([command, place(input), option, place(output), ...rest]);
  expect(code).toBe(2);
  expect(err).toContain(
    `is written as an Excel workbook: name the output ${basename(output, output.slice(output.lastIndexOf(".")))}.xlsx`,
  );
  expect(readFileSync(place("export.csv"), "utf8")).toBe(quoted);
});

test("what is accepted needs a workbook to be kept in", () => {
  const accept = [
    "accept",
    place("export.csv"),
    "--rule",
    "placeholder-value",
    "--cell",
    "D2",
    "--reason",
    "Agreed",
    "--name",
    "Kay",
  ];
  expect(scorecard([...accept, "--force"]).err).toContain(
    "cannot keep what was accepted: name a workbook (.xlsx) to write with -o",
  );
  expect(scorecard([...accept, "-o", place("accepted.xlsx")]).code).toBe(0);
  expect(scorecard(["check", place("accepted.xlsx"), "--accepted"]).out).toContain("Kay");
});
