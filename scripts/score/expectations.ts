import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDelimited } from "../../src/files/text/delimited";

/** What an expert says of some cells of a table. */
export interface Expectation {
  /** A1 addresses on the first sheet of the file; none where all of it is meant. */
  readonly cells: readonly string[];
  /**
   * `wanted`: an expert would raise it, so that leaving it out is a miss. `check`: worth a look, so that any finding will do. `welcome`: it
   * may be said or left out. `never`: it looks odd and is right, so that an error or warning on it is a false alarm.
   */
  readonly level: "wanted" | "check" | "welcome" | "never";
  /** What the expert says, for the list of misses. */
  readonly says: string;
  /** The rules that answer it, where they are named: then every cell must be named by one of them, whatever its severity. */
  readonly rules?: readonly string[];
}

/** What is expected of the tables of a folder, by file name. */
export type Expectations = ReadonlyMap<string, readonly Expectation[]>;

/** Why a folder cannot be scored, for the person who asked. */
export class NothingExpected extends Error {}

const listName = "expected-flags.tsv";
const findingsName = "expected-findings.json";

/** @throws NothingExpected when the folder has neither list. */
export function expectationsIn(folder: string): Expectations {
  const list = join(folder, listName);
  if (existsSync(list)) return expectationsOfList(readFileSync(list, "utf8"));
  const findings = join(folder, findingsName);
  if (existsSync(findings)) return expectationsOfFindings(readFileSync(findings, "utf8"));
  throw new NothingExpected(`${folder} has no ${listName} that says what an expert would find.`);
}

/**
 * Reads a list of expected flags: tab-separated columns `file`, `cells` (A1 with commas), `category`, `severity`, `values`, `why`. Errors
 * and warnings are wanted, a `check` is that, `neg` never, everything else welcome.
 */
export function expectationsOfList(text: string): Expectations {
  const [header = [], ...lines] = parseDelimited(text, "\t");
  const column = (name: string): number => header.indexOf(name);
  const missing = ["file", "cells", "severity"].filter((name) => column(name) < 0);
  if (missing.length > 0) throw new NothingExpected(`${listName} has no column ${missing.join(", ")}.`);
  const byFile = new Map<string, Expectation[]>();
  for (const line of lines) {
    const cell = (name: string): string => line[column(name)] ?? "";
    const file = cell("file");
    if (file === "") continue;
    const all = byFile.get(file) ?? [];
    all.push({
      cells: cell("cells")
        .split(/[\s,;]+/)
        .filter((one) => one !== ""),
      level: levelOf(cell("severity")),
      says: `${cell("category")}: ${cell("why")}`,
    });
    byFile.set(file, all);
  }
  return byFile;
}

function levelOf(severity: string): Expectation["level"] {
  if (/^(error|warn(ing)?)$/i.test(severity.trim())) return "wanted";
  if (/^check$/i.test(severity.trim())) return "check";
  return /^neg/i.test(severity.trim()) ? "never" : "welcome";
}

interface ExpectedFindings {
  readonly findings: readonly {
    readonly id: string;
    readonly level: string;
    readonly tier: string;
    readonly rules: readonly string[];
    readonly cells: readonly string[];
  }[];
  readonly fine: readonly { readonly why: string; readonly cells: readonly string[] }[];
}

function expectationsOfFindings(text: string): Expectations {
  const { workbooks } = JSON.parse(text) as { readonly workbooks: Readonly<Record<string, ExpectedFindings>> };
  return new Map(
    Object.entries(workbooks).map(([file, { findings, fine }]) => [
      file,
      [
        ...findings.map(({ id, level, tier, rules, cells }): Expectation => ({
          cells,
          level: level === "may" ? "welcome" : "wanted",
          says: `${id} (${level}, tier ${tier}): ${rules.join(", ")}`,
          rules,
        })),
        ...fine.map(({ why, cells }): Expectation => ({ cells, level: "never", says: why })),
      ],
    ]),
  );
}
