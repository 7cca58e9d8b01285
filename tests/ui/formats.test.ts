import { formatsOf } from "../../src/ui/formats";

const british = formatsOf("en-GB");
const german = formatsOf("de-DE");

test("numbers are written as the locale has them", () => {
  expect(british.number(5000.5)).toBe("5,000.5");
  expect(german.number(5000.5)).toBe("5.000,5");
});

test.each<[string, string, number | undefined]>([
  ["en-GB", "1,234.5", 1234.5],
  ["en-GB", "1234.5", 1234.5],
  ["en-GB", " -0.5 ", -0.5],
  ["en-GB", "−3", -3],
  ["en-GB", ".5", 0.5],
  ["en-GB", "1,5", undefined],
  ["en-GB", "five", undefined],
  ["en-GB", "", undefined],
  ["en-GB", "5%", undefined],
  ["de-DE", "1.234,5", 1234.5],
  ["de-DE", "0,5", 0.5],
  ["de-DE", "0.5", 0.5],
  ["fr-FR", "1\u202f234,5", 1234.5],
  ["hi-IN", "12,34,567.5", 1234567.5],
])("in %s, %s is read as %s", (locale, typed, value) => {
  expect(formatsOf(locale).readNumber(typed)).toBe(value);
});

test("stored numbers are shown by their formats", () => {
  expect(british.stored(0.92, "0%")).toBe("92%");
  expect(british.stored(0.587, "0.0%")).toBe("58.7%");
  expect(british.stored(1112.44, '"£"#,##0.00')).toBe("£1,112.44");
  expect(british.stored(3, '0"pp"')).toBe("3pp");
  expect(british.stored(-0.87, "General")).toBe("-0.87");
  expect(german.stored(0.587, "0.0%")).toMatch(/^58,7\s%$/);
});

test("what a cell holds: formula, error, text, truth or nothing", () => {
  expect(british.content({ value: 2, formula: "A1+1" })).toBe("=A1+1");
  expect(british.content({ value: { error: "#REF!" } })).toBe("#REF!");
  expect(british.content({ value: "TBC" })).toBe("TBC");
  expect(british.content({ value: true })).toBe("true");
  expect(british.content({ value: null })).toBe("");
});

test("days and minutes stay where they are, whatever the time zone", () => {
  expect(british.date("2026-11-22")).toBe("22 Nov 2026");
  expect(british.date("2026-11-22T23:59")).toMatch(/^22 Nov 2026, 23:59$/);
  expect(british.date("some day")).toBe("some day");
});

test("a locale that is none is British English", () => {
  expect(formatsOf("").number(5000)).toBe("5,000");
  expect(formatsOf("no such tag").number(5000)).toBe("5,000");
});
