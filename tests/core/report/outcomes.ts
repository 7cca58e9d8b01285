import { checkWorkbook, defaultProfile, readOutcome, unreadableOutcome } from "../../../src/core";
import type { FileOutcome } from "../../../src/core";
import { seedTable, typedGrid, typedWorkbook } from "../../grids";

/** Rows of a sheet as typed, checked for real. */
export function checked(file: string, rows: readonly (readonly string[])[], sheet = "Card"): FileOutcome {
  const { sheets, findings } = checkWorkbook(typedWorkbook(typedGrid(rows, { sheet })), defaultProfile);
  return readOutcome(file, sheets, findings);
}

const seeds = [
  "knowsley-score-card-2023-2026",
  "stockport-performance-2022-2023",
  "knowsley-benchmarks-2016",
  "narrative-targets",
  "sefton-action-plan-2021-2025",
];

/** The tables of the seeds, checked for real. */
export const seedOutcomes = seeds.map((name) => checked(`${name}.xlsx`, seedTable(name)));

/** A file in which nothing is amiss. */
export const quietOutcome = checked("quiet.xlsx", [
  ["Measure", "Baseline 2022", "Target 2023", "Target 2024"],
  ["Phonics", "69.1%", "75%", "80%"],
]);

/** A file that was read and holds no scorecard. */
export const emptyOutcome = checked("letter.xlsx", [["Dear all,"], ["see below"]]);

/** A file that could not be read. */
export const brokenOutcome = unreadableOutcome("broken.xlsx", {
  code: "truncated",
  message: "The file ends too soon.",
});

/** A file of every status. */
export const allOutcomes = [...seedOutcomes, quietOutcome, emptyOutcome, brokenOutcome];

/** What may come from a workbook, a file name, or the words of a rule. */
const wordings = new Set("file sheet name text heading message advice says from description measure".split(" "));

/** The same outcome with every text that a report quotes put in another way. What was one object stays one. */
export function reworded(outcome: FileOutcome, word: (text: string) => string): FileOutcome {
  const copies = new Map<object, unknown>();
  const copy = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return wordings.has(key) ? word(value) : value;
    if (typeof value !== "object" || value === null) return value;
    if (!copies.has(value)) {
      const entries = propertiesOf(value).map(([inner, one]) => [inner, copy(one, Array.isArray(value) ? key : inner)]);
      copies.set(value, Array.isArray(value) ? entries.map(([, one]) => one) : Object.fromEntries(entries));
    }
    return copies.get(value);
  };
  return copy(outcome, "") as FileOutcome;
}

/** The properties of an object, those that its class works out among them. */
function propertiesOf(value: object): readonly (readonly [string, unknown])[] {
  const described = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(value) as object);
  const worked = Object.keys(described).filter((key) => key !== "__proto__" && "get" in (described[key] ?? {}));
  return [...Object.keys(value), ...worked].map((key) => [key, (value as Readonly<Record<string, unknown>>)[key]]);
}

/** Texts that some reader of a report would take for more than text. */
export const hostileTexts = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `' onmouseover='alert(1)`,
  `</title></style></script><b>`,
  `<!-- --> <![CDATA[ ]]>`,
  `&lt;script&gt; &#60;b&#62; &amp;`,
  "| a | b |\n| --- | --- |",
  "`code` ``` ~~~ **bold** _it_ [link](javascript:alert(1)) ![x](y)",
  "# heading\n- item\n1. one\n> quote",
  "\u001b[31mred\u001b[0m\u001b]0;title\u0007\u009b2J",
  "\u202egnp.exe\u2066",
  "a\u0000b\ud800c\uffff",
  "{{7*7}} ${process.exit(1)} $x^2$",
  "very".repeat(80),
] as const;
