import { readText } from "../../../src/core/cell/read-cell";

test.each([
  ["1166kt co2e (from 1947 in 2023)", 1166, "number"],
  ["9% (estimate based on data of 2022 from the Ministry and", 9, "percent"],
  ["1,40 Mt -43% /2004", 1.4, "number"],
  ["60 000 -50% / 2023", 60000, "number"],
  ["42% (2019: 38%)", 42, "percent"],
])("%s is the figure before the remark", (text, value, unit) => {
  const reading = readText(text);
  expect(reading).toMatchObject({ kind: "quantity", quantity: { value, unit } });
  const { around } = reading as { around: { before: string; after: string } };
  expect(text.startsWith(around.before)).toBe(true);
  expect(text.endsWith(around.after)).toBe(true);
});

test.each(["7,200 + 920 for fast charging ((semi-)public)", "257 (light injury) +20 (severe injury)"])(
  "%s holds two figures and says neither",
  (text) => {
    expect(readText(text).kind).toBe("note");
  },
);

test("a stroke stands where there is no figure", () => {
  expect(readText("/").kind).toBe("placeholder");
});
