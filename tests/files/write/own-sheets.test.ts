import type { OwnSheet } from "../../../src/core/plan/operation";
import { ownTableNames } from "../../../src/core/plan/operation";
import { buildWorkbook, type WorkbookSpec } from "../../workbooks/build";
import { comparePackages, partsOf } from "../../workbooks/compare";
import { parse, spell } from "../../workbooks/xml-tree";
import { applied, fullSheet, ownIn, partText, reasons, withPart } from "./applying";

const card: WorkbookSpec = {
  sheets: [
    { name: "Score card", rows: [["Measure", 0.92]] },
    { name: "it's", rows: [[1]] },
  ],
};
const adding = (after: OwnSheet) => () => [{ kind: "sheet", name: after.name, before: undefined, after } as const];

const small: OwnSheet = {
  name: "Trajectories",
  rows: [[{ value: "Measure" }], [{ value: "Absence" }]],
  widths: [],
  table: { name: ownTableNames.trajectories, area: { top: 0, left: 0, bottom: 1, right: 0 } },
  frozen: { rows: 0, columns: 0 },
};

describe.each<[string, Partial<WorkbookSpec>]>([
  ["as Excel writes", {}],
  ["with prefixed elements", { prefix: "x:" }],
  ["of the strict form", { strict: true }],
  ["without styles", { parts: { "xl/styles.xml": null } }],
])("a workbook %s", (_, form) => {
  const bytes = buildWorkbook({ ...card, ...form });

  test("gives back the sheets that were written, to the last part", () => {
    const { bytes: written } = applied(bytes, () => [...adding(fullSheet)(), ...adding(small)()]);
    expect(ownIn(written).sheets).toEqual([fullSheet, small]);
    const difference = comparePackages(bytes, written);
    expect(difference.broken.filter((one) => !one.includes("styles.xml"))).toEqual([]);
    expect([difference.lost, difference.meaning]).toEqual([[], []]);
  });

  test("is as it was when the sheets are taken back", () => {
    const { bytes: written, inverse } = applied(bytes, () => [...adding(fullSheet)(), ...adding(small)()]);
    const { bytes: back } = applied(written, () => inverse.operations);
    const { added, lost, touched, meaning } = comparePackages(bytes, back);
    expect([added.filter((path) => path !== "xl/styles.xml"), lost, meaning]).toEqual([[], [], []]);
    expect(touched.filter((path) => /sheet\d|rels/.test(path))).toEqual([]);
  });
});

test("a sheet written again where it is replaces what was there, and keeps what others put on it", () => {
  const { bytes } = applied(buildWorkbook(card), adding(fullSheet));
  const path = "xl/worksheets/sheet3.xml";
  const format =
    '<conditionalFormatting sqref="A1"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>';
  const edited = withPart(bytes, path, (text) => text.replace("<hyperlinks", `${format}<hyperlinks`));
  const rows = fullSheet.rows.slice(0, 5);
  const after = {
    ...fullSheet,
    rows,
    widths: [9],
    table: { ...fullSheet.table, area: { ...fullSheet.table.area, bottom: 4 } },
    frozen: { rows: 0, columns: 2 },
  };
  const { bytes: written } = applied(edited, () => [{ kind: "sheet", name: "Findings", before: fullSheet, after }]);
  expect(ownIn(written).sheets).toEqual([after]);
  expect(partText(written, path)).toContain("duplicateValues");
  expect(comparePackages(edited, written)).toMatchObject({ lost: [], added: [], broken: [] });
});

