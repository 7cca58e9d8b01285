import { storedNumber, type Quantity } from "../../../src/core/cell/quantity";
import { layTrajectories, liveNumber } from "../../../src/core/trajectory";
import { at, field, measure, number, percent, scorecard, sheet, textNumber, year, yearly, type Held } from "./build";
import { hasLibreOffice, recalculate, type Put } from "./libreoffice";

/** Texts, the number in each, and other texts that may be typed in their place with what the formula must then come to. */
const followed: readonly (readonly [text: string, inner: string, Quantity, Record<string, number | "error">])[] = [
  ["92%", "92%", percent(92), { "93.5%": 0.935, "94 %": 0.94, none: "error" }],
  [
    "Published Data December 22 60%",
    "60%",
    percent(60),
    { "Published Data January 23 61.5%": 0.615, "62.25%": 0.6225, "Published Data": "error" },
  ],
  ["20.10% (7738) Sept'22", "20.10%", percent(20.1, 2), { "19% (7,001) Sept'23": 0.19, TBC: "error" }],
  ["35.7% Sept'22", "35.7%", percent(35.7, 1), { "5% Sept'23": 0.05 }],
  ["Final 46.0% (Dec 22)", "46.0%", percent(46, 1), { "Provisional 47.5% (Jan 24)": 0.475 }],
  ["60 per cent", "60", percent(60), { "61.5 per cent": 0.615 }],
  ["36.0*", "36.0", number(36, 1), { "37.1": 37.1, "38.5*": 38.5 }],
  ["1,350 (2022)", "1,350", number(1350), { "12,001 (2023)": 12001 }],
  ["£1,112.44", "£1,112.44", { value: 1112.44, unit: "money", decimals: 2 }, { "£2,000": 2000 }],
  ["Target:45", "45", number(45), { "Target:46.5": 46.5 }],
  ["Score 36.0 (provisional)", "36.0", number(36, 1), { "Score 37 (final)": 37, Unknown: "error" }],
  ["\u22120.87", "\u22120.87", number(-0.87, 2), { "\u22120.5": -0.5, "0.1": 0.1 }],
  ["(0.87)", "(0.87)", number(-0.87, 2), { "(0.5)": -0.5, "0.1": 0.1 }],
  ["3,51 Mt", "3,51", number(3.51, 2), { "4,2 Mt": 4.2 }],
  ["0.8:1", "0.8", { value: 0.8, unit: "ratio", decimals: 1 }, { "0.75:1": 0.75 }],
  ["+0.1pp", "+0.1", { value: 0.1, unit: "percentage-points", decimals: 1 }, { "-0.2pp": -0.2 }],
];

const unsafe: readonly (readonly [text: string, inner: string, Quantity])[] = [
  ["26 mln", "26", number(26_000_000)],
  ["6/8", "6/8", percent(75)],
  ["up 5% to 60% (2022)", "60%", percent(60)],
];

function formulaOf(text: string, inner: string, quantity: Quantity): string | undefined {
  return liveNumber(field("baseline", year(2022), at(0, 0), textNumber(text, inner, quantity)))?.formula;
}

it("refers to a number and reads one out of a text", () => {
  expect(liveNumber(field("baseline", year(2022), at(8, 1), percent(92)))).toEqual({
    value: 0.92,
    formula: "'Score card'!$B$9",
  });
  expect(formulaOf("20.10% (7738) Sept'22", "20.10%", percent(20.1, 2))).toBe(
    `IF(ISNUMBER('Score card'!$A$1),'Score card'!$A$1,_xlfn.NUMBERVALUE(LEFT('Score card'!$A$1,FIND("%",'Score card'!$A$1)),".",","))`,
  );
});

it.each(unsafe)("does not guess at %s", (text, inner, quantity) => {
  expect(formulaOf(text, inner, quantity)).toBeUndefined();
});

(hasLibreOffice ? it : it.skip)(
  "LibreOffice reads the same number, and follows another text of the same form",
  async () => {
    const inputs: Put[] = [];
    const formulas: string[] = [];
    const wanted: (number | "error")[] = [];
    const add = (formula: string | undefined, value: string | number, result: number | "error") => {
      const address = `A${String(inputs.push({ address: `A${String(inputs.length + 1)}`, content: { value } }))}`;
      expect(formula).toBeDefined();
      formulas.push((formula ?? "").replaceAll("$A$1", address));
      wanted.push(result);
    };
    for (const [text, inner, quantity, others] of followed) {
      const formula = formulaOf(text, inner, quantity);
      add(formula, text, storedNumber(quantity));
      add(formula, 0.123, 0.123);
      for (const [other, result] of Object.entries(others)) add(formula, other, result);
    }
    const results = await recalculate(sheet, inputs, formulas);
    results.forEach((result, index) => {
      const told = `${String(index)}: ${JSON.stringify(inputs[index]?.content)} ${formulas[index] ?? ""}`;
      if (wanted[index] === "error") expect([told, typeof result]).toEqual([told, "object"]);
      else expect([told, Math.abs(Number(result) - Number(wanted[index])) < 1e-12]).toEqual([told, true]);
    });
  },
);

(hasLibreOffice ? it : it.skip)(
  "LibreOffice comes to the milestones of paths through text cells and numbers",
  async () => {
    const rows: readonly (readonly Held[])[] = [
      [textNumber("Published Data December 22 60%", "60%", percent(60)), percent(33), percent(67), percent(83)],
      [textNumber("20.10% (7738) Sept'22", "20.10%", percent(20.1, 2)), "TBC", null, percent(19)],
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
  },
);

function put(row: number, index: number, held: Held): Put {
  const value = held === null ? "" : typeof held === "string" ? held : "text" in held ? held.text : storedNumber(held);
  return { address: `${"BCDE".charAt(index)}${String(row + 1)}`, content: { value } };
}
