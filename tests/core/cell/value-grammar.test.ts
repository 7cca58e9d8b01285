import { formatPeriod } from "../../../src/core/cell/period";
import { formatQuantity } from "../../../src/core/cell/quantity";
import { readText } from "../../../src/core/cell/read-cell";
import type { Reading, Surroundings } from "../../../src/core/cell/reading";

/** A reading as one line: kind, what it says, and in brackets what stands around it. */
function say(reading: Reading): string {
  switch (reading.kind) {
    case "quantity": {
      const { value, unit, decimals } = reading.quantity;
      return `${String(value)} ${unit} ${String(decimals)}${reading.around ? ` [${sayAround(reading.around)}]` : ""}`;
    }
    case "range":
      return `range ${reading.low ? formatQuantity(reading.low) : ""}..${reading.high ? formatQuantity(reading.high) : ""}`;
    case "direction": {
      const { direction, by, since } = reading;
      return `direction ${direction}${by ? ` by ${formatQuantity(by)}` : ""}${since ? ` since ${formatPeriod(since)}` : ""}`;
    }
    case "error":
      return `error ${reading.code}`;
    case "empty":
    case "placeholder":
    case "note":
    case "suppressed":
      return reading.kind;
  }
}

function sayAround({ count, asAt, note, mark }: Surroundings): string {
  const said = [
    ...(count === undefined ? [] : [`count ${String(count)}`]),
    ...(asAt ? [`as at ${formatPeriod(asAt)}`] : []),
    ...(note === undefined ? [] : [`note ${note}`]),
    ...(mark === undefined ? [] : [`mark ${mark}`]),
  ];
  return said.join("; ");
}

