import {
  cardSheet,
  formatA1,
  targetWays,
  usualChoices,
  type ActualStep,
  type CardChoices,
  type NewCell,
  type NewSheet,
} from "../../../src/core";
import { publishedReference } from "../../../src/core/reference/pack";
import { fflateCodec } from "../../../src/files";
import { newWorkbook } from "../../../src/files/write";
import { recalculate } from "../../libreoffice";
import { readCells, type SeenCell } from "../../read-cells";

jest.setTimeout(300_000);

const reference = publishedReference();
const usual: CardChoices = { ...usualChoices("2026-11-29", reference, "Sefton"), targets: "to-national" };

function bytesOf(sheet: NewSheet): Uint8Array {
  const made = newWorkbook(sheet, fflateCodec);
  if (!made.ok) throw new Error(made.refusal.message);
  return made.value;
}

async function calculated(sheet: NewSheet): Promise<ReadonlyMap<string, SeenCell>> {
  const seen = readCells(await recalculate(bytesOf(sheet)));
  expect([...seen.keys()]).toEqual([sheet.name]);
  return seen.get(sheet.name) ?? new Map<string, SeenCell>();
}

const head = 3;

/** A sheet with values typed into cells, by the name of the measure and the heading of the column. */
function typed(sheet: NewSheet, values: readonly (readonly [string, string, number | string | null])[]): NewSheet {
  const rows = sheet.rows.map((row) => [...row]);
  for (const [name, heading, value] of values) {
    const [row, column] = placeOf(sheet, name, heading);
    const cells = rows[row] ?? [];
    const { format, look }: NewCell = cells[column] ?? { value: null };
    cells[column] = { value, ...(format !== undefined && { format }), ...(look !== undefined && { look }) };
  }
  return { ...sheet, rows };
}

function placeOf({ rows }: NewSheet, name: string, heading: string): readonly [number, number] {
  const column = rows[head]?.findIndex(({ value }) => value === heading) ?? -1;
  const row = rows.findIndex(([first]) => first?.value === name);
  if (row < 0 || column < 0) throw new Error(`There is no ${heading} of ${name}.`);
  return [row, column];
}

test.each(
  targetWays.flatMap((targets) =>
    (["term", "quarter", "year"] satisfies ActualStep[]).map((actuals) => [targets, actuals] as const),
  ),
)(
  "targets %s, actuals by %s: every formula comes in LibreOffice to the value that is stored with it",
  async (targets, actuals) => {
    const sheet = cardSheet({ ...usual, targets, actuals }, reference);
    const seen = await calculated(sheet);
    let compared = 0;
    sheet.rows.forEach((cells, row) => {
      cells.forEach(({ formula, value }, column) => {
        if (formula === undefined) return;
        compared++;
        const found = seen.get(formatA1(row, column))?.value ?? "";
        const wanted: unknown = typeof value === "number" ? expect.closeTo(value, 9) : value;
        expect({ at: formatA1(row, column), formula, value: found }).toEqual({
          at: formatA1(row, column),
          formula,
          value: wanted,
        });
      });
    });
    expect(compared).toBeGreaterThan(60);
  },
);

const absence = "Persistent absence, primary schools";
const phonics = "Percentage meeting the expected standard in phonics decoding, year 1";
const suspensions = "Suspensions (fixed-period exclusions) per 100 pupils";
const progress = "Average Progress 8 score";
const plans = "New education, health and care plans issued within 20 weeks";

