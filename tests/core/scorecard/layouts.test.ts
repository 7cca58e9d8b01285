import fc from "fast-check";
import { checkWorkbook, defaultProfile, formatA1, formatPeriod } from "../../../src/core";
import type { Area, SheetReading } from "../../../src/core";
import { typedGrid, typedWorkbook } from "../../grids";

/** A drawn sheet: one row a line, cells apart by `|`. */
function read(drawing: string, merges: readonly Area[] = []): SheetReading {
  const rows = drawing
    .split("\n")
    .filter((line) => line.includes("|"))
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const [sheet] = checkWorkbook(typedWorkbook(typedGrid(rows, { merges })), defaultProfile).sheets;
  if (!sheet) throw new Error("No sheet");
  return sheet;
}

/** Each measure as `section > group > name: role period=text …`. */
function lines({ tables }: SheetReading): readonly string[] {
  return tables.flatMap(({ measures }) =>
    measures.map(({ section, group, name, fields }) => {
      const place = [section?.text, group?.text, name].filter((text) => text !== undefined).join(" > ");
      const values = fields.map(
        ({ role, period, heading, text }) => `${role} ${period ? formatPeriod(period) : heading}=${text}`,
      );
      return `${place}: ${values.join(", ")}`;
    }),
  );
}

const cells = (refs: SheetReading["titles"]): readonly string[] => refs.map(({ row, column }) => formatA1(row, column));

test("roles in one row reach over the years below them, merged or not", () => {
  const wanted = ["Phonics: baseline 2022=69%, target 2023=71%, target 2024=75%"];
  const drawing = `
             | BASELINE | TARGETS |
             | 2022     | 2023    | 2024
    Phonics  | 69%      | 71%     | 75%`;
  expect(lines(read(drawing))).toEqual(wanted);
  expect(lines(read(drawing, [{ top: 0, left: 2, bottom: 0, right: 3 }]))).toEqual(wanted);
});

test("a header repeated page by page is one table, and sections do not run on over it", () => {
  const reading = read(`
    Our plan  |
              |
              | Baseline | Targets |
              | 2022     | 2023    | 2024
    Schools   | 92%      | 93%     | 94%
    EARLY YEARS |
    GLD       | 60%      | 61%     | 62%
              |
              | Baseline | Targets |
              | 2022     | 2023    | 2024
    Absence:  | Published data Autumn 2021 | |
    Primary   | 9%       | 8%      | 7%
    Attendance | 91%     | 92%     | 93%`);
  expect(reading.tables).toHaveLength(1);
  expect(lines(reading)).toEqual([
    "Schools: baseline 2022=92%, target 2023=93%, target 2024=94%",
    "EARLY YEARS > GLD: baseline 2022=60%, target 2023=61%, target 2024=62%",
    "Absence: > Primary: baseline 2022=9%, target 2023=8%, target 2024=7%",
    "Absence: > Attendance: baseline 2022=91%, target 2023=92%, target 2024=93%",
  ]);
  expect(cells(reading.titles)).toEqual(["A1"]);
});

test("text right above each of several headers names the section below; years before a target are actuals", () => {
  const reading = read(`
    Waste | | | |
    PI Name | Reported | 2020/21 | 2021/22 | 2022/23 Target
    Recycled | Annually | 41% | 42% | 44%
    Note: from the contractor. | | | |
     | | | |
    Roads | | | |
    PI Name | Reported | 2020/21 | 2021/22 | 2022/23 Target
    Potholes mended in a week | Monthly | 80% | 85% | 90%`);
  expect(lines(reading)).toEqual([
    "Waste > Recycled: actual 2020/21=41%, actual 2021/22=42%, target 2022/23=44%",
    "Roads > Potholes mended in a week: actual 2020/21=80%, actual 2021/22=85%, target 2022/23=90%",
  ]);
  expect(reading.tables[0]?.notes.map(({ text }) => text)).toEqual(["Note: from the contractor."]);
  expect(reading.tables[0]?.measures[0]?.attributes.map(({ role, text }) => [role, text])).toEqual([
    ["frequency", "Annually"],
  ]);
});