test("the sheet a user has on top stays there, and names of sheets keep their owners when ours goes", () => {
  const path = "xl/workbook.xml";
  const views = '<bookViews><workbookView activeTab="1" firstSheet="1"/></bookViews><sheets>';
  const names = '</sheets><definedNames><definedName name="here" localSheetId="1">1</definedName></definedNames>';
  const first = withPart(buildWorkbook(card), path, (text) =>
    text.replace("<sheets>", views).replace("</sheets>", names),
  );
  const { bytes: written } = applied(first, adding(small));
  expect(partText(written, path)).toContain('activeTab="1"');
  const moved = withPart(written, path, (text) =>
    text
      .replace(/(<sheets>)(.*)(<sheet name="Trajectories".*?\/>)/, "$1$3$2")
      .replace(
        /(activeTab|firstSheet|localSheetId)="(\d)"/g,
        (_, name: string, place: string) => `${name}="${place === "1" ? "2" : "0"}"`,
      ),
  );
  const reordered = applied(moved, () => [{ kind: "sheet", name: "Trajectories", before: small, after: undefined }]);
  const back = spell(parse(partsOf(reordered.bytes).get("xl/workbook.xml")));
  expect(back).toContain('<workbookView activeTab="1" firstSheet="1">');
  expect(back).toContain('localSheetId="1" name="here"');
  expect(back).not.toContain("Trajectories");
});

test("a table that has only its heading is given the empty row that Excel insists on, and reads back without", () => {
  const bare: OwnSheet = {
    ...small,
    rows: small.rows.slice(0, 1),
    table: { ...small.table, area: { top: 0, left: 0, bottom: 0, right: 0 } },
  };
  const { bytes } = applied(buildWorkbook(card), adding(bare));
  expect(parse(partsOf(bytes).get("xl/tables/table1.xml")).attributes.ref).toBe("A1:A2");
  expect(ownIn(bytes).sheets).toEqual([bare]);
});

test("what somebody typed on our sheet shows, and stops a plan that expects the sheet as it was", () => {
  const { bytes } = applied(buildWorkbook(card), adding(small));
  const edited = withPart(bytes, "xl/worksheets/sheet3.xml", (text) => text.replace("Absence", "Absence, checked"));
  expect(ownIn(edited).sheets[0]?.rows[1]?.[0]?.value).toBe("Absence, checked");
  const taking = () => [{ kind: "sheet", name: "Trajectories", before: small, after: undefined } as const];
  expect(reasons(edited, taking).join()).toContain("Trajectories!A2");
});

test("a sheet of ours that formulas of the user refer to is not taken away", () => {
  const { bytes } = applied(buildWorkbook(card), adding(small));
  const formula = '<c r="B1"><f>SUM(Trajectories!A1:A9)</f></c></row>';
  const edited = withPart(bytes, "xl/worksheets/sheet2.xml", (text) => text.replace("</row>", formula));
  const taking = () => [{ kind: "sheet", name: "Trajectories", before: small, after: undefined } as const];
  expect(reasons(edited, taking).join()).toContain("refer to the sheet Trajectories");
});

test.each<[string, OwnSheet, string]>([
  ["a name that Excel does not take", { ...small, name: "a/b" }, "name of a sheet"],
  ["a name that the user has", { ...small, name: "SCORE CARD" }, "not ours"],
  [
    "headings that are alike",
    {
      ...small,
      rows: [[{ value: "A" }, { value: "a" }]],
      table: { ...small.table, area: { top: 0, left: 0, bottom: 0, right: 1 } },
    },
    "B1",
  ],
  [
    "a heading that is no text",
    { ...small, rows: [[{ value: 2024 }]], table: { ...small.table, area: { top: 0, left: 0, bottom: 0, right: 0 } } },
    "A1",
  ],
  ["what is no number", { ...small, rows: [[{ value: "A" }], [{ value: NaN }]] }, "A2"],
  ["too long a text", { ...small, rows: [[{ value: "A" }], [{ value: "x".repeat(32_768) }]] }, "A2"],
  ["a table of a name that is not ours", { ...small, table: { ...small.table, name: "Mine" } }, "Mine"],
])("%s is refused", (_, sheet, words) => {
  expect(reasons(buildWorkbook(card), adding(sheet)).join()).toContain(words);
});