test("what is typed in moves trajectory, variance and status, whichever way is good", async () => {
  const sheet = typed(cardSheet({ ...usual, targets: "none" }, reference), [
    [absence, "Baseline", 0.16],
    [absence, "Baseline period", "2024/25"],
    [absence, "2026/27 target", 0.13],
    [absence, "2027/28 target", 0.12],
    [absence, "Autumn 2026 actual", 0.15],
    [absence, "Spring 2027 actual", 0.139],
    [phonics, "Baseline", 0.7],
    [phonics, "Baseline period", ""],
    [phonics, "2026/27 target", 0.75],
    [phonics, "Summer 2027 actual", 0.745],
    [suspensions, "2026/27 target", 9],
    [suspensions, "Autumn 2026 actual", 3.5],
    [progress, "2026/27 target", -0.1],
    [progress, "Summer 2027 actual", -0.2],
    [plans, "2026/27 target", 0.6],
    [plans, "2028/29 target", 0.8],
    [plans, "Good is", "Within band"],
    [plans, "Summer 2027 actual", 0.64],
  ]);
  const seen = await calculated(sheet);
  const at = (name: string, heading: string): SeenCell["value"] | undefined =>
    seen.get(formatA1(...placeOf(sheet, name, heading)))?.value ?? "";

  // Two years from the baseline to the first target: after Autumn 2026, 4/3 of them have gone by.
  expect(at(absence, "Trajectory Autumn 2026")).toBeCloseTo(0.16 + (0.13 - 0.16) * (4 / 6), 9);
  expect(at(absence, "Trajectory Spring 2027")).toBeCloseTo(0.16 + (0.13 - 0.16) * (5 / 6), 9);
  expect(at(absence, "Trajectory Summer 2027")).toBe(0.13);
  expect(at(absence, "Trajectory Autumn 2027")).toBeCloseTo(0.13 + (0.12 - 0.13) / 3, 9);
  expect(at(absence, "Trajectory Autumn 2028")).toBe("");
  expect(at(absence, "Variance from trajectory")).toBeCloseTo(0.139 - 0.135, 9);
  expect(at(absence, "Status")).toBe("Within tolerance");

  // Without a period the baseline is of the year before the first target.
  expect(at(phonics, "Trajectory Summer 2027")).toBe(0.75);
  expect(at(phonics, "Variance from trajectory")).toBeCloseTo(-0.005, 9);
  expect(at(phonics, "Status")).toBe("Within tolerance");

  // What adds up within the year is held against an even part of the year's target.
  expect(at(suspensions, "Trajectory Spring 2027")).toBeCloseTo(6, 9);
  expect(at(suspensions, "Variance from trajectory")).toBeCloseTo(0.5, 9);
  expect(at(suspensions, "Status")).toBe("Within tolerance");
  expect(at(progress, "Status")).toBe("Off track");

  // A band is left either way; the tolerance of this measure is 5 points.
  expect(at(plans, "Variance from trajectory")).toBeCloseTo(0.04, 9);
  expect(at(plans, "Status")).toBe("On track");
  // The target of 2027/28 is left out: the path goes straight on to that of 2028/29.
  expect(at(plans, "Trajectory Summer 2028")).toBeCloseTo(0.7, 9);
  expect(at(plans, "Trajectory Summer 2029")).toBe(0.8);
});

test("a trajectory goes straight through the targets there are, whichever are left out, and says where it has ended", async () => {
  const years = ["2026/27", "2027/28", "2028/29", "2029/30"];
  const card = cardSheet({ ...usual, targets: "none", years: { ...usual.years, count: 4 } }, reference);
  const names = [absence, phonics, progress, "Average Attainment 8 score"];
  /** Targets of the four years, by measure; the baselines are of 2024/25, two years before the first. */
  const given: readonly (readonly (number | null)[])[] = [
    [null, null, null, 0.1],
    [null, 0.8, null, 0.9],
    [-0.2, null, null, null],
    [null, null, 50, null],
  ];
  const baselines = [0.16, 0.7, -0.5, 41];
  const sheet = typed(
    card,
    names.flatMap((name, index) => [
      [name, "Baseline", baselines[index] ?? null] as const,
      [name, "Baseline period", "2024/25"] as const,
      ...years.map((year, one) => [name, `${year} target`, given[index]?.[one] ?? null] as const),
      [name, "Summer 2030 actual", baselines[index] ?? null] as const,
    ]),
  );
  const seen = await calculated(sheet);
  const at = (name: string, heading: string): SeenCell["value"] =>
    seen.get(formatA1(...placeOf(sheet, name, heading)))?.value ?? "";
  names.forEach((name, index) => {
    const stops = [
      { time: -2, value: baselines[index] ?? NaN },
      ...(given[index] ?? []).flatMap((value, year) => (value === null ? [] : [{ time: year, value }])),
    ];
    for (let year = 0; year < 4; year += 1) {
      const next = stops.find(({ time }) => time >= year);
      const before = stops[stops.findIndex((stop) => stop === next) - 1];
      const wanted: unknown =
        next && before
          ? expect.closeTo(
              before.value + ((next.value - before.value) * (year - before.time)) / (next.time - before.time),
              9,
            )
          : "";
      const heading = `Trajectory Summer ${String(2027 + year)}`;
      expect({ name, heading, value: at(name, heading) }).toEqual({ name, heading, value: wanted });
    }
  });
  expect(names.map((name) => at(name, "Status"))).toEqual(["Off track", "Off track", "No trajectory", "No trajectory"]);
});
