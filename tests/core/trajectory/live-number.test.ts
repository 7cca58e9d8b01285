import { storedNumber } from "../../../src/core/cell/quantity";
import { layTrajectories, liveNumber } from "../../../src/core/trajectory";
import { at, field, measure, number, percent, scorecard, sheet, year, yearly, type Held } from "./build";
import { recalculate, type Put } from "./libreoffice";

/** Texts with the number each holds, and others that may be typed in their place with what the formula must then come to. */
const followed: readonly (readonly [text: string, number: number, others: Record<string, number | "error">])[] = [
  ["92%", 0.92, { "93.5%": 0.935, "94 %": 0.94, none: "error", "": "error", "% to come": "error" }],
  [
    "Published Data December 22 60%",
    0.6,
    { "Published Data January 23 61.5%": 0.615, "62%": 0.62, "No Data": "error" },
  ],
  ["20.10% (7738) Sept'22", 0.201, { "19% (7,001) Sept'23": 0.19, TBC: "error" }],
  ["35.7% Sept'22", 0.357, { "5% Sept'23": 0.05 }],
  ["50%  (Final)", 0.5, { "51% (Draft)": 0.51 }],
  ["Final 46.0% (Dec 22)", 0.46, { "Provisional 47.5% (Jan 24)": 0.475 }],
  ["60 per cent", 0.6, { "61.5 per cent": 0.615, pending: "error" }],
  ["36.0*", 36, { "37.1": 37.1, "38.5*": 38.5, "*": "error", "": "error" }],
  ["1,350 (2022)", 1350, { "12,001 (2023)": 12001 }],
  ["£1,112.44", 1112.44, { "£2,000": 2000 }],
  ["Target:45", 45, { "Target:46.5": 46.5 }],
  ["Score 36.0 (provisional)", 36, { "Score 37 (final)": 37, Unknown: "error" }],
  ["\u22120.87", -0.87, { "\u22120.5": -0.5, "0.1": 0.1 }],
  ["(0.87)", -0.87, { "(0.5)": -0.5, "0.1": 0.1 }],
  ["3,51 Mt", 3.51, { "4,2 Mt": 4.2 }],
  ["0.8:1", 0.8, { "0.75:1": 0.75 }],
  ["+0.1pp", 0.1, { "-0.2pp": -0.2 }],
];

function formulaOf(text: string): string | undefined {
  return liveNumber(field("baseline", year(2022), at(0, 0), text))?.formula;
}

it("refers to a number and reads one out of a text", () => {
  expect(liveNumber(field("baseline", year(2022), at(8, 1), percent(92)))).toMatchObject({
    value: 0.92,
    formula: "'Score card'!$B$9",
  });
  expect(formulaOf("20.10% (7738) Sept'22")).toBe(
    `IF(ISNUMBER('Score card'!$A$1),'Score card'!$A$1,NUMBERVALUE(LEFT('Score card'!$A$1,FIND("%",'Score card'!$A$1)),".",",")` +
      `/(LEN(TRIM(LEFT('Score card'!$A$1,FIND("%",'Score card'!$A$1))))>1))`,
  );
});

it.each(["26 mln", "6/8", "TBC"])("does not guess at %s", (text) => {
  expect(formulaOf(text)).toBeUndefined();
});

it("LibreOffice reads the same number, and follows another text of the same form", async () => {
  const inputs: Put[] = [];
  const formulas: string[] = [];
  const wanted: (number | "error")[] = [];
  const add = (formula: string | undefined, value: string | number, result: number | "error") => {
    const address = `A${String(inputs.push({ address: `A${String(inputs.length + 1)}`, content: { value } }))}`;
    expect(formula).toBeDefined();
    formulas.push((formula ?? "").replaceAll("$A$1", address));
    wanted.push(result);
  };
  for (const [text, result, others] of followed) {
    const formula = formulaOf(text);
    for (const [typed, wantedResult] of [[text, result], [0.123, 0.123], ...Object.entries(others)] as const) {
      add(formula, typed, wantedResult);
    }
  }
  const results = await recalculate(sheet, inputs, formulas);
  results.forEach((result, index) => {
    const told = `${String(index)}: ${JSON.stringify(inputs[index]?.content)} ${formulas[index] ?? ""}`;
    if (wanted[index] === "error") expect([told, typeof result]).toEqual([told, "object"]);
    else expect([told, Math.abs(Number(result) - Number(wanted[index])) < 1e-12]).toEqual([told, true]);
  });
});

it("LibreOffice comes to the milestones of paths through text cells and numbers", async () => {
  const rows: readonly (readonly Held[])[] = [
    ["Published Data December 22 60%", percent(33), percent(67), percent(83)],
    ["20.10% (7738) Sept'22", "TBC", null, percent(19)],
    [number(0.87, 2), number(-0.55, 2), number(0), number(0.4, 2)],
    [percent(0), percent(0.01, 2), percent(99.99, 2), percent(100)],
  ];
  const measures = rows.map((values, row) => measure(row, yearly, values));
  const { trajectories, refused } = layTrajectories([scorecard(measures)], { every: "term" });
  expect(refused).toEqual([]);
  const inputs = rows.flatMap((values, row) => values.map((held, index) => put(row, index, held)));
  const milestones = trajectories.flatMap((trajectory) => trajectory.milestones);
  const results = await recalculate(
    sheet,
    inputs,
    milestones.map((one) => one.formula),
  );
  milestones.forEach((one, index) => expect(Math.abs(Number(results[index]) - one.value)).toBeLessThan(1e-9));
});

function put(row: number, index: number, held: Held): Put {
  const value = held === null ? "" : typeof held === "string" ? held : storedNumber(held);
  return { address: `${"BCDE".charAt(index)}${String(row + 1)}`, content: { value } };
}
