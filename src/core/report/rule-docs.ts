import { severities } from "../check/finding";
import type { Example, Rule } from "../rules/define-rule";
import { exampleCell, exampleTables } from "./example";
import type { ShownTable } from "./example";
import { profileFor } from "./silence";
import { exampleFinding } from "./try-example";
import { markdownTable, markdownText } from "./markdown/markdown-text";
import { counted, fixTitles, messageWithoutMeasure, severityTitles, tierWords } from "./words";

/** The help of all rules as one Markdown page: a table of contents, then each rule with its reasons and examples. */
export function ruleDocs(rules: readonly Rule[]): string {
  const levels = severities.map((severity) =>
    counted(rules.filter((rule) => rule.severity === severity).length, severity, plurals[severity]),
  );
  const contents = markdownTable(
    ["Rule", "Severity", "What it finds"],
    rules.map(({ id, severity, title }) => [`[\`${id}\`](#${id})`, severityTitles[severity], markdownText(title)]),
  );
  return [
    "# The rules",
    "",
    "Made from the rules themselves by `npm run docs`: change those, not this page. The examples are run as tests.",
    "",
    `${counted(rules.length, "rule")}: ${levels.join(", ")}. They run in this order.`,
    "",
    ...contents,
    ...rules.flatMap(ruleSection),
    "",
  ].join("\n");
}

const plurals = { error: "errors", warning: "warnings", information: "for information" } as const;

function ruleSection(rule: Rule): readonly string[] {
  const { id, severity, tier, title, why, subsumedBy, examples } = rule;
  return [
    "",
    `## ${id}`,
    "",
    `**${markdownText(title)}** ${severityTitles[severity]}; ${tierWords[tier]}.`,
    "",
    markdownText(why),
    ...(subsumedBy.length === 0
      ? []
      : [
          "",
          `Says nothing about cells that these have named already: ${subsumedBy.map((other) => `[${other}](#${other})`).join(", ")}.`,
        ]),
    ...thresholdSection(rule),
    ...exampleSection("Found (the cells in bold):", examples.bad),
    ...sayingSection(rule),
    ...exampleSection("Fine:", examples.good),
    "",
    `To silence it, or to have it matter less, in a profile: ${profileFor(rule)
      .map((json) => `\`${json}\``)
      .join(", ")}. A single finding is accepted, with a reason.`,
  ];
}

function thresholdSection({ thresholds = {} }: Rule): readonly string[] {
  const entries = Object.entries(thresholds);
  if (entries.length === 0) return [];
  return [
    "",
    "Thresholds:",
    "",
    ...entries.map(([name, { value, says }]) => `- \`${name}\` ${String(value)}: ${markdownText(says)}`),
  ];
}

/** What it says of the first example, word for word. */
function sayingSection(rule: Rule): readonly string[] {
  const finding = exampleFinding(rule);
  if (!finding) return [];
  const { advice, evidence, fix } = finding;
  return [
    "",
    "Of the first it says:",
    "",
    `- ${markdownText(messageWithoutMeasure(finding))}`,
    `- What to do: ${markdownText(advice)}`,
    ...evidence.map(({ says, from }) => `- Evidence: ${markdownText(from === "" ? says : `${says} (${from})`)}`),
    ...(fix ? [`- ${fixTitles[fix.kind]}: ${markdownText(fix.description)}`] : []),
  ];
}

function exampleSection(heading: string, examples: readonly Example[]): readonly string[] {
  if (examples.length === 0) return [];
  return ["", heading, ...examples.flatMap(exampleTables).flatMap(exampleTable)];
}

function exampleTable({ sheet, header, rows }: ShownTable): readonly string[] {
  const width = Math.max(header.length, ...rows.map((row) => row.length));
  const filled = (row: readonly string[]): readonly string[] =>
    Array.from({ length: width }, (_, column) => cellText(row[column] ?? ""));
  const title = sheet === "" ? [] : ["", `Sheet “${markdownText(sheet)}”:`];
  return [...title, "", ...markdownTable(filled(header), rows.map(filled))];
}

function cellText(cell: string): string {
  const { text, named } = exampleCell(cell);
  return named ? `**${markdownText(text)}**` : markdownText(text);
}
