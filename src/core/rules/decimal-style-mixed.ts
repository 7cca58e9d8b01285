import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { oddGroups } from "./odd-groups";
import { a1, isSome, list } from "./say";
import { together } from "./together";
import { peerCells, styleOf, styleOfGroups, suspectRows } from "./written";
import type { Style, Written, WrittenRow } from "./written";

/** Numbers with a comma that a column must have before one with a dot stands out, beyond twice as many as have a dot. */
const fewest = 3;

export const decimalStyleMixed = defineTableRule({
  id: "decimal-style-mixed",
  severity: "warning",
  tier: "sheet",
  title: "Decimal points and decimal commas are mixed in one table.",
  why:
    "A British Excel takes 305.414 for three hundred and five, and the table that it came from meant three hundred thousand. Where a table writes " +
    "its decimals with a comma, a dot groups thousands, and the other way round: the odd ones out are a thousand times off.",
  subsumedBy: ["row-slid"],
  on: ["scorecard", "benchmark", "action-plan"],

  check(subject) {
    const rows = suspectRows(subject);
    if (rows.length === 0) return [];
    const peers = peerCells(subject);
    const style = styleOfGroups(peers) ?? styleOf(peers);
    return [
      ...miscounted(rows),
      ...(style ? oddIn(rows, style) : []),
      ...(style === "continental"
        ? groupsRead(rows, peers.filter(({ notation }) => notation === "british").length >= fewest)
        : []),
      ...oddSigns(rows, peers, style),
      ...ungrouped(rows),
    ];
  },

  examples: {
    bad: [
      [
        ["Energy used per household", "17,5", "15,2", "13,2"],
        ["Energy renewed", "2,7", "8,5", "13,4"],
        ["Residents satisfied", "*88.8*", "90,1", "92,5"],
      ],
      [["New trees planted", "27.000", "35.000", "*42.0000*"]],
      [["New trees planted", "2,700", "3,500", "*4.200*", "5,100"]],
      [["Cost per pupil", "118 549", "*119,897*", "119 825", "117 032"]],
      [["Emissions of boilers", "1.688,20", "1.519,38", "*1350,56*"]],
      [
        ["Measure", "2023", "2024"],
        ["Arrears of tenants", "*£937.711*", "£968,409"],
        ["Rent written off", "£57,928", "£124,268"],
        ["Rent collected", "99.94%", "99.25%"],
      ],
    ],
    good: [
      [
        ["Energy used per household", "17.5", "15.2", "13.2"],
        ["Energy renewed", "2.7", "8.5", "13.4"],
        ["Residents satisfied", "88.8", "90.1", "92.5"],
      ],
      [["New trees planted", "27,000", "35,000", "42,000"]],
    ],
  },
});

/** Decimals divided by the other sign than the table's. */
function oddIn(rows: readonly WrittenRow[], style: Style): readonly Found[] {
  const other = style === "continental" ? "british" : "continental";
  const [sign, odd] = style === "continental" ? ["comma", "dot"] : ["dot", "comma"];
  const found = rows.flatMap(({ title, cells }): readonly Found[] => {
    const strange = cells.filter(({ notation }) => notation === other);
    if (!isSome(strange)) return [];
    return [
      {
        cells: [strange[0].at, ...strange.slice(1).map(({ at }) => at)],
        measure: title,
        message: `${title}: ${list(strange.map(({ text }) => text))} ${strange.length === 1 ? "has" : "have"} a decimal ${odd} in a table of decimal ${sign}s.`,
        advice: "Write it as the table does, and make sure that Excel takes it for the number that is meant.",
      },
    ];
  });
  return together(found, (names, count) => ({
    message: `${String(count)} measures have a decimal ${odd} in a table of decimal ${sign}s: ${names}.`,
    advice: "Write them as the table does, and make sure that Excel takes them for the numbers that are meant.",
  }));
}

/** `5.000`, `7.800`: nobody gives three decimals that end in two noughts. */
const roundThousands = /00$/;