test("the title right above a sheet's only header is no section", () => {
  const reading = read(`
    Corporate scorecard | |
    Indicator | Baseline 2022 | Target 2023
    Recycled | 41% | 44%`);
  expect(lines(reading)).toEqual(["Recycled: baseline 2022=41%, target 2023=44%"]);
  expect(cells(reading.titles)).toEqual(["A1"]);
});

test("a table of us against national is a benchmark table", () => {
  const reading = read(`
    Measure | Anytown | National
    Recycled | 41% | 44%
    Obesity  | 25% | 21%`);
  expect(reading.tables.map(({ kind }) => kind)).toEqual(["benchmark"]);
  expect(lines(reading)).toEqual([
    "Recycled: actual Anytown=41%, benchmark National=44%",
    "Obesity: actual Anytown=25%, benchmark National=21%",
  ]);
});

test("a list of what is to be done, by when and by whom, is an action plan", () => {
  const reading = read(`
    What we will do | By when | Lead
    Mend the roads | July 2022 | Highways
    Plant trees | March 2023 | Parks`);
  expect(reading.tables.map(({ kind }) => kind)).toEqual(["action-plan"]);
  expect(
    reading.tables[0]?.measures.map(({ name, attributes }) => [
      name,
      ...attributes.map(({ role, text }) => `${role} ${text}`),
    ]),
  ).toEqual([
    ["Mend the roads", "due July 2022", "lead Highways"],
    ["Plant trees", "due March 2023", "lead Parks"],
  ]);
});

test("a long table has the period of each target in its row", () => {
  expect(
    lines(
      read(`
    Measure | Statement | Value | By
    Recycled | at least | 60% | 2026
    Recycled | reported for last year | 41% | 2022`),
    ),
  ).toEqual(["Recycled: target 2026=60%", "Recycled: actual 2022=41%"]);
});

test("a group ends at a measure that is known and belongs to another subject", () => {
  const groups = read(`
              | Baseline 2022 | Target 2023
    Exclusions: | |
    Permanent exclusions | 12 | 8
    Suspensions | 505 | 450
    PEP completion | 94% | 95%`).tables[0]?.measures.map(({ name, group }) => [name, group?.text]);
  expect(groups).toEqual([
    ["Permanent exclusions", "Exclusions:"],
    ["Suspensions", "Exclusions:"],
    ["PEP completion", undefined],
  ]);
});

test("counts that look like years are no header", () => {
  const reading = read(`
    Indicator | Baseline 2022 | Target 2023
    Visits to the museum | 2010 | 2040
    Visits to the library | 2020 | 2030`);
  expect(lines(reading)).toHaveLength(2);
});

test("what no column accounts for is reported by its address", () => {
  const reading = read(`
    Indicator | Baseline 2022 | Target 2023 | |
    Recycled | 41% | 44% | | see below
     | 12% | | |`);
  expect(cells(reading.tables[0]?.notUnderstood ?? [])).toEqual(["E2", "B3"]);
});

test("a sheet of other things has no scorecard", () => {
  expect(
    read(`
    Date | Supplier | Amount
    1 May | Smith | £12.50
    2 May | Jones | £30.00`).tables,
  ).toEqual([]);
});

/** Words and figures as they stand in sheets, and anything else. */
const cell = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "",
      "Baseline",
      "Targets",
      "2022",
      "2023",
      "2022/23 Target",
      "92%",
      "0.5",
      "???",
      "Note: see",
      "Group:",
      "KEY STAGE 2",
      "Reading",
      "maximise",
      "National",
      "By when",
      "Lead",
    ),
  },
  { weight: 1, arbitrary: fc.string() },
);

test("every row that is not blank is accounted for, whatever stands in the sheet", () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 14 }), (rows) => {
      const [sheet] = checkWorkbook(typedWorkbook(typedGrid(rows)), defaultProfile).sheets;
      if (!sheet || sheet.tables.length === 0) return;
      const told = new Set([
        ...sheet.tables.flatMap((table) =>
          [...table.rows, ...table.notUnderstood, ...table.notes.map(({ at }) => at)].map(({ row }) => row),
        ),
        ...[...sheet.titles, ...sheet.notUnderstood].map(({ row }) => row),
      ]);
      rows.forEach((row, index) => {
        if (row.some((text) => text.replace(/^'/, "").trim() !== "")) expect(told).toContain(index);
      });
    }),
    { numRuns: 500 },
  );
});

