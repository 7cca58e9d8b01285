import fc from "fast-check";
import {
  comparePeriods,
  findPeriods,
  formatPeriod,
  hasYear,
  nextYear,
  noYear,
  parsePeriod,
  periodEnd,
  periodOfCell,
  samePeriod,
  type Period,
} from "../../../src/core/cell/period";

const label = (period: Period | undefined): string => (period ? formatPeriod(period) : "none");

describe("parsePeriod", () => {
  test.each([
    ["2022", "2022"],
    ["(2021)", "2021"],
    ["'22", "2022"],
    ["Year 2022", "2022"],
    ["Year 2022/23", "2022/23"],
    ["2022/23", "2022/23"],
    ["2022-23", "2022/23"],
    ["2022–2023", "2022/23"],
    ["2022/2023", "2022/23"],
    ["22/23", "2022/23"],
    ["22-23", "2022/23"],
    ["202223", "2022/23"],
    ["2009-10", "2009/10"],
    ["AY22/23", "AY 2022/23"],
    ["Academic year 2022/23", "AY 2022/23"],
    ["2022/23 academic year", "AY 2022/23"],
    ["FY23", "FY 2022/23"],
    ["FY 2022-23", "FY 2022/23"],
    ["y/e March 2023", "FY 2022/23"],
    ["Year ending 31 August 2023", "AY 2022/23"],
    ["12 months to March 2023", "FY 2022/23"],
    ["Apr 22 - Mar 23", "FY 2022/23"],
    ["01/04/2022 to 31/03/2023", "FY 2022/23"],
    ["Sept 2022 – Aug 2023", "AY 2022/23"],
    ["Jan-22 to Dec-22", "2022"],
    ["May-13 to Apr-14", "Apr 2014"],
    ["Autumn 2021", "Autumn 2021"],
    ["Aut 21", "Autumn 2021"],
    ["Spring term 2022", "Spring 2022"],
    ["Summer 2021/22", "Summer 2022"],
    ["Autumn term", "Autumn"],
    ["Q1 2022/23", "2022/23 Q1"],
    ["2022/23 Q4", "2022/23 Q4"],
    ["Q2 FY23", "FY 2022/23 Q2"],
    ["Quarter 3 2022", "2022 Q3"],
    ["Q3", "Q3"],
    ["Sept'22", "Sept 2022"],
    ["Sep 2022", "Sept 2022"],
    ["Dec-22", "Dec 2022"],
    ["December 22", "Dec 2022"],
    ["September 2021", "Sept 2021"],
    ["March", "Mar"],
    ["by July 2023", "July 2023"],
    ["31 March 2023", "Mar 2023"],
    ["31/03/2023", "Mar 2023"],
    ["2023-03-31", "Mar 2023"],
    ["\u00a02022/23\u00a0", "2022/23"],
  ])("%s is %s", (text, expected) => {
    expect(label(parsePeriod(text))).toBe(expected);
  });

  test.each(
    (
      "|2021/20|2020/25|2022-2025|202120|2022/23 Target|Year 11|12022|2,022|2022%|£2022|-2022|2022.5|1889|2500|may 20|Term 1|" +
      "TBC|45%|x"
    ).split("|"),
  )("%s is none", (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });
});

