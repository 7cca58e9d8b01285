import fc from "fast-check";
import { readCell, readText } from "../../../src/core/cell/read-cell";
import { typeIn } from "../../../src/core/cell/type-in";

test.each([
  ["92%", 0.92, "0%"],
  ["58.7%", 0.587, "0.0%"],
  ["-3.24%", -0.0324, "0.00%"],
  ["36.0", 36, "0.0"],
  ["12", 12, "General"],
  ["0.87", 0.87, "0.00"],
  ["1,350", 1350, "#,##0"],
  ["1,350.50", 1350.5, "#,##0.00"],
  ["£1,112.44", 1112.44, '"£"#,##0.00'],
  ["£5", 5, '"£"#,##0'],
  ["(0.87)", -0.87, "0.00"],
  [" 45 ", 45, "General"],
  ["", null, "General"],
  ["???", "???", "General"],
  ["Sept'22", "Sept'22", "General"],
  ["2022/23", "2022/23", "General"],
  ["1/2", "1/2", "General"],
  ["3,51", "3,51", "General"],
  ["0,126", "0,126", "General"],
  ["10 400", "10 400", "General"],
  ["£1,112.44*", "£1,112.44*", "General"],
  ["Published Data December 22 60%", "Published Data December 22 60%", "General"],
])("%s", (text, value, format) => {
  expect(typeIn(text)).toEqual({ value, format });
});

const numberText = fc
  .record({
    sign: fc.constantFrom("", "-"),
    whole: fc.integer({ min: 0, max: 9_999_999 }),
    decimals: fc.option(fc.stringMatching(/^\d{1,6}$/), { nil: undefined }),
    grouped: fc.boolean(),
    unit: fc.constantFrom("", "%", "£"),
  })
  .map(({ sign, whole, decimals, grouped, unit }) => {
    const digits = grouped ? whole.toLocaleString("en-GB") : String(whole);
    const number = decimals === undefined ? digits : `${digits}.${decimals}`;
    return sign + (unit === "£" ? `£${number}` : `${number}${unit}`);
  });

test("a number typed in reads as the number that the text says", () => {
  fc.assert(
    fc.property(numberText, (text) => {
      const { value, format } = typeIn(text);
      const said = readText(text);
      expect(typeof value).toBe("number");
      expect(readCell(value, format, () => text)).toEqual({ ...said, typed: "number" });
    }),
    { numRuns: 1000 },
  );
});

test("whatever is no number is kept as it was typed", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      const { value } = typeIn(text);
      if (typeof value !== "number") expect(value).toBe(text);
    }),
  );
});
