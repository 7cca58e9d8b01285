import { dayOfSerial } from "../../../src/core/cell/serial-date";

test.each([
  [1, "1900-1-1"],
  [59, "1900-2-28"],
  [61, "1900-3-1"],
  [44805, "2022-9-1"],
  [44805.99, "2022-9-1"],
  [2_958_465, "9999-12-31"],
])("serial %d is %s", (serial, expected) => {
  const day = dayOfSerial(serial);
  expect(day && `${String(day.year)}-${String(day.month)}-${String(day.day)}`).toBe(expected);
});

test.each([0, -1, 2_958_466, Number.NaN, Infinity])("serial %d is no day", (serial) => {
  expect(dayOfSerial(serial)).toBeUndefined();
});