test("what a target asks for says which way is good, and a place among others is better the lower it is", () => {
  const reading = read(`
    Indicator | Direction | Baseline 2023 | Target 2025 | Target 2027
    Readers of the bulletin | | 40 | >= 60 | at least 90
    Days to repair | | 12 | < 10 | máx. 8
    Seats in the hall | | 400 | 380-420 | 380-420
    Place in the league of towns | Ascending | 19ª posición | 17ª posición | 14ª posición`);
  const [table] = reading.tables;
  expect(table?.measures.map(({ polarity }) => polarity?.polarity)).toEqual([
    "higher-is-better",
    "lower-is-better",
    undefined,
    "lower-is-better",
  ]);
});

test("a direction that says what is to be done to a figure says which way is good, and one of travel does not", () => {
  const polarities = (rows: string): unknown =>
    read(rows).tables[0]?.measures.map(({ polarity }) => polarity?.source === "workbook" && polarity.polarity);
  expect(
    polarities(`
    kpi_name | unit | baseline | target_2027 | direction
    Customs contribution | percent | 9.5% | 13% | grow
    Stock of arrears | percent | 31% | 21% | reduce
    Legal reviews | number | 9 | 9 | maintain`),
  ).toEqual(["higher-is-better", "lower-is-better", "within-band"]);
  expect(
    polarities(`
    nome | direcao_meta | meta | valor_atual
    Backups testados | maior_igual | 95 | 60
    Cliques simulados | menor_igual | 5 | 18`),
  ).toEqual(["higher-is-better", "lower-is-better"]);
  expect(
    polarities(`
    Measure | Previous | Current | Target | Direction
    Homes inspected | 40 | 60 | 70 | up
    Hours of rain | 12 | 10 | 15 | down`),
  ).toEqual([false, false]);
});

test("a figure behind a sign in a column of its own is a limit", () => {
  const [table] = read(`
    Measure | Previous | Current | Target |
    Crimes cleared up | 60% | 64% | > | 50%
    Budget spent on partners | 15% | 14% | < | 15%
    Findings of the audit | 0 | 0 | = | 0`).tables;
  const targets = table?.measures.map(({ fields }) => fields.find(({ role }) => role === "target")?.reading);
  expect(targets).toMatchObject([
    { kind: "range", low: { value: 50 } },
    { kind: "range", high: { value: 15 } },
    { kind: "quantity", quantity: { value: 0 } },
  ]);
});

test("“Target year” over the years are targets, and “awal” is the start", () => {
  const reading = read(`
     | | Target Tahun | |
    Indikator | Kondisi Awal 2015 | 2016 | 2017 | 2018
    Desa dengan perpustakaan | 10% | 12% | 13% | 14%
    Desa dengan taman | 20% | 22% | 23% | 24%`);
  expect(lines(reading)[0]).toBe(
    "Desa dengan perpustakaan: baseline 2015=10%, target 2016=12%, target 2017=13%, target 2018=14%",
  );
});

test("a name with a code and nothing else heads the rows below, whose codes begin with it or that have none", () => {
  const reading = read(`
    No | Indicator | Baseline 2022 | Target 2023
    1 | Everybody reads | |
     | Loans | 400 | 420
     | Members | 90 | 95
    2 | Everybody swims | |
    2.1 | Swimmers | 50 | 60
    2.2 | Lessons that were held | |
    3 | Galas | 5 | 6`);
  expect(lines(reading)).toEqual([
    "Everybody reads > Loans: baseline 2022=400, target 2023=420",
    "Everybody reads > Members: baseline 2022=90, target 2023=95",
    "Everybody swims > Swimmers: baseline 2022=50, target 2023=60",
    "Everybody swims > Lessons that were held: baseline 2022=, target 2023=",
    "Everybody swims > Galas: baseline 2022=5, target 2023=6",
  ]);
});

