import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formatA1 } from "../../../../src/core/cell/address";
import { isCellError } from "../../../../src/core/cell/value";
import { recalculate } from "../../../libreoffice";
import { readCells } from "../../../read-cells";
import { chartedWorkbook, chartsOf } from "../../../workbooks/charted";
import { partsOf } from "../../../workbooks/compare";
import { readBytes } from "../../../workbooks/read-built";
import { named, parse } from "../../../workbooks/xml-tree";
import { applied } from "../applying";

jest.setTimeout(300_000);

const officer = readFileSync(join(__dirname, "../../../../seeds/knowsley-officer.xlsx"));

describe.each([
  ["with actuals and a forecast", chartedWorkbook()],
  ["with charts and pivot tables of its own", officer],
])("LibreOffice opens a workbook %s", (_, source) => {
  const sheet = chartsOf(readBytes(source));
  const written = applied(source, () => [{ kind: "sheet", name: sheet.name, before: undefined, after: sheet }]).bytes;
  const saved = recalculate(written);

  test("and works out what we wrote with every formula", async () => {
    const seen = readCells(await saved).get(sheet.name);
    let formulas = 0;
    sheet.rows.forEach((cells, row) => {
      cells.forEach(({ formula, value }, column) => {
        if (formula === undefined) return;
        formulas += 1;
        const at = formatA1(row, column);
        const found = seen?.get(at)?.value ?? "";
        if (typeof value === "number") expect([at, Math.abs(Number(found) - value) < 1e-9]).toEqual([at, true]);
        else expect([at, found]).toEqual([at, isCellError(value) ? value.error : (value ?? "")]);
      });
    });
    expect(formulas).toBeGreaterThan(50);
  });

  test("and finds every chart with its series and periods", async () => {
    const parts = [...partsOf(await saved)].filter(([path]) => /charts\/chart\d+\.xml$/.test(path));
    const charts = parts
      .map(([, bytes]) => parse(bytes))
      .filter((chart) => named(chart, "f").some(({ text }) => text.includes(sheet.name)));
    expect(charts).toHaveLength(sheet.charts?.length ?? 0);
    const counts = (one: readonly number[]): readonly number[] => [...one].sort((a, b) => a - b);
    expect(counts(charts.map((chart) => named(chart, "ser").length))).toEqual(
      counts((sheet.charts ?? []).map(({ roles }) => roles.length)),
    );
  });
});
