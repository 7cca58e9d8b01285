import fc from "fast-check";

/** A column of values of a made card: its one or two rows of headings, and what it is. `role` may be that of an attribute. */
export interface MadeColumn {
  readonly heads: readonly [string, string];
  readonly role: string;
  /** As `formatPeriod` says it; "" for none. */
  readonly period: string;
}

/** The columns of values of a made card; whether the upper headings reach over several columns, and the year in the title if that alone says it. */
export interface MadeColumns {
  readonly columns: readonly MadeColumn[];
  readonly titleYear?: string;
}

/** A way of writing years: how a year is written, and how its period is said. */
interface YearStyle {
  readonly write: (year: number) => string;
  readonly say: (year: number) => string;
}

const short = (year: number): string => String(year % 100).padStart(2, "0");
const split = (year: number): string => `${String(year)}/${short(year + 1)}`;
const years = fc.constantFrom<YearStyle>(
  { write: String, say: String },
  { write: split, say: split },
  { write: (year) => `${String(year)}-${short(year + 1)}`, say: split },
  { write: (year) => `FY${short(year + 1)}`, say: (year) => `FY ${split(year)}` },
  { write: (year) => `AY ${split(year)}`, say: (year) => `AY ${split(year)}` },
);
const firstYear = fc.integer({ min: 2015, max: 2027 });

/** Words for a baseline, what was reached and a target, by language. */
const vocabularies: fc.Arbitrary<readonly string[]> = fc.constantFrom<readonly string[]>(
  ["Baseline", "Actual", "Target"],
  ["Baseline", "Outturn", "Target"],
  ["Base", "Result", "Goal"],
  ["Starting point", "Achieved", "Ambition"],
  ["Baseline value", "Reported", "Planned"],
  ["Baseline", "Out-turn", "Trajectory"],
  ["Ausgangswert", "Ist", "Zielwert"],
  ["Ligne de base", "Réalisé", "Valeur cible"],
  ["Línea de base", "Resultado", "Meta"],
);

/** "Baseline 2022 | 2023 target | 2024 target", the word before the year or behind it. */
const oneRow = fc
  .record({
    style: years,
    from: firstYear,
    words: vocabularies,
    count: fc.integer({ min: 1, max: 4 }),
    behind: fc.boolean(),
  })
  .map(({ style, from, words: [base = "", , target = ""], count, behind }): MadeColumns => {
    const head = (word: string, year: number): readonly [string, string] => [
      behind ? `${style.write(year)} ${word}` : `${word} ${style.write(year)}`,
      "",
    ];
    return {
      columns: [
        { heads: head(base, from), role: "baseline", period: style.say(from) },
        ...Array.from({ length: count }, (_, index) => ({
          heads: head(target, from + index + 1),
          role: "target",
          period: style.say(from + index + 1),
        })),
      ],
    };
  });

/** BASELINE and TARGETS over the years that they reach over. */
const rolesOverYears = fc
  .record({
    style: years,
    from: firstYear,
    words: vocabularies,
    count: fc.integer({ min: 2, max: 5 }),
    capital: fc.boolean(),
  })
  .map(({ style, from, words: [base = "", , target = ""], count, capital }): MadeColumns => {
    const say = (word: string): string => (capital ? word.toUpperCase() : word);
    return {
      columns: Array.from({ length: count + 1 }, (_, index) => ({
        heads: [index === 0 ? say(base) : index === 1 ? say(target) : "", style.write(from + index)],
        role: index === 0 ? "baseline" : "target",
        period: style.say(from + index),
      })),
    };
  });

/** Years over what was reached and what was aimed at in each. */
const yearsOverRoles = fc
  .record({
    style: years,
    from: firstYear,
    words: vocabularies,
    count: fc.integer({ min: 2, max: 3 }),
    first: fc.boolean(),
  })
  .map(({ style, from, words: [, actual = "", target = ""], count, first }): MadeColumns => {
    const roles = first
      ? ([
          ["target", target],
          ["actual", actual],
        ] as const)
      : ([
          ["actual", actual],
          ["target", target],
        ] as const);
    return {
      columns: Array.from({ length: count }, (_, index) => from + index).flatMap((year) =>
        roles.map(([role, word], place) => ({
          heads: [place === 0 ? style.write(year) : "", word] as const,
          role,
          period: style.say(year),
        })),
      ),
    };
  });

/** Years of results, and the target of the last. */
const history = fc
  .record({ style: years, from: firstYear, words: vocabularies, count: fc.integer({ min: 2, max: 5 }) })
  .map(({ style, from, words: [, , target = ""], count }): MadeColumns => ({
    columns: Array.from({ length: count + 1 }, (_, index) => ({
      heads: [index === count ? `${style.write(from + index)} ${target}` : style.write(from + index), ""] as const,
      role: index === count ? "target" : "actual",
      period: style.say(from + index),
    })),
  }));

/** Quarters of the year in the title, each with what was reached, what was aimed at and the difference. */
const quarters = fc
  .record({ from: firstYear, words: vocabularies, triplets: fc.boolean() })
  .map(({ from, words: [, actual = "", target = ""], triplets }): MadeColumns => {
    const parts = [["actual", actual], ["target", target], ...(triplets ? [["variance", "Variance"]] : [])] as const;
    return {
      titleYear: split(from),
      columns: [1, 2, 3, 4].flatMap((quarter) =>
        parts.map(([role = "", word = ""], place) => ({
          heads: [place === 0 ? `Q${String(quarter)}` : "", word] as const,
          role,
          period: `${split(from)} Q${String(quarter)}`,
        })),
      ),
    };
  });

const monthNames = ["Apr", "May", "June", "July", "Aug", "Sept"];

/** A target, months and the year to date. */
const months = fc
  .record({ from: firstYear, count: fc.integer({ min: 3, max: 6 }) })
  .map(({ from, count }): MadeColumns => ({
    columns: [
      { heads: ["Target", ""], role: "target", period: "" },
      ...monthNames.slice(0, count).map((month) => ({
        heads: [`${month.slice(0, 3)}-${short(from)}`, ""] as const,
        role: "actual",
        period: `${month} ${String(from)}`,
      })),
      { heads: ["YTD", ""], role: "actual", period: "" },
    ],
  }));

/** Columns of values in any of these layouts. */
export const columns: fc.Arbitrary<MadeColumns> = fc.oneof(
  oneRow,
  rolesOverYears,
  yearsOverRoles,
  history,
  quarters,
  months,
);
