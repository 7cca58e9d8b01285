import fc from "fast-check";
import { formatTsv, parseTsv } from "../../../src/workbench/page/sheet/clipboard/tsv";

test("texts come back as they went to the clipboard", () => {
  const texts = fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(texts, (rows) => {
      // A last row of one empty text is what a closing line end looks like.
      fc.pre(rows.at(-1)?.join("") !== "");
      expect(parseTsv(formatTsv(rows))).toEqual(rows);
    }),
  );
});

test("what Excel puts there: a closing line end, quotes around a text with a line end", () => {
  expect(parseTsv('a\t"two\nlines"\r\n"say ""hi"""\t3\r\n')).toEqual([
    ["a", "two\nlines"],
    ['say "hi"', "3"],
  ]);
});

test("a quote in the middle of a text is only a quote", () => {
  expect(parseTsv('5" pipe\tb')).toEqual([['5" pipe', "b"]]);
});