test("a row of times and shares kept as text behind a blank row is no header", () => {
  const reading = read(`
    Measures | Actual 2022 | Budget 2023 | Adopted 2024
    Calls | 400 | 420 | 430
    Visits | 300 | 320 | 330
     | | |
    Time to the first answer in minutes | 10:27 | 6:00 | 7:00
    Cases closed | 33% | 40% | 45%
    Hours of training | 40 | 40 | 40
    People reached | 10 | 20 | 30`);
  expect(reading.tables).toHaveLength(1);
  expect(lines(reading)[2]).toBe(
    "Time to the first answer in minutes: actual 2022=10:27, target 2023=6:00, target 2024=7:00",
  );
});

test("a list with a code in front of each name and one column of figures is read", () => {
  const reading = read(`
    Survey 2023/24 | |
    Measure code | Measure | Percentage (%)
    TP01 | Overall satisfaction | 71.4
    TP02 | Repairs that were on time | 73.9
    TP03 | Homes that are safe | 67.4
    TP04 | Homes that are warm | 70.1`);
  expect(lines(reading)[0]).toBe("Overall satisfaction: actual 2023/24=71.4");
  expect(lines(reading)).toHaveLength(4);
});

test("a name over the years of the header alone begins a section", () => {
  const reading = read(`
    Share at the expected standard | 2022 (19 children) | 2023 (18 children)
    Reading | 84% | 94%
    Writing | 84% | 78%
    Share at the higher standard | 2022 | 2023
    Reading | 16% | 33%
    Writing | 16% | 22%`);
  expect(lines(reading).at(-1)).toBe("Share at the higher standard > Writing: actual 2022=16%, actual 2023=22%");
});

test("values that slid into the column without a heading are read as they were meant, and said to have slid", () => {
  const reading = read(`
    No. | Name | | Target 2025 | Target 2027 | Target 2030
    1 | Emissions from heat | | 144 | 120 | 41
    2 | Emissions from traffic | | 119 | 100 | 91
    3 | Emissions from waste | 106 | 78 | 50 |
    4 | Emissions from industry | 59 | 37 | 16 |`);
  expect(lines(reading)[2]).toBe("Emissions from waste: target 2025=106, target 2027=78, target 2030=50");
  expect(
    reading.tables[0]?.remarks.map(
      ({ kind, cells: [first] }) => `${kind} ${first ? formatA1(first.row, first.column) : ""}`,
    ),
  ).toEqual(["slid C4", "slid C5"]);
});

test("a number and a name in one cell are said to have put the row off, and nothing is read of it", () => {
  const reading = read(`
    Outcome | No. | Name | Target 2025 | Target 2027
    Heat | 1. | Emissions from heat | 144 | 120
    Roads | 2. | Emissions from traffic | 119 | 100
    Roads | 3. | Share of clean buses | 40% | 60%
    Waste | 4. Emissions from waste of all kinds | 106 | 78 |`);
  expect(reading.tables[0]?.remarks.map(({ says }) => says)).toEqual([
    "Emissions from waste of all kinds: its number and its name stand in one cell, and all behind them one column off.",
  ]);
});

test.each([
  ["Nat % | 2019 % | 2022 %", "benchmark Nat %=70, actual 2019=71, actual 2022=72"],
  ["2020 result | 2021 result | 2022 aim", "actual 2020=70, actual 2021=71, target 2022=72"],
  ["Now | By 2025 | By 2030", "actual Now=70, target 2025=71, target 2030=72"],
  ["2023 School | 2023 LA | 2023 National", "actual 2023=70, benchmark 2023=71, benchmark 2023=72"],
  ["Apr 22 - Mar 23 | Apr 23 - Mar 24 | Target", "actual FY 2022/23=70, actual FY 2023/24=71, target Target=72"],
  ["May-13 to Apr-14 | May-14 to Apr-15 | Target", "actual Apr 2014=70, actual Apr 2015=71, target Target=72"],
])("columns under %s are read", (headings, said) => {
  const reading = read(`
    Measure | ${headings}
    Pupils who read well | 70 | 71 | 72
    Pupils who write well | 60 | 61 | 62
    Homes that are warm | 50 | 51 | 52`);
  expect(lines(reading)[0]).toBe(`Pupils who read well: ${said}`);
});

