import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { OwnSheet } from "../../../../src/core/plan/operation";
import { printOf } from "../../../../src/core/plan/own-print";
import { applyPlan } from "../../../../src/files/write";
import { buildWorkbook, type WorkbookSpec } from "../../../workbooks/build";
import { charted, chartedWorkbook, chartsOf } from "../../../workbooks/charted";
import { comparePackages, partsOf } from "../../../workbooks/compare";
import { readBytes } from "../../../workbooks/read-built";
import { named, parse } from "../../../workbooks/xml-tree";
import { applied, ownIn, partText, reasons, withPart } from "../applying";
import { outOfOrder } from "./schema-order";

const officer = readFileSync(join(__dirname, "../../../../seeds/knowsley-officer.xlsx"));

const putting = (after: OwnSheet | undefined, before?: OwnSheet) => () => [
  { kind: "sheet", name: (after ?? before)?.name ?? "", before, after } as const,
];

/** A sheet of charts in a workbook, and that workbook. */
function withCharts(bytes: Uint8Array): { readonly sheet: OwnSheet; readonly bytes: Uint8Array } {
  const sheet = chartsOf(readBytes(bytes));
  return { sheet, bytes: applied(bytes, putting(sheet)).bytes };
}

const made = withCharts(chartedWorkbook());

test("the parts of charts and drawings hold their elements in the order of the schema", () => {
  const parts = [...partsOf(made.bytes)].filter(([path]) => /charts\/chart\d|drawings\/drawing\d/.test(path));
  expect(parts).toHaveLength(4);
  expect(parts.flatMap(([, bytes]) => outOfOrder(parse(bytes)))).toEqual([]);
});

test("series take names, periods and values from the cells of the sheet, with what those hold now", () => {
  const chart = parse(partsOf(made.bytes).get("xl/charts/chart1.xml"));
  const series = named(chart, "ser").map((ser) => named(ser, "f").map(({ text }) => text));
  expect(series.at(-1)).toEqual([
    expect.stringMatching(/^'Trajectory charts'!\$R\$\d+$/),
    expect.stringMatching(/^'Trajectory charts'!\$S\$\d+:\$AD\$\d+$/),
    expect.stringMatching(/^'Trajectory charts'!\$S\$\d+:\$AD\$\d+$/),
  ]);
  const names = named(chart, "ser").map((ser) => named(ser, "tx").flatMap((tx) => named(tx, "v"))[0]?.text);
  expect(names).toEqual([
    ...["Tolerance from", "Within tolerance", "Definition changes", "National (2019)"],
    ...["Trajectory", "Baseline", "Target", "Actual", "Latest"],
  ]);
  const actual = named(chart, "ser").find((ser) => named(ser, "v")[0]?.text === "Actual");
  const points = named(actual!, "numCache").flatMap((cache) => named(cache, "pt"));
  expect(points.map(({ attributes }) => attributes["idx"])).toEqual(["0", "1", "2", "3", "4", "7", "8", "9"]);
});

test("charts are printed whole with the words beneath, without the numbers beside them", () => {
  const sheet = chartsOf(readBytes(officer));
  expect(sheet.charts?.length).toBeGreaterThan(12);
  const { bytes } = applied(officer, putting(sheet));
  const { pages } = printOf(sheet);
  const scale = pages.kind === "scaled" ? String(pages.percent) : "";
  const part = [...partsOf(bytes)].find(([, one]) => Buffer.from(one).includes(`scale="${scale}"`))?.[1];
  const written = parse(part);
  const starts = named(written, "brk").map(({ attributes }) => Number(attributes["id"]));
  expect(starts.length).toBeGreaterThan(1);
  for (const { area } of sheet.charts ?? []) {
    let last = area.bottom;
    while ((sheet.rows[last + 1]?.[area.left]?.value ?? null) !== null) last += 1;
    expect(last).toBeGreaterThan(area.bottom + 2);
    expect(starts.filter((row) => row > area.top && row <= last)).toEqual([]);
  }
  expect(named(written, "pageSetup")[0]?.attributes).toMatchObject({ scale, orientation: "landscape" });
  expect(Number(scale)).toBeGreaterThanOrEqual(65);
  const names = named(parse(partsOf(bytes).get("xl/workbook.xml")), "definedName").map(({ text }) => text);
  expect(names).toContainEqual(expect.stringMatching(/^'Trajectory charts'!\$A\$1:\$P\$\d+$/));
});

test("every chart has words for those who do not see it, and a title that follows a cell", () => {
  const drawing = parse(partsOf(made.bytes).get("xl/drawings/drawing1.xml"));
  for (const { attributes } of named(drawing, "cNvPr"))
    expect(attributes["descr"]).toMatch(/^Line chart of .+ Actuals: /);
  const title = named(parse(partsOf(made.bytes).get("xl/charts/chart2.xml")), "title")[0];
  expect(named(title!, "f").map(({ text }) => text)).toEqual(["'Trajectory charts'!$S$5"]);
});

