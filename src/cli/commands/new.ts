import { extname } from "node:path";
import {
  cardFaults,
  cardMeasures,
  cardSections,
  cardSheet,
  citation,
  counted,
  definitionName,
  offeredIn,
  sayDay,
} from "../../core";
import type { CardChoices, Reference } from "../../core";
import { newWorkbook } from "../../files/write";
import { zlibCodec } from "../codec";
import { Stop } from "../exit-code";
import type { ExitCode } from "../exit-code";
import { outputTarget } from "../files/output-target";
import { writeWhole } from "../files/write-file";
import { choicesOf, type NewOptions } from "../new/choices";
import { loadReference } from "../reference-file";
import type { Terminal } from "../terminal";
import { localDay } from "../today";

/**
 * `scorecard new`: makes a workbook with a scorecard in it.
 *
 * @throws Stop when a choice cannot be made, or the output may not be written.
 */
export async function makeNew(options: NewOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.list) {
    terminal.out(listed());
    return 0;
  }
  const { output, force = false } = options;
  if (output === undefined) throw new Stop("Say what to write: scorecard new -o scorecard.xlsx");
  if (extname(output).toLowerCase() !== ".xlsx")
    throw new Stop(`${output} has to be an Excel workbook: name it .xlsx.`);
  const reference = await loadReference(options.reference);
  const choices = choicesOf(options, reference, localDay(new Date()));
  const faults = cardFaults(choices, reference);
  if (faults.length > 0) throw new Stop(faults.map(({ message }) => message).join("\n"));
  const inputs = options.reference === undefined ? [] : [options.reference];
  const path = await outputTarget({ output, inputs, force });
  const made = newWorkbook(cardSheet(choices, reference), zlibCodec);
  if (!made.ok) throw new Stop(`${output}: ${made.refusal.message}`);
  await writeWhole(path, made.value, force);
  terminal.out(`Wrote ${output}: ${describe(choices, reference)}\n`);
  return 0;
}

/** What was made, as the end of a sentence, and where its figures come from. */
function describe(choices: CardChoices, reference: Reference): string {
  const measures = cardMeasures(choices, reference);
  const filled = measures.filter(({ baseline }) => baseline !== undefined).length;
  const sections = new Set(measures.map(({ section }) => section)).size;
  const made = `${counted(measures.length, "measure")} in ${counted(sections, "section")}`;
  const { authority } = choices;
  if (authority === undefined) return `${made}, the baselines empty.`;
  if (filled === 0) return `${made}. The published figures have none of ${authority}: the baselines are empty.`;
  const source = `${citation(reference)}, as of ${sayDay(reference.date)}`;
  return `${made}, ${String(filled)} with the latest published figure of ${authority} (${source}).`;
}

/** The sections with what can be chosen of each; what is chosen without asking has a mark. */
function listed(): string {
  const lines = cardSections.map((section) => {
    const usual = new Set(section.usual);
    const measures = offeredIn(section).map((choice) => {
      const id = choice.cohort === undefined ? choice.id : `${choice.id}/${choice.cohort}`;
      return `  ${usual.has(choice) ? "*" : " "} ${id.padEnd(46)} ${definitionName(choice)}`;
    });
    return [`${section.title} (${section.key})`, ...measures, ""].join("\n");
  });
  return `${lines.join("\n")}* chosen unless --measures says otherwise.\n`;
}