test("a column of codes headed Indicator names nothing where another describes them, though remarks stand between its rows", () => {
  const reading = read(`
    Indicator | Description | Last quarter | This quarter | Target
    1.1.2.PI | Appeals that were upheld | 3% | 2% | 5%
    1.1.3.KR | Visits to the museum | 18,565 | 10,966 | 19,625
    1.2.1.KR | Plans agreed in 20 weeks | 42.6% | 43% | 50%
    Published: 2 July 2025 |
    1.2.3.KR | Care places rated good | 84% | 89% | 76%`);
  expect(lines(reading)[0]).toBe(
    "Appeals that were upheld: actual Last quarter=3%, actual This quarter=2%, target Target=5%",
  );
  expect(reading.tables[0]?.columns[0]?.is).toEqual({ kind: "attribute", role: "reference" });
});

test.each([
  ["Performance", ["Declined", "Improved", "Improved"]],
  ["Förändring", ["Upp", "Ned", "Ingen"]],
])("words under %s say how a row went and are no values", (heading, [first, second, third]) => {
  const reading = read(`
    Repairs | 2021/22 | 2022/23 | ${heading}
    Homes that meet the standard | 70.67% | 56.66% | ${first ?? ""}
    Repairs done right at once | 78.97% | 80.17% | ${second ?? ""}
    Tenants who are content | 89.71% | 99.76% | ${third ?? ""}`);
  expect(reading.tables[0]?.columns[3]?.is).toEqual({ kind: "attribute", role: "direction-of-travel" });
});

test("lone texts below a header with an empty first cell are sections, and 99 / 00 is a year", () => {
  const reading = read(`
    | No. | Town 99 / 00 | Town 00 / 01 | Contact
    Poor performance |
    Good performance |
    Roads |
    Cyclists hurt per 100,000 | 99b | 7.21 | 7.09 | A Brown
    Drivers hurt per 100,000 | 99d | 36.12 | 35.43 | A Brown`);
  expect(lines(reading)[0]).toBe("Roads > Cyclists hurt per 100,000: actual 1999/00=7.21, actual 2000/01=7.09");
});

test("below another table a row of headings that say nothing of roles begins one, and so does the next below a title", () => {
  const reading = read(`
    | School 2023 | School 2024 | National 2024
    Reading | 76% | 73% | 74%
    Writing | 61% | 49% | 72%
    Maths | 72% | 72% | 73%
    Context | | | |
    | All | Boys | Girls | In need
    Year 1 | 53 | 31 | 22 | 23
    Year 2 | 58 | 31 | 27 | 31
    Year 3 | 51 | 23 | 28 | 20
    Reading | | | |
    Year group (cohort) | All % | Boys % | Girls %
    1 (53) | 42% | 39% | 45%
    2 (58) | 58% | 48% | 68%
    3 (51) | 69% | 57% | 79%`);
  expect(reading.tables.map(({ area }) => area.top + 1)).toEqual([1, 6, 11]);
  expect(lines(reading)[3]).toMatch(/^Context > Year 1: .*=53, .*=31, .*=22, .*=23$/);
  expect(lines(reading)[6]).toMatch(/^Reading > 1 \(53\): .*=42%/);
});

test("how far a figure is from that of others is a variance and no figure of theirs", () => {
  const reading = read(`
    Key stage 2 | 2023 | 2024 | 2024 compared to the national average
    Reading | 69% | 71% | -2%
    Writing | 69% | 74% | +3%
    Maths | 69% | 72% | -1%`);
  expect(reading.tables[0]?.columns[3]?.is).toMatchObject({ kind: "attribute", role: "variance" });
});

