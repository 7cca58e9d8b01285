import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonReport } from "../../src/core";
import { rawZip } from "../workbooks/raw-zip";
import { buildWorkbook, workbookParts, zipParts } from "../workbooks/build";
import { buildCli, root, scorecard, seed, temporaryFolder } from "./cli";

beforeAll(buildCli, 120_000);
const folder = temporaryFolder();
const good = readFileSync(join(root, seed("knowsley-score-card")));
const parts = workbookParts({ sheets: [{ name: "Card", rows: [["Measure", "Target 2023"]] }] });

/** Files as they should never arrive, and the codes they are refused with. */
const files: readonly (readonly [string, Uint8Array, string])[] = [
  ["empty.xlsx", new Uint8Array(), "not-a-workbook"],
  ["letter.xlsx", Buffer.from("Dear all,\n\nsee below."), "not-a-workbook"],
  ["page.xlsx", Buffer.from("<html><body><table><tr><td>1</td></tr></table></body></html>"), "not-a-workbook"],
  ["truncated.xlsx", good.subarray(0, good.length - 600), "truncated"],
  ["locked.xlsx", encrypted(), "encrypted"],
  ["archive.xlsx", zipParts({ "a.txt": "a" }), "not-a-workbook"],
  [
    "bomb.xlsx",
    zipParts({ ...parts, "xl/worksheets/sheet1.xml": new Uint8Array(64 * 1024 * 1024) }),
    "suspicious-compression",
  ],
  [
    "doctype.xlsx",
    zipParts({ ...parts, "xl/workbook.xml": `<!DOCTYPE x [<!ENTITY a "b">]>${String(parts["xl/workbook.xml"])}` }),
    "doctype",
  ],
  ["twice.xlsx", twice(), "duplicate-entries"],
];

function encrypted(): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from("EncryptedPackage\0", "utf16le"), 1024);
  return bytes;
}

function twice(): Uint8Array {
  const entries = Object.entries(parts).map(([name, data]) => ({ name, data }));
  return rawZip([...entries, { name: "xl/workbook.xml", data: "<workbook/>" }]);
}

test("every bad file is one clear line in the report, and the good one among them is checked", () => {
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  const card = join(folder, "good.xlsx");
  writeFileSync(card, good);
  const { code, out, err } = scorecard(["check", folder, "--format", "json"]);
  const report = JSON.parse(out) as JsonReport;
  expect(code).toBe(2);
  expect(Object.fromEntries(report.files.map(({ file, error, status }) => [file, error?.code ?? status]))).toEqual({
    ...Object.fromEntries(files.map(([name, , code]) => [join(folder, name), code])),
    [card]: "checked",
  });
  for (const line of err.trimEnd().split("\n")) expect(line).toMatch(/^scorecard: .*\.xlsx: [A-Z].*[.:!]/);
  expect(err.trimEnd().split("\n")).toHaveLength(files.length);
  expect(err).not.toContain("mistake of ours");
});

test("texts of a hostile workbook reach no terminal as commands and no page as markup", () => {
  const text = `\u001b]0;owned\u0007<script>alert(1)</script> | \u202e`;
  const rows = [
    ["Measure", "Baseline 2022", "Target 2023"],
    [text, "39%", "TBC"],
  ];
  const hostile = join(folder, "hostile.xlsm");
  writeFileSync(hostile, buildWorkbook({ sheets: [{ name: "<b>&'", rows }] }));
  for (const command of [
    ["check", hostile],
    ["read", hostile],
    ["check", hostile, "--format", "json"],
  ]) {
    const { out } = scorecard(command);
    expect(out).toContain("TBC");
    expect(out).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
  }
  const page = scorecard(["check", hostile, "--format", "html"]).out;
  expect(page).toContain("&lt;script&gt;");
  expect(page).not.toMatch(/<script|<b>/);
});