describe.each<[string, Partial<WorkbookSpec>]>([
  ["as Excel writes", {}],
  ["with prefixed elements", { prefix: "x:" }],
  ["of the strict form", { strict: true }],
])("a workbook %s", (_, form) => {
  const bytes = buildWorkbook({ sheets: [{ name: "Card", rows: charted }], ...form });

  test("gives back the sheet of charts, and writing it again changes no byte", () => {
    const { sheet, bytes: written } = withCharts(bytes);
    expect(ownIn(written).sheets).toEqual([sheet]);
    expect(comparePackages(bytes, written)).toMatchObject({ lost: [], meaning: [], broken: [] });
    const again = applyPlan(readBytes(written), { operations: putting(sheet, sheet)() });
    expect(again.ok && Buffer.compare(again.result, written)).toBe(0);
  });

  test("is as it was when the charts are taken back", () => {
    const sheet = chartsOf(readBytes(bytes));
    const { bytes: written, inverse } = applied(bytes, putting(sheet));
    const { bytes: back } = applied(written, () => inverse.operations);
    expect(comparePackages(bytes, back)).toMatchObject({ added: [], lost: [], meaning: [], broken: [] });
  });
});

test("charts, drawings and pivot tables that a workbook has are kept, byte for byte", () => {
  const { bytes } = withCharts(officer);
  const [before, after] = [partsOf(officer), partsOf(bytes)];
  const kept = [...before.keys()].filter((path) => /charts|drawings|pivot|tables/.test(path));
  expect(kept.length).toBeGreaterThanOrEqual(10);
  for (const path of kept) expect([path, Buffer.compare(after.get(path)!, before.get(path)!)]).toEqual([path, 0]);
  expect(comparePackages(officer, bytes)).toMatchObject({ lost: [], meaning: [], broken: [] });
});

describe("a sheet of charts that is written again", () => {
  const fewer = (): OwnSheet => {
    const rows = charted.slice(0, 3);
    return chartsOf(readBytes(buildWorkbook({ sheets: [{ name: "Card", rows }] })));
  };

  test("loses the charts of measures that are gone, with their parts", () => {
    const { bytes } = applied(made.bytes, putting(fewer(), made.sheet));
    expect([...partsOf(bytes).keys()].filter((path) => path.includes("charts/"))).toHaveLength(2);
    expect(ownIn(bytes).sheets).toEqual([fewer()]);
    expect(comparePackages(bytes, bytes).broken).toEqual([]);
  });

  test("keeps how the user has a chart, and what else is drawn there", () => {
    const shape =
      '<xdr:oneCellAnchor xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:clientData/></xdr:oneCellAnchor>';
    const restyled = withPart(
      withPart(made.bytes, "xl/charts/chart1.xml", (text) => text.replace("490092", "00B0F0")),
      "xl/drawings/drawing1.xml",
      (text) => text.replace("</xdr:wsDr>", `${shape}</xdr:wsDr>`),
    );
    const { rows } = made.sheet;
    const edited = rows.map((cells, row) => (row === 1 ? [{ value: "Other words", style: "quiet" as const }] : cells));
    const { bytes, inverse } = applied(restyled, putting({ ...made.sheet, rows: edited }, made.sheet));
    expect(partText(bytes, "xl/charts/chart1.xml")).toContain("00B0F0");
    expect(partText(bytes, "xl/drawings/drawing1.xml")).toContain("oneCellAnchor");
    const { bytes: back } = applied(bytes, () => inverse.operations);
    expect(comparePackages(restyled, back).touched).toEqual([]);
  });

  test("is not written over when the user took a chart away", () => {
    const without = withPart(made.bytes, "xl/drawings/drawing1.xml", (text) =>
      text.replace(/<xdr:twoCellAnchor(?:(?!<\/xdr:twoCellAnchor>).)*Scorecard chart 2.*?<\/xdr:twoCellAnchor>/s, ""),
    );
    expect(ownIn(without).sheets[0]?.charts?.map(({ name }) => name)).toEqual([
      "Scorecard chart 1",
      "Scorecard chart 3",
    ]);
    expect(reasons(without, putting(fewer(), made.sheet))).toEqual([
      "A chart was added to the sheet 'Trajectory charts', or taken away, since we wrote it.",
    ]);
    const present = ownIn(without).sheets[0];
    expect(ownIn(applied(without, putting(made.sheet, present)).bytes).sheets).toEqual([made.sheet]);
  });
});