describe("the value grammar", () => {
  test.each([
    ["45%", "45 percent 0"],
    ["45", "45 number 0"],
    ["0.45", "0.45 number 2"],
    ["45.0 %", "45 percent 1"],
    ["100 per cent", "100 percent 0"],
    ["-3.24%", "-3.24 percent 2"],
    ["−3.24%", "-3.24 percent 2"],
    ["Minus 64 %", "-64 percent 0"],
    ["- 5%", "-5 percent 0"],
    ["(0.87)", "-0.87 number 2"],
    ["+0.1pp", "0.1 percentage-points 1"],
    ["5.5 percentage points", "5.5 percentage-points 1"],
    ["0.8:1", "0.8 ratio 1"],
    ["6/8", "0.75 ratio 2"],
    ["4 of 10", "0.4 ratio 1"],
    ["4.2/5", "0.84 ratio 2"],
    ["3,2 von 5.0", "0.64 ratio 2"],
    ["-£5.20", "-5.2 money 2"],
    ["£-5.20", "-5.2 money 2"],
    ["2.50 €", "2.5 money 2"],
    ["–0.42", "-0.42 number 2"],
    ["£(1,234)", "-1234 money 0"],
    ["85 persen", "85 percent 0"],
    ["12,5 Prozent", "12.5 percent 1"],
    ["25 pour cent", "25 percent 0"],
    ["25 por ciento", "25 percent 0"],
    ["+3 Prozentpunkte", "3 percentage-points 0"],
    ["0,4 puntos porcentuales", "0.4 percentage-points 1"],
    ["%85", "85 percent 0"],
    ["Nil", "0 number 0"],
    ["six", "6 number 0"],
    ["7m 23s", "7.383333 ratio 2"],
    ["12 min 30 s", "12.5 ratio 2"],
    ["1h 45m", "105 ratio 2"],
    ["\u00a092\u00a0%\u00a0", "92 percent 0"],
  ])("%s is a number alone", (text, expected) => {
    expect(say(readText(text))).toBe(expected);
  });

  test.each([
    ["10 400", "10400 number 0"],
    ["1\u2009234", "1234 number 0"],
    ["1,350", "1350 number 0"],
    ["1,112.44", "1112.44 number 2"],
    ["1.112,44", "1112.44 number 2"],
    ["1.685.230.763", "1685230763 number 0"],
    ["12'345", "12345 number 0"],
    ["1,0%", "1 percent 1"],
    ["0,735", "0.735 number 3"],
    ["27.000", "27 number 3"],
    [".5", "0.5 number 1"],
  ])("%s has its thousands and decimals told apart", (text, expected) => {
    expect(say(readText(text))).toBe(expected);
  });

  test.each([
    ["27.000", "27000 number 0"],
    ["37,124", "37.124 number 3"],
    ["42.0000", "42 number 4"],
    ["3,51", "3.51 number 2"],
  ])("%s in a column of decimal commas", (text, expected) => {
    expect(say(readText(text, { decimal: "," }))).toBe(expected);
  });

  test.each([
    ["20.10% (7738) Sept'22", "20.1 percent 2 [count 7738; as at Sept 2022]"],
    ["35.7% Sept'22", "35.7 percent 1 [as at Sept 2022]"],
    ["£1,112.44*", "1112.44 money 2 [mark *]"],
    ["2.4%<", "2.4 percent 1 [mark <]"],
    ["45% (p)", "45 percent 0 [mark (p)]"],
    ["45%¹", "45 percent 0 [mark ¹]"],
    ["45.2 [note 2]", "45.2 number 1 [mark [note 2]]"],
    ["45% provisional", "45 percent 0 [mark provisional]"],
    ["~8%", "8 percent 0 [mark ~]"],
    ["Published Data December 22 60%", "60 percent 0 [as at Dec 2022; note Published Data]"],
    ["3,51 Mt (2021)", "3.51 number 2 [as at 2021; note Mt]"],
    ["1,935 (CIRIS, 2021)", "1935 number 0 [as at 2021; note CIRIS]"],
    ["(2022); 44 %", "44 percent 0 [as at 2022]"],
    ["80% by July 2023", "80 percent 0 [as at July 2023]"],
    ["85% (n=45)", "85 percent 0 [count 45]"],
    ["4/15 (2024)", "0.266667 ratio 4 [as at 2024]"],
    ["26 mln", "26000000 number 0 [note mln]"],
    ["£2.5m", "2500000 money 0 [note m]"],
    ["18 mio €", "18000000 money 0 [note mio €]"],
    ["3,5 Mrd. Euro", "3500000000 number 0 [note Mrd. Euro]"],
    ["1,2 millones", "1200000 number 0 [note millones]"],
    ["2,3 millions d'euros", "2300000 number 0 [note millions d'euros]"],
    ["Rp 2,5 miliar", "2500000000 number 0 [note Rp miliar]"],
    ["84.4 small sample n=41", "84.4 number 1 [count 41; note small sample]"],
    ["485 kt co2e", "485 number 0 [note kt co2e]"],
    ["180km", "180 number 0 [note km]"],
    ["36 days", "36 days 0 []"],
    ["12 per 1,000", "12 rate 0 []"],
    ["45 points", "45 points 0 []"],
    ["12 pupils", "12 count 0 []"],
    ["2022 pupils", "2022 count 0 []"],
    ["4%%", "4 percent 0 []"],
  ])("%s is a number with something around it", (text, expected) => {
    expect(say(readText(text))).toBe(expected);
  });

  test.each([
    ["Reduction of 80%", "direction reduce by 80%"],
    ["Reducción del 50%", "direction reduce by 50%"],
    ["Senkung um 30 %", "direction reduce by 30%"],
    ["Augmentation de 15 %", "direction increase by 15%"],
    ["-20 % par rapport à 2019", "direction reduce by 20% since 2019"],
    ["Minus 64 % ggü. 1990", "direction reduce by 64% since 1990"],
    ["Halbierung", "direction reduce by 50%"],
    ["Reduce by 40% (from 2018)", "direction reduce by 40% since 2018"],
    ["10% increase", "direction increase by 10%"],
    ["10% reduction by 2030", "direction reduce by 10%"],
    ["naik 5%", "direction increase by 5%"],
    ["-55% vs 1990", "direction reduce by 55% since 1990"],
    ["20% below 2019 levels", "direction reduce by 20% since 2019"],
    ["Baseline + 1", "direction increase by 1"],
    ["Halved by 2030", "direction reduce by 50%"],
    ["Double", "direction increase by 100%"],
    ["Reduce by 5 percentage points", "direction reduce by 5pp"],
  ])("%s is a change and no level", (text, expected) => {
    expect(say(readText(text))).toBe(expected);
  });

  test.each([
    ["Increase to 75%", "75 percent 0 [note Increase to]"],
    ["-43%", "-43 percent 0"],
    ["Halved obesity rate", "note"],
    ["at least 60%", "range 60%.."],
    ["less than 5", "range ..5"],
    ["almost 0", "0 number 0 [mark almost]"],
    ["(2022) 343 Million V-KM", "343000000 number 0 [as at 2022; note Million V-KM]"],
    [">88.8", "range 88.8.."],
    ["88,8 %", "88.8 percent 1"],
    ["42 min", "42 number 0 [note min]"],
    ["1,91 min", "1.91 number 2 [note min]"],
    ["= 100.0", "100 number 1 []"],
    ["4.2 below par for the course of the year", "4.2 number 1 [note below par for the course of the year]"],
  ])("%s is a level and no change", (text, expected) => {
    expect(say(readText(text))).toBe(expected);
  });

  test("several figures in one cell keep their names", () => {
    expect(readText("Recycling: 42% Composting: 12%")).toEqual({
      kind: "note",
      text: "Recycling: 42% Composting: 12%",
      figures: [
        { name: "Recycling", quantity: { value: 42, unit: "percent", decimals: 0 } },
        { name: "Composting", quantity: { value: 12, unit: "percent", decimals: 0 } },
      ],
    });
    expect(readText("Open: 9 to 5, closed: never")).not.toHaveProperty("figures");
  });

  test("what stands around a number is given as typed", () => {
    expect(readText("Published\u00a0Data 60% (−)")).toMatchObject({
      around: { before: "Published\u00a0Data ", after: " (−)" },
    });
  });

  test.each([
    ["<5", "range ..5"],
    ["≥95", "range 95.."],
    [">=95%", "range 95%.."],
    ["90-95%", "range 90%..95%"],
    ["60 – 70 %", "range 60%..70%"],
    ["10 to 15", "range 10..15"],
    ["between 90 and 95%", "range 90%..95%"],
    ["at least 60%", "range 60%.."],
    ["up to 5", "range ..5"],
    ["5 or fewer", "range ..5"],
    ["5 000+", "range 5000.."],
    ["2-3% (2019)", "range 2%..3%"],
    ["£10-£15", "range £10..£15"],
    ["-5 - -3", "range -5..-3"],
    ["> or = 50.0", "range 50.0.."],
    [">/= 90%", "range 90%.."],
    ["máx. 5", "range ..5"],
    ["mind. 80 %", "range 80%.."],
    ["menos del 5%", "range ..5%"],
    ["al menos un 80%", "range 80%.."],
    ["al menos 12", "range 12.."],
    ["mindestens 85 %", "range 85%.."],
    ["maggiore o uguale a 90,50%", "range 90.50%.."],
    ["moins de 15 jours", "range ..15"],
    ["< 15 Minuten (vorher: mehrere Stunden)", "range ..15"],
    ["60+ courses (counted by the office)", "range 60.."],
    ["95% min", "range 95%.."],
  ])("%s is a range", (text, expected) => {
    expect(say(readText(text))).toBe(expected);
  });

  test.each(
    (
      "???|??|?|TBC|tbc.|(TBC)|TBD|tba|n/k|N/A|n.a.|N.d.|Nd|xx|-|–|—|...|…|to follow|To be confirmed|Tbd by each committee|Unknown|" +
      "Unknown/146|Not applicable|Will be set as part of the budget process|Baseline to be established|Target value will be identified in the later steps|To be identified|Yet to be agreed|Value to be defined|TBD (3,201,000 in 2037)|Awaiting data|" +
      "Por definir en la fase dos|[A CONFIRMAR]|À définir avec les partenaires|noch festzulegen|da definire|te bepalen|do ustalenia|" +
      "To be applied after the team is set up|Ongoing calculations|N/A - new measure|n/a (annual)|Not due until Q4|Due in Q3|Available October 2024|" +
      "No data this quarter|Results for 2015 available June 2017|Details to be elaborated|XX.X%|£TBC|NULL|no aplica|non renseigné|k. A.|" +
      "nog niet bekend|uppgift saknas|tidak ada data"
    ).split("|"),
  )("%s is a placeholder", (text) => {
    expect(readText(text)).toEqual({ kind: "placeholder", text });
  });

  test.each("c|k|u|x|z|low|*|:|~|[c]|[x]".split("|"))("%s is a suppressed figure", (text) => {
    expect(readText(text)).toEqual({ kind: "suppressed", text });
  });

  test.each([
    ["maximise", "maximise"],
    ["Maximize", "maximise"],
    ["Aim to maximise", "maximise"],
    ["Minimise", "minimise"],
    ["Maintain Good Status", "maintain"],
    ["increase", "increase"],
    ["Improve", "increase"],
    ["continue to reduce", "reduce"],
    ["decrease", "reduce"],
    ["↑", "increase"],
    ["▼", "reduce"],
    ["→", "maintain"],
    ["Downward trend", "reduce"],
    ["Year on year reduction", "reduce"],
    ["Continuous improvement", "increase"],
    ["Steigend bzw. Gleichbleibend", "increase"],
    ["Gleichbleibend / Sinkend", "reduce"],
    ["en hausse", "increase"],
    ["Mantener", "maintain"],
  ])("%s is a direction", (text, direction) => {
    expect(readText(text)).toEqual({ kind: "direction", direction, text });
  });

  test.each([
    "Contextual",
    "Data only",
    "Good",
    "Low",
    "X",
    "1O%",
    "1.2.3",
    "2022/23",
    "Sept'22",
    "12-Jan",
    "1-Mar-10",
    "12.5/5",
    "2022 baseline",
    "(2022)",
    "Published Data Aut 21/Spr 22",
    "257 (light injury) +20 (severe injury)",
    "9-4",
    "Year 11",
    "5th",
    "NBS - 1.7",
    "R3.1, R3.2",
    "(2)Share of passive houses",
    "Completion of 4 retaining walls",
    "10-11 year olds overweight or obese",
    "2 days 4 hours",
    "New measure",
    "Annual KPI",
    "Note: target is to be above the national average and within the top 20% nationally; cohort baselines to follow.",
    "£",
  ])("%s is a note: nothing is guessed", (text) => {
    expect(readText(text)).toEqual({ kind: "note", text });
  });

  test("errors typed as text are errors, and blanks are empty", () => {
    expect(readText("#DIV/0!")).toEqual({ kind: "error", code: "#DIV/0!" });
    expect(readText(" \u00a0\n")).toEqual({ kind: "empty" });
  });
});
