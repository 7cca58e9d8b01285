import fc from "fast-check";
import type { Area } from "../../../../src/core";
import { card } from "./card";
import type { MadeMeasure } from "./card";
import type { Laid } from "./lay";

/** Cards that are not a row a measure with a column for each value: long ones, turned ones, rows of roles, parts of measures, blocks. */

const year = fc.integer({ min: 2015, max: 2027 });
const measures = card.map((sections) => sections.flatMap((one) => one.measures));
const split = (one: number): string => `${String(one)}/${String((one + 1) % 100).padStart(2, "0")}`;

/** A line of what a person reads of a measure. */
function line(place: string, name: string, values: readonly (readonly [string, string, string])[]): string {
  return [place, name, ...values.map((parts) => parts.filter((one) => one !== "").join(" "))].join(" | ");
}

function figure({ figures }: MadeMeasure, place: number): string {
  return figures[place] ?? "";
}

interface Written {
  readonly text: string;
  readonly said: string;
}

/** Three periods in a row, as written and as said. */
const periods: fc.Arbitrary<readonly Written[]> = year.chain((from) =>
  fc.constantFrom<readonly Written[]>(
    [0, 1, 2].map((add) => ({ text: String(from + add), said: String(from + add) })),
    [0, 1, 2].map((add) => ({ text: split(from + add), said: split(from + add) })),
    [1, 2, 3].map((quarter) => ({
      text: `Q${String(quarter)} ${split(from)}`,
      said: `${split(from)} Q${String(quarter)}`,
    })),
    ["Apr", "May", "June"].map((month) => ({
      text: `${month.slice(0, 3)}-${String(from % 100)}`,
      said: `${month} ${String(from)}`,
    })),
  ),
);

/** One row for each measure and period. */
const long = fc
  .record({
    measures,
    periods,
    byPeriod: fc.boolean(),
    first: fc.boolean(),
    label: fc.constantFrom("KPI", "Measure", "Indicator"),
  })
  .map(({ measures: all, periods: when, byPeriod, first, label }): Laid => {
    const heads = first ? ["Period", label] : [label, "Period"];
    const row = (one: MadeMeasure, { text }: Written, place: number): readonly string[] => [
      ...(first ? [text, one.name] : [one.name, text]),
      figure(one, place * 2),
      figure(one, place * 2 + 1),
    ];
    const rows = byPeriod
      ? when.flatMap((period, place) => all.map((one) => row(one, period, place)))
      : all.flatMap((one) => when.map((period, place) => row(one, period, place)));
    const lines = all.map((one) =>
      line(
        "-",
        one.name,
        when.flatMap(({ said }, place) => [
          ["actual", said, figure(one, place * 2)] as const,
          ["target", said, figure(one, place * 2 + 1)] as const,
        ]),
      ),
    );
    return { rows: [[...heads, "Actual", "Target"], ...rows], merges: [], lines };
  });

/** Periods down the side, a measure in each column; beside each period perhaps whether it was aimed at. */
const turned = fc
  .record({ measures, year, typed: fc.boolean(), corner: fc.constantFrom("Year", "", "Period") })
  .map(({ measures: all, year: from, typed, corner }): Laid => {
    const years = [0, 1, 2, 3].map((add) => split(from + add));
    const role = (place: number): string => (typed && place > 1 ? "target" : "actual");
    const rows = years.map((one, place) => [
      one,
      ...(typed ? [place > 1 ? "Target" : "Actual"] : []),
      ...all.map((measure) => figure(measure, place)),
    ]);
    return {
      rows: [[corner, ...(typed ? ["Type"] : []), ...all.map(({ name }) => name)], ...rows],
      merges: [],
      lines: all.map((one) =>
        line(
          "-",
          one.name,
          years.map((when, place) => [role(place), when, figure(one, place)] as const),
        ),
      ),
    };
  });

/** A row for the targets of each measure and one for what was reached. */
const rowsOfRoles = fc
  .record({ measures, year, headed: fc.boolean(), named: fc.constantFrom("once", "merged", "always") })
  .map(({ measures: all, year: from, headed, named }): Laid => {
    const years = [0, 1, 2].map((add) => String(from + add));
    const merges: Area[] = [];
    const rows = all.flatMap((one, index) => {
      const top = 1 + index * 2;
      if (named === "merged") merges.push({ top, left: 0, bottom: top + 1, right: 0 });
      return [
        [one.name, "Target", ...years.map((_, place) => figure(one, place))],
        [named === "always" ? one.name : "", "Actual", ...years.map((_, place) => figure(one, place + 4))],
      ];
    });
    return {
      rows: [["Indicator", headed ? "Type" : "", ...years], ...rows],
      merges,
      lines: all.map((one) =>
        line("-", one.name, [
          ...years.map((when, place) => ["target", when, figure(one, place)] as const),
          ...years.map((when, place) => ["actual", when, figure(one, place + 4)] as const),
        ]),
      ),
    };
  });

