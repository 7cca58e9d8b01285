import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook, defaultProfile, formatA1, formatPeriod, parseProfile, rules } from "../../src/core";
import type { CellRef, CheckOutcome, Field, Finding, Measure, Profile, Scorecard } from "../../src/core";
import { publishedComparison } from "../../src/core/reference/published";
import { readWorkbook } from "../../src/files";

/**
 * Whole workbooks: how each seed is read and what is found in it, down to the last line. A golden file that differs is a change in what
 * users get. `UPDATE_GOLDEN=1 npm test` writes them anew, to be looked at before they are committed.
 */
const seeds = join(__dirname, "..", "..", "seeds");

const workbooks = [
  "knowsley-score-card",
  "knowsley-officer",
  "knowsley-benchmarks",
  "narrative-targets",
  "sefton-action-plan",
  "stockport-performance",
];

function check(name: string): CheckOutcome {
  const read = readWorkbook(new Uint8Array(readFileSync(join(seeds, `${name}.xlsx`))));
  if (!read.ok) throw new Error(read.refusal.message);
  return checkWorkbook(read.value.workbook, profileOf(name), { comparison: publishedComparison(), today: "2026-11-22" });
}

/** The profile that stands beside a seed: whose scorecard it is, and what texts say of its measures. */
function profileOf(name: string): Profile {
  const path = join(seeds, `${name}.profile.json`);
  if (!existsSync(path)) return defaultProfile;
  const parsed = parseProfile(JSON.parse(readFileSync(path, "utf8")), rules);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.profile;
}

const a1 = ({ row, column }: CellRef): string => formatA1(row, column);

function fieldLine(field: Field): string {
  const { reading } = field;
  const said =
    reading.kind === "quantity" ? `${String(reading.quantity.value)} ${reading.quantity.unit}` : reading.kind;
  const period = field.period ? formatPeriod(field.period) : field.heading;
  return `    ${field.role} ${period} ${a1(field.at)} “${field.text}” ${said}`;
}

function measureLines(measure: Measure): readonly string[] {
  const { section, group, unit, polarity, definition } = measure;
  const place = [section?.text, group?.text].filter((text) => text !== undefined).join(" > ");
  const facts = [unit, polarity?.polarity, definition && `${definition.id}/${definition.fit}`, definition?.cohort];
  return [
    `  ${a1(measure.at)} ${place === "" ? "" : `[${place}] `}${measure.name} (${facts.filter(Boolean).join(", ")})`,
    ...measure.attributes.map(({ role, at, text }) => `    ${role} ${a1(at)} “${text}”`),
    ...measure.fields.map(fieldLine),
  ];
}

function tableLines(table: Scorecard): readonly string[] {
  const { top, left, bottom, right } = table.area;
  return [
    `${table.kind} ${table.sheet} ${formatA1(top, left)}:${formatA1(bottom, right)}`,
    ...table.measures.flatMap(measureLines),
    ...table.notes.map(({ at, text }) => `  note ${a1(at)} “${text}”`),
    ...table.notUnderstood.map((cell) => `  not understood ${a1(cell)}`),
  ];
}

function findingLines({ severity, rule, sheet, cells, message, advice, evidence, fix }: Finding): readonly string[] {
  return [
    `${severity} ${rule} ${sheet} ${cells.map(a1).join(" ")}`,
    `  ${message}`,
    `  ${advice}`,
    ...evidence.map(({ says, from }) => `  evidence: ${says} (${from})`),
    ...(fix ? [`  fix (${fix.kind}): ${fix.description}`] : []),
  ];
}

function golden({ sheets, findings }: CheckOutcome): string {
  const read = sheets.flatMap(({ sheet, tables, titles, notUnderstood }) => [
    `sheet ${sheet}; titles ${titles.map(a1).join(" ") || "none"}; not understood ${notUnderstood.map(a1).join(" ") || "none"}`,
    ...tables.flatMap(tableLines),
  ]);
  return [...read, "", ...findings.flatMap(findingLines), ""].join("\n");
}

test.each(workbooks)("%s is read and checked as before", (name) => {
  const path = join(__dirname, `${name}.txt`);
  const now = golden(check(name));
  if (process.env["UPDATE_GOLDEN"]) writeFileSync(path, now);
  expect(now).toBe(readFileSync(path, "utf8"));
});

interface Expected {
  readonly findings: readonly {
    readonly id: string;
    readonly level: "must" | "should" | "may";
    readonly tier: string;
    readonly rules: readonly string[];
    readonly cells: readonly string[];
  }[];
  readonly fine: readonly { readonly why: string; readonly cells: readonly string[] }[];
}

const expected = (
  JSON.parse(readFileSync(join(seeds, "expected-findings.json"), "utf8")) as { workbooks: Record<string, Expected> }
).workbooks;

/** What no rule finds as yet. */
const notYet = ["K17", "K22", "S14"];

/** What is to be found: all but what an expert may leave out. */
const due = ({ id, level }: Expected["findings"][number]): boolean => level !== "may" && !notYet.includes(id);

describe.each(Object.entries(expected))("%s against a careful expert", (file, { findings: wanted, fine }) => {
  const { sheets, findings } = check(file.replace(/\.xlsx$/, ""));
  const first = sheets[0]?.sheet;
  const own = findings.filter(({ sheet }) => sheet === first);
  const names = (finding: Finding): readonly string[] => finding.cells.map(a1);
  const answers = (one: Expected["findings"][number]): readonly Finding[] =>
    own.filter(({ rule, ...finding }) => one.rules.includes(rule) && names({ rule, ...finding }).some((cell) => one.cells.includes(cell)));
  const covered = (one: Expected["findings"][number]): boolean => {
    const cells = new Set(answers(one).flatMap(names));
    return one.cells.length > 0 && one.cells.every((cell) => cells.has(cell));
  };
  const graded = own.filter(({ severity }) => severity !== "information");
  const listed = graded.filter((finding) => wanted.some((one) => answers(one).includes(finding)));

  test("recall and precision are printed", () => {
    const count = (level: string): string => {
      const of = wanted.filter((one) => one.level === level);
      return `${level} ${String(of.filter(covered).length)} of ${String(of.length)}`;
    };
    const needed = wanted.filter(due);
    const recall = `due by now ${String(needed.filter(covered).length)} of ${String(needed.length)}`;
    const precision = `errors and warnings an expert has too: ${String(listed.length)} of ${String(graded.length)}`;
    console.log(`${file}: recall: ${recall} (${["must", "should", "may"].map(count).join(", ")}); precision: ${precision}`);
    expect(listed).toHaveLength(graded.length);
  });

  test.each(wanted.filter(due).map((one): [string, Expected["findings"][number]] => [one.id, one]))("%s is found", (_, one) => {
    expect(one.cells.filter((cell) => !new Set(answers(one).flatMap(names)).has(cell))).toEqual([]);
  });

  test.each(fine.map(({ why, cells }): [string, readonly string[]] => [why, cells]))("left alone: %s", (_, cells) => {
    const hits = graded.filter((one) => !listed.includes(one) && names(one).some((cell) => cells.includes(cell)));
    expect(hits).toEqual([]);
  });

  test("each mistake is said once: no cell is named by two errors or warnings of one measure's values", () => {
    const cells = graded.filter(({ rule }) => !["label-contradicts-unit", "polarity-ambiguous"].includes(rule)).flatMap((finding) => names(finding).map((cell) => `${finding.rule} ${cell}`));
    expect(new Set(cells).size).toBe(cells.length);
  });
});