describe("findPeriods", () => {
  test.each([
    ["2022/23 Target", "2022/23"],
    ["Target 2025", "2025"],
    ["2013/14 Out-turn", "2013/14"],
    ["FY15 Actual", "FY 2014/15"],
    ["Q1 Target", "Q1"],
    ["by July 2023", "July 2023"],
    ["Published Data Aut 21/Spr 22", "Autumn 2021, Spring 2022"],
    ["20.10% (7738) Sept'22", "Sept 2022"],
    ["Published Data December 22 60%", "Dec 2022"],
    ["3,51 Mt (2021)", "2021"],
    ["1,20 Mt -48% /2004", "2004"],
    ["Present value(2021/2022)", "2021/22"],
    ["from 2020/21 to 2022/23", "2020/21, 2022/23"],
  ])("%s holds %s", (text, expected) => {
    expect(
      findPeriods(text)
        .map(({ period }) => formatPeriod(period))
        .join(", "),
    ).toBe(expected);
  });

  test.each([
    "12022",
    "2,022",
    "(1150)",
    "(7738)",
    "2023-2026",
    "16/17 year olds",
    "Year 10/11",
    "Autumn 20%",
    "TBD (3,201,000 in 203733)",
    "Attainment 8",
    "9-4 pass",
    "-2022",
  ])("%s holds none", (text) => {
    expect(findPeriods(text)).toEqual([]);
  });

  test("each is where it says", () => {
    const text = "Published Data Aut 21/Spr 22";
    expect(findPeriods(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Aut 21", "Spr 22"]);
  });

  test("any text gives periods in order, apart, and within it", () => {
    const words = fc.constantFrom(
      "2022",
      "22",
      "/",
      "-",
      " ",
      "Q1",
      "Sept",
      "'",
      "Aut",
      "FY",
      "(",
      ")",
      "%",
      "1",
      ",",
      "y/e ",
      "year ",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (parts) => {
        const text = parts.join("");
        let last = 0;
        for (const { start, end } of findPeriods(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("periodOfCell", () => {
  test.each<[string | number | boolean | null, string, string, string]>([
    [2022, "2022", "General", "2022"],
    [2022, "2022", "0", "2022"],
    [202223, "202223", "General", "2022/23"],
    [44805, "Sep-22", "mmm-yy", "Sept 2022"],
    [44805, "01/09/2022", "dd/mm/yyyy", "Sept 2022"],
    [44805, "2022", "yyyy", "2022"],
    [2022, "2022/23", '0"/23"', "2022/23"],
    ["2022/23", "2022/23", "@", "2022/23"],
    [20.22, "2022%", "0%", "none"],
    [2022, "£2,022", '"£"#,##0', "none"],
    [2022.5, "2022.5", "General", "none"],
    [202120, "202120", "General", "none"],
    [45, "45", "General", "none"],
    [2022, "14/07/1905", "dd/mm/yyyy", "none"],
    [true, "TRUE", "General", "none"],
    [null, "", "General", "none"],
  ])("%s shown as %s in %s", (value, text, format, expected) => {
    expect(label(periodOfCell(value, text, format))).toBe(expected);
  });
});

const year = fc.integer({ min: 1990, max: 2099 });
const maybeYear = fc.oneof({ weight: 9, arbitrary: year }, fc.constant(noYear));
const basis = fc.constantFrom("calendar" as const, "academic" as const, "financial" as const, "split" as const);
const quarter = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const);
const period: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ kind: fc.constant("year" as const), basis, year }),
  fc.record({
    kind: fc.constant("term" as const),
    term: fc.constantFrom("autumn" as const, "spring" as const, "summer" as const),
    year: maybeYear,
  }),
  fc.record({ kind: fc.constant("quarter" as const), basis, year, quarter }),
  fc.record({
    kind: fc.constant("quarter" as const),
    basis: fc.constant("calendar" as const),
    year: fc.constant(noYear),
    quarter,
  }),
  fc.record({ kind: fc.constant("month" as const), month: fc.integer({ min: 1, max: 12 }), year: maybeYear }),
);

describe("labels and order", () => {
  test("a label is read back as its period", () => {
    fc.assert(
      fc.property(period, (period) => {
        expect(parsePeriod(formatPeriod(period))).toEqual(period);
      }),
      { numRuns: 1000 },
    );
  });

  test("the order is total", () => {
    fc.assert(
      fc.property(period, period, period, (a, b, c) => {
        expect(Math.sign(comparePeriods(a, b))).toBe(0 - Math.sign(comparePeriods(b, a)));
        expect(comparePeriods(a, b) === 0).toBe(samePeriod(a, b));
        if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0) expect(comparePeriods(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  test("next year ends a year later", () => {
    fc.assert(
      fc.property(period, (period) => {
        const gap = periodEnd(nextYear(period)) - periodEnd(period);
        expect(gap).toBeCloseTo(hasYear(period) ? 1 : 0, 9);
      }),
    );
  });

  test.each([
    ["2022", 2022],
    ["2022/23", 2023],
    ["AY22/23", 2023],
    ["FY23", 2023],
    ["Autumn 2022", 2022 + 1 / 3],
    ["Spring 2023", 2022 + 2 / 3],
    ["Summer 2023", 2023],
    ["Sept 2022", 2022 + 1 / 12],
    ["August 2023", 2023],
    ["2022/23 Q1", 2022.25],
    ["2022 Q4", 2022],
  ])("%s ends at %d", (text, expected) => {
    const period = parsePeriod(text);
    expect(period && periodEnd(period)).toBeCloseTo(expected, 9);
  });
});
