import ExcelJS from "exceljs";
import { formatA1 } from "../../../src/core/cell/address";
import { recalculate } from "../../libreoffice";
import { emptied, fillings, heldAt, outcomes, put, rows, sheets, type Variant, variants } from "./emptied";

jest.setTimeout(600_000);

/** What each formula came to: by sheet and address. */
type Results = ReadonlyMap<string, unknown>;

function resultsOf(workbook: ExcelJS.Workbook, { name }: Variant): Results {
  const found = new Map<string, unknown>();
  const read = (own: string, row: number, column: number): void => {
    const value = workbook.getWorksheet(`${own} ${name}`)?.getCell(row + 1, column + 1).result as unknown;
    const error = typeof value === "object" && value !== null && "error" in value ? String(value.error) : undefined;
    found.set(`${own} ${formatA1(row, column)}`, error ?? value ?? "");
  };
  for (const [own, cells] of Object.entries(sheets))
    cells.forEach((line, row) =>
      line.forEach(({ formula }, column) => formula !== undefined && read(own, row, column)),
    );
  for (const { at } of fillings) read("card", at.row, at.column);
  return found;
}

async function calculated(workbook: ExcelJS.Workbook): Promise<ExcelJS.Workbook> {
  const after = new ExcelJS.Workbook();
  await after.xlsx.load((await recalculate(new Uint8Array(await workbook.xlsx.writeBuffer()))).slice().buffer);
  return after;
}

const near = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === "number" && typeof b === "number" && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)));
/** Whether a cell shows an error; on the sheet of charts #N/A is a gap. */
const isError = (at: string, value: unknown): boolean =>
  typeof value === "string" && value.startsWith("#") && !(at.startsWith("charts") && value === "#N/A");

/** The rows of shading on the sheet of charts, base and height, by their addresses. */
const shadingPairs = (sheets["charts"] ?? []).flatMap((line, row) => {
  const left = line.findIndex(({ value }) => typeof value === "string" && /^Base of the .* shading$/.test(value));
  const at = (down: number): readonly string[] =>
    line.slice(left + 2).map((_, column) => `charts ${formatA1(row + down, column + left + 2)}`);
  return left < 0 ? [] : [{ base: at(0), height: at(1) }];
});
const shadings = new Set(shadingPairs.flatMap(({ base, height }) => [...base, ...height]));
/** Where the latest actual is one that is counted up within its year. */
const countedUp = new Set(
  ["trajectories", "board"].flatMap((own) =>
    (sheets[own] ?? []).flatMap((line, row) =>
      line.some(({ value }) => value === "2020 Q2") ? line.map((_, column) => `${own} ${formatA1(row, column)}`) : [],
    ),
  ),
);

let after: ExcelJS.Workbook;
const resultsFor = new Map<string, Results>();

beforeAll(async () => {
  const workbook = new ExcelJS.Workbook();
  for (const variant of variants) put(workbook, variant);
  after = await calculated(workbook);
  for (const variant of variants) resultsFor.set(variant.name, resultsOf(after, variant));
});

test("every shape is laid, by the numbers of cells and by those in texts, and whole it shows no error", () => {
  expect(outcomes.flatMap((one) => (one.kind === "refused" ? [one.refusal.reason] : []))).toEqual([]);
  expect(fillings.length).toBeGreaterThan(5);
  const wrong = [...(resultsFor.get("whole") ?? [])].filter((one) => isError(...one));
  expect(wrong).toEqual([]);
});

test.each(emptied)(
  "column %s emptied or worded: no figure is reckoned from nought, and nothing but a chart's gap is an error",
  (column) => {
    const of = (name: string): Results => resultsFor.get(name) ?? new Map<string, unknown>();
    const [whole, nought] = [of("whole"), of(`nought ${String(column)}`)];
    // Less of a year's parts is as much as the part before had, and shading that has no height starts anywhere.
    const mayEqual = (at: string): boolean => shadings.has(at) || (column === 6 && countedUp.has(at));
    const wrong: string[] = [];
    let gone = 0;
    for (const name of ["emptied", "worded"]) {
      for (const [at, value] of of(`${name} ${String(column)}`)) {
        const told = `${name} ${at}: ${String(value)}, whole ${String(whole.get(at))}, of nought ${String(nought.get(at))}`;
        const changed = !near(value, whole.get(at));
        if (changed) gone += 1;
        if (typeof value === "number" && changed && near(value, nought.get(at)) && !mayEqual(at)) wrong.push(told);
        if (isError(at, value)) wrong.push(told);
      }
    }
    expect(wrong.slice(0, 12)).toEqual([]);
    expect(gone).toBeGreaterThan(20);
  },
);

test("shading that is left does not open from nought", () => {
  const wrong: string[] = [];
  for (const [name, results] of resultsFor) {
    if (!name.startsWith("emptied")) continue;
    for (const { base, height } of shadingPairs) {
      const [bases, heights] = [base, height].map((one) => one.map((at) => results.get(at)));
      if (heights?.every((one) => (one ?? 0) === 0) === true) continue;
      bases?.forEach(
        (one, index) =>
          one === 0 &&
          resultsFor.get("whole")?.get(base[index] ?? "") !== 0 &&
          wrong.push(`${name} ${base[index] ?? ""}`),
      );
    }
  }
  expect(wrong).toEqual([]);
});

test("filled again, every figure is there again", async () => {
  const variant = variants.filter(({ name }) => name.startsWith("emptied"));
  for (const { name, change } of variant) {
    rows.forEach(({ held }, row) => {
      if (change && (held[change.column] ?? null) !== null) {
        const cell = after.getWorksheet(`card ${name}`)?.getCell(row + 1, change.column + 2);
        if (cell) cell.value = heldAt(row, change.column, undefined);
      }
    });
  }
  const again = await calculated(after);
  const whole = resultsFor.get("whole") ?? new Map<string, unknown>();
  const wrong = variant.flatMap((one) =>
    [...resultsOf(again, one)].filter(([at, value]) => !near(value, whole.get(at))).map(([at]) => `${one.name} ${at}`),
  );
  expect(wrong.slice(0, 12)).toEqual([]);
});
