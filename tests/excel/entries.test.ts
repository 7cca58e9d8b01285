import fc from "fast-check";
import type { CellContent } from "../../src/core";
import { entryOf, staysText } from "../../src/excel/write/entry";
import { createEngine } from "../../src/workbench/engine";
import { buildWorkbook } from "../workbooks/build";
import { connected, valueOf } from "./connected";
import { readAll, writing } from "./plans";
import { modelOf } from "./workbooks";

/** Writes contents down column A of a sheet, and reads what is there then. */
async function written(
  contents: readonly CellContent[],
  formats: readonly string[] = [],
): Promise<readonly CellContent[]> {
  const found: CellContent[] = [];
  const model = modelOf(buildWorkbook({ sheets: [{ name: "Card", rows: [["Label", 0.5]] }] }), createEngine());
  const [sheet] = model.sheets;
  model.edit("Formats", (edits) => {
    formats.forEach((format, row) => sheet && edits.cell(sheet, row, 0, { format, value: null }));
  });
  await connected(model, async ({ host }) => {
    const before = await readAll(host);
    const operations = contents.map((content, row) => writing(before, { sheet: "Card", row, column: 0 }, content));
    const applied = valueOf(await host.apply({ operations }));
    if (!applied.ok) throw new Error(JSON.stringify(applied.conflicts));
    const [grid] = (await readAll(host)).workbook.sheets;
    contents.forEach((_, row) => {
      const formula = grid?.formula(row, 0);
      found.push({
        value: grid?.value(row, 0) ?? null,
        ...(formula !== undefined && { formula }),
        format: grid?.format(row, 0) ?? "",
      });
    });
  });
  return found;
}

const tricky = [
  "=1+1",
  "+44 151",
  "-",
  "@name",
  "12%",
  "£5",
  "Mar 2024",
  "1/2",
  "TRUE",
  "#N/A",
  "'tis",
  "1e5",
  "Sept 22",
  "007",
];

test("a text stays a text, and its cell keeps its number format", async () => {
  for (const format of ["General", "0.0%", "@", "dd/mm/yyyy"]) {
    expect(
      await written(
        tricky.map((value) => ({ value })),
        tricky.map(() => format),
      ),
    ).toEqual(
      // A cell formatted as text takes an apostrophe at the beginning for its own.
      tricky.map((value) => ({ value: format === "@" && value.startsWith("'") ? value.slice(1) : value, format })),
    );
  }
});

test("numbers, truth values, errors and formulas are what they are, also in cells formatted as text", async () => {
  const contents: readonly CellContent[] = [
    { value: 0.25 },
    { value: true },
    { value: { error: "#N/A" } },
    { value: 1, formula: "B1*2" },
    { value: 45000, format: "dd/mm/yyyy" },
    { value: null },
  ];
  const general = contents.map((one) => ({ ...one, format: one.format ?? "General" }));
  expect(await written(contents)).toEqual(general);
  const asText = contents.map((one) => ({ ...one, format: one.format ?? "@" }));
  expect(
    await written(
      contents,
      contents.map(() => "@"),
    ),
  ).toEqual(asText);
});

test("a formula does not take on a number format from what it refers to", () => {
  expect(entryOf({ value: 1, formula: "B1" }, "General")).toEqual({
    entry: "=B1",
    formatBefore: undefined,
    formatAfter: "General",
  });
});

test("whatever a text holds, what goes in is either plainly a text or kept as one", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { entry } = entryOf({ value: text }, "General");
      if (text === "") expect(entry).toBe("");
      else expect(entry === `'${text}` || (entry === text && staysText(text))).toBe(true);
      if (/^[=+\-@']/.test(text)) expect(entry).toBe(`'${text}`);
    }),
  );
});
