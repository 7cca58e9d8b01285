import fc from "fast-check";
import { parseDelimited } from "../../../src/files/text/delimited";
import { formatTsv } from "../../../src/workbench/page/sheet/clipboard/tsv";

test("what was quoted into a text comes back", () => {
  const cell = fc.string({ unit: fc.constantFrom('"', "\t", ",", ";", "\n", "\r\n", "a", " ", "é") });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
  fc.assert(
    fc.property(table, fc.constantFrom("\t" as const, "," as const, ";" as const), (rows, separator) => {
      const quoted = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator)).join("\r\n");
      expect(parseDelimited(quoted, separator)).toEqual(rows);
    }),
  );
});

test("texts come back as the workbench put them on the clipboard", () => {
  const texts = fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(texts, (rows) => {
      // A last row of one empty text is what a closing line end looks like.
      fc.pre(rows.at(-1)?.join("") !== "");
      expect(parseDelimited(formatTsv(rows), "\t")).toEqual(rows);
    }),
  );
});

test.each([
  [
    "rows of cells, some empty",
    "a\tb\n\tc\n",
    [
      ["a", "b"],
      ["", "c"],
    ],
  ],
  ["an empty cell at the end", "a\t\n", [["a", ""]]],
  ["a byte order mark", "\uFEFFa\tb", [["a", "b"]]],
  ["quotes that are only signs", '5" pipe\t"x', [['5" pipe', '"x']]],
  [
    "a quote that nothing closes",
    '"open\tb\nc\td',
    [
      ['"open', "b"],
      ["c", "d"],
    ],
  ],
  ["a quoted word with more behind it", '"six" inches\tb', [['"six" inches', "b"]]],
  [
    "what Excel puts on the clipboard",
    'a\t"two\nlines"\r\n"say ""hi"""\t3\r\n',
    [
      ["a", "two\nlines"],
      ['say "hi"', "3"],
    ],
  ],
])("%s", (_, text, rows) => {
  expect(parseDelimited(text, "\t")).toEqual(rows);
});

test("quotes without end take time in proportion to their number", () => {
  const many = (count: number): string => '"a,"""b,""""c\n'.repeat(count);
  const [some, more] = [20_000, 200_000].map((count) => {
    const text = many(count);
    const start = performance.now();
    expect(parseDelimited(text, ",").length).toBeGreaterThan(0);
    return performance.now() - start;
  });
  expect((more ?? 0) / (some ?? 1)).toBeLessThan(60);
});