/** Measures in parts: below a heading that ends in a colon, or below a measure, each with a mark of a list. */
const parts = fc
  .record({ measures, year, mark: fc.constantFrom("a)", "(i)", "-", "–", "•") })
  .map(({ measures: all, year: from, mark }): Laid => {
    const [base, target] = [String(from), String(from + 1)];
    const cells = (one: MadeMeasure): readonly string[] => [figure(one, 0), figure(one, 1)];
    const said = (one: MadeMeasure): readonly (readonly [string, string, string])[] => [
      ["baseline", base, figure(one, 0)],
      ["target", target, figure(one, 1)],
    ];
    const [whole = { name: "", figures: [], unit: "", extra: 0 }, ...others] = all;
    const named = (index: number): string =>
      `${mark === "a)" ? `${String.fromCharCode(97 + index)})` : mark === "(i)" ? `(${"i".repeat(index + 1)})` : mark} ${others[index]?.name ?? ""}`;
    const listed = others.slice(0, 3);
    return {
      rows: [
        ["Indicator", `Baseline ${base}`, `Target ${target}`],
        [whole.name, ...cells(whole)],
        ...listed.map((one, index) => [named(index), ...cells(one)]),
      ],
      merges: [],
      lines: [
        line("-", whole.name, said(whole)),
        ...listed.map((one, index) => line(whole.name, named(index), said(one))),
      ],
    };
  });

/** Two tables on one sheet, one below the other or side by side. */
const two = fc
  .record({ measures, year, beside: fc.boolean(), gap: fc.integer({ min: 1, max: 2 }) })
  .map(({ measures: all, year: from, beside, gap }): Laid => {
    const half = Math.ceil(all.length / 2);
    const [first, second] = [all.slice(0, half), all.slice(half)];
    const heads = [
      ["Measure", `Baseline ${String(from)}`, `Target ${String(from + 1)}`],
      ["Indicator", `${String(from)} Actual`, `${String(from)} Target`, "RAG"],
    ] as const;
    const row = (one: MadeMeasure | undefined, more: readonly string[]): readonly string[] =>
      one ? [one.name, figure(one, 0), figure(one, 1), ...more] : ["", "", "", ...more.map(() => "")];
    const blank = Array.from({ length: gap }, () => "");
    const rows = beside
      ? [
          [...heads[0], ...blank, ...heads[1]],
          ...first.map((one, index) => [...row(one, []), ...blank, ...row(second[index], ["Red"])]),
        ]
      : [
          heads[0],
          ...first.map((one) => row(one, [])),
          ...blank.map(() => [""]),
          heads[1],
          ...second.map((one) => row(one, ["Red"])),
        ];
    const lines = [
      ...first.map((one) => ({
        one,
        roles: [
          ["baseline", String(from)],
          ["target", String(from + 1)],
        ] as const,
      })),
      ...second.map((one) => ({
        one,
        roles: [
          ["actual", String(from)],
          ["target", String(from)],
        ] as const,
      })),
    ].map(({ one, roles }) =>
      line(
        "-",
        one.name,
        roles.map(([role, when], place) => [role, when, figure(one, place)] as const),
      ),
    );
    return { rows, merges: [], lines };
  });

/** A block of labels and values for each measure. */
const blocks = fc.record({ measures, year }).map(({ measures: all, year: from }): Laid => {
  const rows = all.flatMap((one) => [
    ["Indicator", one.name],
    ["Owner", "Head of Housing"],
    [`Baseline ${String(from)}`, figure(one, 0)],
    [`Target ${String(from + 1)}`, figure(one, 1)],
    ["Frequency", "Annual"],
    [],
  ]);
  const lines = all.map((one) =>
    line("-", one.name, [
      ["baseline", String(from), figure(one, 0)],
      ["target", String(from + 1), figure(one, 1)],
    ]),
  );
  return { rows, merges: [], lines };
});

/** Any of these, by name. */
export const arranged: Readonly<Record<string, fc.Arbitrary<Laid>>> = {
  long,
  turned,
  "rows of roles": rowsOfRoles,
  parts,
  "two tables": two,
  blocks,
};
