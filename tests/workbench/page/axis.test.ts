import fc from "fast-check";
import { Axis } from "../../../src/workbench/page/grid/axis";

const axes = fc
  .record({
    count: fc.integer({ min: 1, max: 60 }),
    sizes: fc.dictionary(fc.integer({ min: 0, max: 59 }).map(String), fc.integer({ min: 0, max: 90 })),
  })
  .map(
    ({ count, sizes }) => new Axis(count, 20, new Map(Object.entries(sizes).map(([at, size]) => [Number(at), size]))),
  );

test("every row begins where the one before it ends", () => {
  fc.assert(
    fc.property(axes, (axis) => {
      let end = 0;
      for (let index = 0; index < axis.count; index++) {
        expect(axis.start(index)).toBe(end);
        end += axis.size(index);
      }
      expect(axis.length).toBe(end);
    }),
  );
});

test("the row at a pixel is a shown one that the pixel is in", () => {
  fc.assert(
    fc.property(axes, fc.integer({ min: 0, max: 3000 }), (axis, pixel) => {
      fc.pre(axis.length > 0);
      const index = axis.at(Math.min(pixel, axis.length - 1));
      expect(axis.isHidden(index)).toBe(false);
      expect(axis.start(index)).toBeLessThanOrEqual(pixel);
      if (pixel < axis.length) expect(axis.start(index) + axis.size(index)).toBeGreaterThan(pixel);
    }),
  );
});

test("between two pixels are exactly the shown rows that touch the span", () => {
  fc.assert(
    fc.property(axes, fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 1, max: 700 }), (axis, from, by) => {
      fc.pre(from < axis.length);
      const expected: number[] = [];
      for (let index = 0; index < axis.count; index++) {
        const isShown = axis.size(index) > 0;
        if (isShown && axis.start(index) < from + by && axis.start(index) + axis.size(index) > from)
          expected.push(index);
      }
      expect(axis.between(from, from + by)).toEqual(expected);
    }),
  );
});

test("a sheet of a million rows, half of them filtered out, is asked as fast as a small one", () => {
  const hidden = new Map(Array.from({ length: 500_000 }, (_, index) => [index + 10, 0] as const));
  const axis = new Axis(1_048_576, 20, hidden);
  expect(axis.between(180, 240)).toEqual([9, 500_010, 500_011]);
  expect(axis.step(9, 1)).toBe(500_010);
  expect(axis.length).toBe((1_048_576 - 500_000) * 20);
});
