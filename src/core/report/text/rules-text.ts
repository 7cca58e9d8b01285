import { severities } from "../../check/finding";
import type { Example, Rule } from "../../rules/define-rule";
import { exampleCell, exampleTables } from "../example";
import { profileFor } from "../silence";
import { exampleFinding } from "../try-example";
import { counted, fixTitles, messageWithoutMeasure, severityTitles, tierWords } from "../words";
import { Brush } from "./look";
import type { TextLook } from "./look";
import { tableBlocks } from "./table-text";
import type { TextCell } from "./table-text";
import { displayWidth, pad, wrap } from "./wrap";

/** Every rule on a line: its mark, its id, what it finds. */
export function rulesReport(rules: readonly Rule[], look: TextLook): string {
  const brush = new Brush(look);
  const idWidth = Math.max(0, ...rules.map(({ id }) => displayWidth(id)));
  const beside = brush.width - idWidth - 6;
  const lines = rules.flatMap(({ id, severity, title }) => {
    if (beside < 24)
      return [
        `  ${brush.mark(severity)} ${brush.paint("strong", id)}`,
        ...wrap(title, brush.width - 4).map((line) => `    ${line}`),
      ];
    const [first = "", ...more] = wrap(title, beside);
    const indent = " ".repeat(idWidth + 6);
    return [
      `  ${brush.mark(severity)} ${brush.paint("strong", pad(id, idWidth))}  ${first}`,
      ...more.map((line) => indent + line),
    ];
  });
  const key = severities.map((severity) => `${brush.mark(severity)} ${severity}`).join("   ");
  return [`${counted(rules.length, "rule")}   ${key}`, "", ...lines, "", "Explain one: scorecard rules ID", ""].join(
    "\n",
  );
}

/** One rule in full: what it finds, why, examples, and how to silence it. */
export function ruleReport(rule: Rule, look: TextLook): string {
  const brush = new Brush(look);
  const { id, severity, title, why, subsumedBy, examples, tier } = rule;
  const said = (text: string): readonly string[] => wrap(text, brush.width - 2).map((line) => `  ${line}`);
  const section = (heading: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ["", brush.paint("strong", heading), ...lines];
  return [
    `${brush.mark(severity)} ${brush.paint("strong", id)}   ${brush.paint("quiet", `${severityTitles[severity]}; ${tierWords[tier]}`)}`,
    "",
    ...said(title),
    ...section("Why", said(why)),
    ...section("Thresholds", thresholdLines(rule, said)),
    ...section("Found", exampleLines(examples.bad, rule, brush)),
    ...section("It says of the first", sayingLines(rule, said)),
    ...section("Fine", exampleLines(examples.good, rule, brush)),
    ...section(
      "Says nothing",
      subsumedBy.length === 0 ? [] : said(`about cells that these have named already: ${subsumedBy.join(", ")}.`),
    ),
    ...section("To silence it, or to have it matter less", [
      ...said("Give a profile to scorecard check with --profile FILE:"),
      "",
      ...profileFor(rule).map((json) => `  ${json}`),
      "",
      ...said("To accept a single finding: scorecard accept --help"),
    ]),
    "",
  ].join("\n");
}

type Said = (text: string) => readonly string[];

function thresholdLines({ thresholds = {} }: Rule, said: Said): readonly string[] {
  return Object.entries(thresholds).flatMap(([name, { value, says }]) => said(`${name} ${String(value)}: ${says}`));
}

/** Message, advice, evidence and fix of the first example, word for word. */
function sayingLines(rule: Rule, said: Said): readonly string[] {
  const finding = exampleFinding(rule);
  if (!finding) return [];
  const { advice, evidence, fix } = finding;
  return [
    ...said(messageWithoutMeasure(finding)),
    ...said(`What to do: ${advice}`),
    ...evidence.flatMap(({ says, from }) => said(`Evidence: ${from === "" ? says : `${says} (${from})`}`)),
    ...(fix ? said(`${fixTitles[fix.kind]}: ${fix.description}`) : []),
  ];
}

function exampleLines(examples: readonly Example[], { severity }: Rule, brush: Brush): readonly string[] {
  return examples.flatMap(exampleTables).flatMap(({ sheet, header, rows }, index) => {
    const cells: readonly (readonly TextCell[])[] = [
      header.map((cell) => ({ ...markedCell(cell, severity, brush), tint: "quiet" as const })),
      ...rows.map((row) => row.map((cell) => markedCell(cell, severity, brush))),
    ];
    const lines = (
      tableBlocks(
        cells.map((row) => ({ cells: row })),
        brush.width - 2,
        brush,
      ) ?? [cells.map(listedRow)]
    ).flat();
    const title = sheet === "" ? [] : [brush.paint("quiet", `Sheet “${sheet}”`)];
    return [...(index === 0 ? [] : [""]), ...[...title, ...lines].map((line) => `  ${line}`)];
  });
}

/** A row for terminals too narrow for a table. */
function listedRow(row: readonly TextCell[]): string {
  return row.map(({ text }) => text).join(" | ");
}

/** A cell that the rule names gets the rule's mark. An apostrophe in front marks text, as in Excel. */
function markedCell(cell: string, severity: Rule["severity"], brush: Brush): TextCell {
  const { text, named } = exampleCell(cell);
  return named ? { text: `${brush.marks[severity]} ${text}`, tint: severity } : { text };
}