test("headings in Welsh and Turkish say what is a target and what it starts from", () => {
  const welsh = read(`
    Mesur                | Gwaelodlin 2024/25 | Targed 2025/26 | Targed 2026/27
    Salwch staff (dyddiau) | 9.8              | 9.5            | 9.2`);
  expect(lines(welsh)).toEqual([
    "Salwch staff (dyddiau): baseline 2024/25=9.8, target 2025/26=9.5, target 2026/27=9.2",
  ]);
  const turkish = read(`
    Performans göstergesi | Başlangıç değeri 2024 | Gerçekleşen 2025 | 2026 hedefi | Hedef 2027
    Geri dönüşüm oranı    | 12.5                  | 13               | 14          | 16`);
  expect(lines(turkish)).toEqual([
    "Geri dönüşüm oranı: baseline 2024=12.5, actual 2025=13, target 2026=14, target 2027=16",
  ]);
});

test("an amount and its share below each of several headings are columns of their own", () => {
  const reading = read(`
    2020 inventory | Baseline emissions |      | Residual emissions |     | Emissions gap |
                   | (absolute)         | (%)  | (absolute)         | (%) | (absolute)    | (%)
    Buildings      | 110.8              | 24.6 | 5.9                | 6.9 | 48.9          | 18.7
    Transport      | 130.9              | 29.0 | 51.0               | 60.0 | 44.7         | 17.1
    Total          | 241.7              | 100  | 56.9               | 100 | 93.6          | 100`);
  expect(reading.tables[0]?.columns.map(({ heading }) => heading)).toEqual([
    "2020 inventory",
    "Baseline emissions (absolute)",
    "Baseline emissions (%)",
    "Residual emissions (absolute)",
    "Residual emissions (%)",
    "Emissions gap (absolute)",
    "Emissions gap (%)",
  ]);
  expect(lines(reading)[1]).toBe("Transport: baseline Baseline emissions (absolute)=130.9");
});

test("a row that only gathers the columns of the header below it is no header", () => {
  const reading = read(`
              | Overview | Goal      | Trend | Gap
    Sector    | 2019     | Target    | 2030  | Share
              | t CO2    | t CO2     | t CO2 | %
    Roads     | 747      | 187       | 544   | -48%
    Buildings | 508      | 127       | 382   | -50%
    Waste     | 55       | 14        | 55    | -75%`);
  expect(reading.tables[0]?.measures.map(({ name }) => name)).toEqual(["Roads", "Buildings", "Waste"]);
});

test("an inventory has its scopes side by side, and ends at the number of the next table of its form", () => {
  const reading = read(`
    A-1.3: GHG emissions by source sectors | | | | |
    Base year | 2022 | | | |
    Unit | t CO2 | | | |
              |         | Scope 1 | Scope 2 | Scope 3 | Total
    Buildings |         | 45,713  | 9,322   |         | 55,035
    Waste*    |         |         |         | 7,642   | 7,642
    Land use  | Sources | 3,500   |         |         | 3,500
              | Sinks   | -11,580 |         |         | -11,580
    Total     |         | 37,633  | 9,322   | 7,642   | 54,597
    A-1.4: Activity by source sectors | | | | |
    Base year | 2022 | | | |
              | Scope 1 | Scope 2 | | |
    Buses (M km/year) | 22 | | | |`);
  expect(lines(reading)).toEqual([
    "Buildings: actual 2022=55,035",
    "Waste*: actual 2022=7,642",
    "Land use: actual 2022=3,500",
    "Land use: actual 2022=-11,580",
    "Total: actual 2022=54,597",
    "Buses (M km/year): actual 2022=22, actual 2022=",
  ]);
  expect(reading.tables[0]?.columns.map(({ heading }) => heading)).toEqual([
    "",
    "",
    "Scope 1",
    "Scope 2",
    "Scope 3",
    "Total",
  ]);
});

test("figures under “Total” are no names where texts stand before them", () => {
  const reading = read(`
    Subsector | Total [kt CO2] | City [kt CO2] | Comments
    Cars | 541 | 540 | Incl. buses
    Lorries | 378 | 181 | Incl. vans
    Ships | 677 | |
    Trains | 91 | 91 |`);
  expect(reading.tables[0]?.measures.map(({ name }) => name)).toEqual(["Cars", "Lorries", "Ships", "Trains"]);
});
