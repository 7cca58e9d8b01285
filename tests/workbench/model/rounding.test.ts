import ExcelJS from "exceljs";
import { createEngine } from "../../../src/workbench/engine";
import { emptyModel } from "../../../src/workbench/model";
import { recalculate } from "../../libreoffice";

jest.setTimeout(300_000);

/** Numbers that end in a half at some decimal, as cells hold them and as sums come to them; and others around them. */
function formulas(): readonly string[] {
  const found: string[] = [];
  let seed = 20_261_129;
  const below = (limit: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % limit;
  };
  for (let digits = -2; digits <= 7; digits += 1) {
    for (let turn = 0; turn < 45; turn += 1) {
      const sign = turn % 3 === 0 ? "-" : "";
      const half = `${sign}${String(below(10 ** (1 + (turn % 5))))}5E${String(-digits - 1)}`;
      const [part, other] = [below(9000), below(9000)];
      const whole = ((part + other) * 10 + 5) / 10;
      const sum = `${String(part)}E${String(-digits)}+${String(other)}.5E${String(-digits)}`;
      const share = `${String(whole * 4)}E${String(-digits)}/4`;
      const plain = `${sign}${String(below(1_000_000_000))}E-6`;
      for (const number of [half, sum, share, plain]) {
        for (const name of ["ROUND", "ROUNDDOWN", "ROUNDUP"]) found.push(`${name}(${number},${String(digits)})`);
      }
      found.push(`TRUNC(${plain},${String(digits)})`);
    }
  }
  return found;
}

test("numbers are rounded as LibreOffice rounds them: by the decimals that are shown, halves away from nought", async () => {
  const all = formulas();
  const model = emptyModel({ engine: createEngine() });
  model.edit("Fill", () => {
    all.forEach((formula, row) => {
      model.enter(model.active, row, 0, `=${formula}`);
    });
  });
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Rounded");
  all.forEach((formula, row) => {
    sheet.getCell(row + 1, 1).value = { formula };
  });
  const after = new ExcelJS.Workbook();
  await after.xlsx.load((await recalculate(new Uint8Array(await workbook.xlsx.writeBuffer()))).slice().buffer);
  const differing = all.flatMap((formula, row) => {
    const [ours, theirs] = [model.active.value(row, 0), after.getWorksheet("Rounded")?.getCell(row + 1, 1).result];
    const same = typeof ours === "number" && Math.abs(ours - Number(theirs)) <= 1e-12 * Math.max(1, Math.abs(ours));
    return same ? [] : [`${formula}: ${JSON.stringify(ours)}, not ${String(theirs)}`];
  });
  expect(differing.slice(0, 20)).toEqual([]);
  expect(all.length).toBeGreaterThan(5000);
});

test("what only looks like a rounding is left as it is, and roundings within others, over arrays and of text are done", () => {
  const model = emptyModel({ engine: createEngine() });
  const other = model.edit("Add", (edits) => edits.addSheet("ROUND(1,2)", model.freshId()));
  const cells = [
    ["1.005", 'ROUND(A1,2)&" ROUND(A1,1)"', "1.01 ROUND(A1,1)"],
    ["", "ROUND(ROUND(1.005,2)+MAX(0.004,{0.001,0.002}),2)", 1.01],
    ["", "SUM('ROUND(1,2)'!A1)", 0],
    ["", 'ROUND("0.145",2)', 0.15],
    ["", "ROUND(IF(TRUE,-1.005,1),2)", -1.01],
    ["", "ROUNDUP(0.07,2)+ROUNDDOWN(0.29,2)", 0.36],
    ["", "TRUNC(3.9)+INT(4.5)", 7],
    ["", "ROUND(,2)", 0],
    ["", "ROUND(1/0,2)", { error: "#DIV/0!" }],
  ] as const;
  model.edit("Fill", () => {
    cells.forEach(([text, formula], row) => {
      model.enter(model.active, row, 0, text);
      model.enter(model.active, row, 1, `=${formula}`);
    });
  });
  expect(other.name).toBe("ROUND(1,2)");
  const sheet = model.sheets.find((one) => one !== other);
  cells.forEach(([, formula, wanted], row) => {
    const value: unknown = typeof wanted === "number" ? expect.closeTo(wanted, 12) : wanted;
    expect({ formula, value: sheet?.value(row, 1) }).toEqual({ formula, value });
  });
});
