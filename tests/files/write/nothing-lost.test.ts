import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contentOf } from "../../../src/core/plan/cell-content";
import type { Operation } from "../../../src/core/plan/operation";
import type { ReadWorkbook } from "../../../src/files/read";
import { comparePackages } from "../../workbooks/compare";
import { everything } from "../../workbooks/everything";
import { applied, fullSheet, ownIn, partText, tint, withPart, writing } from "./applying";

const officer = readFileSync(join(__dirname, "../../../seeds/knowsley-officer.xlsx"));

/** Highlights on every sheet, a sheet of ours, and a number written over another that no formula fills. */
function annotating(read: ReadWorkbook): readonly Operation[] {
  const highlights = read.workbook.sheets.map(({ sheet }): Operation => {
    const after = [tint("error", "A1:B2 D4"), tint("warning", "A3"), tint("error", "C9"), tint("information", "A1")];
    return { kind: "highlights", sheet, before: [], after };
  });
  return [{ kind: "sheet", name: "Findings", before: undefined, after: fullSheet }, ...highlights];
}

describe.each([
  ["of an officer", officer],
  ["with one of everything", everything()],
])("a workbook %s", (_, bytes) => {
  const { bytes: written, inverse } = applied(bytes, annotating);

  test("keeps every part and everything in it", () => {
    const { lost, meaning, broken } = comparePackages(bytes, written);
    expect({ lost, meaning, broken }).toEqual({ lost: [], meaning: [], broken: [] });
  });

  test("has only those parts touched that had to be", () => {
    const { touched } = comparePackages(bytes, written);
    const expected =
      /^(\[Content_Types\]\.xml|xl\/(workbook|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/sheet\d\.xml)$/;
    expect(touched.filter((path) => !expected.test(path))).toEqual([]);
  });

  test("says what we wrote, equal to the last part", () => {
    const own = ownIn(written);
    expect(own.sheets).toEqual([fullSheet]);
    expect(own.highlights.every(({ highlights }) => highlights.length === 4)).toBe(true);
  });

  test("is the same bytes when the same is written again", () => {
    const own = ownIn(written);
    const again = applied(written, () => [
      { kind: "sheet", name: "Findings", before: fullSheet, after: fullSheet },
      ...own.highlights.map(({ sheet, highlights }): Operation => ({
        kind: "highlights",
        sheet,
        before: highlights,
        after: highlights,
      })),
    ]);
    expect(again.bytes).toBe(written);
    const forced = applied(written, (read) => [
      writing(read, { sheet: read.workbook.sheets[0]?.sheet ?? "", row: 90, column: 0 }, { value: 1 }),
    ]);
    expect(comparePackages(forced.bytes, applied(forced.bytes, () => forced.inverse.operations).bytes).lost).toEqual(
      [],
    );
  });

  test("is as it was when all is taken back", () => {
    const { bytes: back } = applied(written, () => inverse.operations);
    const { added, lost, meaning, broken, touched } = comparePackages(bytes, back);
    expect({ added, lost, meaning, broken }).toEqual({ added: [], lost: [], meaning: [], broken: [] });
    expect(touched.filter((path) => path.includes("worksheets"))).toEqual([]);
  });
});

test("rules of ours come behind all of the user's, and go without touching them, also where Excel has put both into one", () => {
  const bytes = everything();
  const path = "xl/worksheets/sheet1.xml";
  const after = [tint("error", "B2:B3")];
  const { bytes: written, inverse } = applied(bytes, () => [{ kind: "highlights", sheet: "Card", before: [], after }]);
  const rule =
    '<cfRule type="expression" dxfId="1" priority="3"><formula>N("scorecard-keeper:error")=0</formula></cfRule>';
  const own = `<conditionalFormatting sqref="B2:B3">${rule}</conditionalFormatting>`;
  expect(partText(written, path)).toContain(`${own}<dataValidations`);

  const users = "<formula>0.9</formula></cfRule>";
  const joined = withPart(written, path, (text) => text.replace(own, "").replace(users, users + rule));
  expect(ownIn(joined).highlights).toEqual([{ sheet: "Card", highlights: after }]);
  const { bytes: back } = applied(joined, () => inverse.operations);
  expect(partText(back, path)).toBe(partText(bytes, path));
});

test("highlights over more areas than Excel takes in one rule are written as several, and read back as one", () => {
  const areas = Array.from({ length: 10_000 }, (_, row) => ({ top: row * 2, left: 1, bottom: row * 2, right: 1 }));
  const after = [{ severity: "warning" as const, areas }, tint("warning", "D1")];
  const { bytes: written } = applied(everything(), () => [{ kind: "highlights", sheet: "Locked", before: [], after }]);
  expect(ownIn(written).highlights).toEqual([{ sheet: "Locked", highlights: after }]);
});

test("a cell with rich text gets its rich text back", () => {
  const bytes = everything();
  const at = { sheet: "Card", row: 2, column: 0 };
  const { bytes: written, inverse } = applied(bytes, (read) => [writing(read, at, { value: "plain" })]);
  const { bytes: back, read } = applied(written, () => inverse.operations);
  expect(contentOf(read.workbook, at).value).toBe("Rich text");
  expect(comparePackages(bytes, back).meaning).toEqual([]);
});