/** `305.414` in a table of decimal commas, which Excel took for a little over three hundred: said once, at its first row. */
function groupsRead(rows: readonly WrittenRow[], mixed: boolean): readonly Found[] {
  const read = rows.flatMap(({ title, cells }) => {
    const strange = cells.filter(({ notation, typed }) => typed && notation === "dot-and-three");
    return isSome(strange) ? [{ title, strange }] : [];
  });
  const unclear = mixed
    ? read.find(({ strange }) => strange.some(({ text }) => !roundThousands.test(text)))
    : undefined;
  const [one] = read;
  if (!one) return [];
  const { title, strange } = unclear ?? one;
  const [first, ...more] = strange;
  const rest = read.filter((row) => row.strange !== strange).flatMap((row) => row.strange.map(({ at }) => a1(at)));
  return [
    {
      cells: [first.at, ...more.map(({ at }) => at)],
      measure: title,
      // Where the table is of one piece, it is only this Excel that takes the dots for decimal ones.
      severity: unclear ? "warning" : "information",
      message: `${title}: ${list(strange.map(({ text }) => text))} ${strange.length === 1 ? "is a number" : "are numbers"} below a thousand to Excel; in this table of decimal commas the dot groups thousands.`,
      advice: `Enter ${first.text.replace(".", "")} and show it with a group sign${rest.length > 0 ? "; the same goes for the other cells of that form" : ""}.`,
      evidence:
        rest.length > 0
          ? [
              {
                says: `It goes for ${list(rest.slice(0, 12))}${rest.length > 12 ? " and more" : ""}, too`,
                from: "the table",
              },
            ]
          : [],
    },
  ];
}

/** Groups of thousands with another sign than those of their column, or else of their row. */
function oddSigns(rows: readonly WrittenRow[], peers: readonly Written[], style: Style | undefined): readonly Found[] {
  const inColumns = oddThirds(rows, peers);
  const named = new Set(inColumns.flatMap(({ cells }) => cells.map(a1)));
  const inRows = oddGroups(rows, peers, style).filter(({ cells }) => !cells.some((cell) => named.has(a1(cell))));
  return [...inColumns, ...inRows];
}

/** `2.855` in a column of `4,222` and `761`: a group of thousands that was typed with a dot. */
function oddThirds(rows: readonly WrittenRow[], peers: readonly Written[]): readonly Found[] {
  const odd = new Map<number, { readonly title: string; readonly cell: Written }[]>();
  for (const { title, cells } of rows) {
    for (const cell of cells.filter(({ notation }) => notation === "dot-and-three")) {
      odd.set(cell.at.column, [...(odd.get(cell.at.column) ?? []), { title, cell }]);
    }
  }
  return [...odd].flatMap(([column, strange]): readonly Found[] => {
    const written = peers.filter(({ at }) => at.column === column);
    const grouped = written.filter(({ notation }) => notation === "comma-and-three").length;
    if (!isSome(strange) || grouped < 2 * strange.length + fewest) return [];
    if (written.some(({ notation }) => notation === "british")) return [];
    const [first, ...more] = strange;
    return [
      {
        cells: [first.cell.at, ...more.map(({ cell }) => cell.at)],
        measure: more.length === 0 ? first.title : "",
        severity: "error",
        message: `${list(strange.map(({ title, cell }) => `${title} (${cell.text})`))} ${more.length === 0 ? "has" : "have"} a dot where the rest of the column groups its thousands with a comma: to Excel ${first.cell.text} is less than a thousand.`,
        advice: `Enter ${list(strange.map(({ cell }) => cell.text.replace(".", ",")))} if thousands are meant.`,
      },
    ];
  });
}

/** `1350,56` beside `1.688,20` and `1.519,38`. */
function ungrouped(rows: readonly WrittenRow[]): readonly Found[] {
  return rows.flatMap(({ title, cells }): readonly Found[] => {
    const grouped = cells.filter(({ text }) => groupedDecimals.test(text));
    const odd = cells.filter(({ text }) => /^\d{4,}[.,]\d{1,2}$/.test(text));
    if (!isSome(odd) || odd.length > 1 || grouped.length < fewestGrouped) return [];
    return [
      {
        cells: [odd[0].at],
        measure: title,
        message: `${title}: ${odd[0].text} has no sign between its thousands, where ${list(grouped.map(({ text }) => text))} have one.`,
        advice: "Write it as the rest of the row, and look whether no digit is missing or too many.",
      },
    ];
  });
}

const groupedDecimals = /^\d{1,3}(?:\.\d{3})+,\d{1,2}$|^\d{1,3}(?:,\d{3})+\.\d{1,2}$/;
const fewestGrouped = 2;

/** `42.0000` beside `27.000` and `35.000`: a digit too many, or the sign in the wrong place. */
function miscounted(rows: readonly WrittenRow[]): readonly Found[] {
  return rows.flatMap(({ title, cells }) =>
    (["dot", "comma"] as const).flatMap((sign) => {
      const groups = cells.filter(({ notation }) => notation === `${sign}-and-three`);
      const odd = cells.filter(({ notation }) => notation === `${sign}-and-four`);
      if (!isSome(odd) || groups.length < 2 || odd.length > 1) return [];
      return [
        {
          cells: [odd[0].at] as const,
          measure: title,
          severity: "error" as const,
          message: `${title}: ${odd[0].text} has four digits behind its ${sign}, where ${list(groups.map(({ text }) => text))} have three.`,
          advice: "Look it up: a digit was typed twice, or the sign stands in the wrong place.",
        },
      ];
    }),
  );
}
