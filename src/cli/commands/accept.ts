import { acceptanceOf, formatRef, oneLine, parseA1 } from "../../core";
import type { Finding, Kept } from "../../core";
import { keepIn } from "../../files/keep";
import { filesOf, loadChecking } from "../checking";
import type { CheckingOptions } from "../checking";
import type { ExitCode } from "../exit-code";
import { Stop } from "../exit-code";
import { loadWorkbook } from "../files/load-workbook";
import { becomesWorkbook, outputTarget, requireSameKind } from "../files/output-target";
import { writeWhole } from "../files/write-file";
import { checkHere } from "../kept";
import { localDay } from "../today";
import type { Terminal } from "../terminal";

export interface AcceptOptions extends CheckingOptions {
  readonly rule: string;
  readonly cell: string;
  readonly reason: string;
  readonly name: string;
  /** The workbook to write; undefined for the one that is read. */
  readonly output?: string;
  readonly force?: boolean;
}

/**
 * `scorecard accept`: keeps in a workbook that a finding is right as it is, with the reason, the name and the day.
 *
 * @throws Stop when there is no reason or name, the workbook cannot be read, or it may not be written.
 */
export async function acceptFinding(file: string, options: AcceptOptions, terminal: Terminal): Promise<ExitCode> {
  const said = { reason: wordsOf(options.reason, "--reason"), name: wordsOf(options.name, "--name") };
  const place = placeOf(options.cell);
  const path = await targetOf(file, options);
  const checking = await loadChecking(options);
  const loaded = await loadWorkbook(file);
  if (!loaded.ok) throw new Stop(`${file}: ${loaded.error.message}`);
  const { kept, parted, fault } = checkHere(loaded.read, checking);
  if (fault !== undefined) throw new Stop(`${file}: ${fault} Open it in Excel and start afresh there.`);
  const about = parted.open.filter(({ rule }) => rule === options.rule);
  const found = about.filter(({ cells }) => cells.some((cell) => isAt(cell, place)));
  const [finding, ...others] = found;
  if (!finding) {
    terminal.err(`scorecard: ${file}: ${nothingThere(options, about)} Nothing was written.\n`);
    return 1;
  }
  if (others.length > 0) throw new Stop(`More than one sheet has such a finding: ${found.map(firstCell).join(", ")}.`);
  const acceptance = acceptanceOf(finding, loaded.read.workbook, { ...said, date: localDay(new Date()) });
  const next: Kept = { ...kept, acceptances: [...kept.acceptances, acceptance] };
  const bytes = keepIn(loaded.read, next);
  if (!bytes.ok) throw new Stop(`${file}: ${bytes.refusal.message}`);
  await writeWhole(path, bytes.value, options.force ?? false);
  terminal.out(`Wrote ${oneLine(options.output ?? file)}: ${options.rule} at ${firstCell(finding)} is accepted.\n`);
  return 0;
}

interface Place {
  readonly sheet: string | undefined;
  readonly row: number;
  readonly column: number;
}

function isAt(cell: Finding["cells"][number], { sheet, row, column }: Place): boolean {
  return cell.row === row && cell.column === column && (sheet === undefined || cell.sheet === sheet);
}

/** A cell as people write it: `B9`, `Card!B9`, `'Score card'!B9`. */
function placeOf(text: string): Place {
  const [, quoted, plain, address = ""] = /^(?:(?:'((?:[^']|'')+)'|([^!]+))!)?([^!]+)$/.exec(text.trim()) ?? [];
  const at = parseA1(address);
  if (!at) throw new Stop(`${text} is no cell: name it as the report does, such as B9 or 'Score card'!B9.`);
  return { sheet: quoted?.replaceAll("''", "'") ?? plain, ...at };
}

function wordsOf(text: string, option: string): string {
  const words = text.trim();
  if (!/\p{L}/u.test(words)) throw new Stop(`${option} has to say something: it is what the next reader goes by.`);
  return words;
}

async function targetOf(file: string, { output, force = false, ...options }: AcceptOptions): Promise<string> {
  if (output !== undefined) {
    requireSameKind(file, output);
    return outputTarget({ output, inputs: [file, ...filesOf(options)], force });
  }
  if (becomesWorkbook(file)) {
    throw new Stop(
      `${file} is no workbook and cannot keep what was accepted: name a workbook (.xlsx) to write with -o.`,
    );
  }
  if (!force) throw new Stop(`Name a copy to write with -o, or add --force to write into ${file} itself.`);
  return outputTarget({ output: file, inputs: filesOf(options), force });
}

function nothingThere({ rule, cell }: AcceptOptions, about: readonly Finding[]): string {
  if (about.length === 0) return `The rule ${rule} has found nothing that is open.`;
  return `The rule ${rule} has found nothing at ${cell} but at ${about.map(firstCell).slice(0, 8).join(", ")}.`;
}

function firstCell({ cells }: Finding): string {
  const [first] = cells;
  return first ? formatRef(first) : "";
}
