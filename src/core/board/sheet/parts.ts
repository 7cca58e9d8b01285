import type { Finding } from "../../check/finding";
import type { OwnCell } from "../../plan/operation";
import { words } from "../../plan/table-sheet";
import { oneLine } from "../../report/plain";
import { severityTitles } from "../../report/words";
import { wrap } from "../../report/text/wrap";
import { acceptedWords, onSeveralSheets, placeNames, restWords, toldInFull } from "../findings";
import type { Board } from "../model";
import { printedWidth } from "./columns";
import { partHeadings } from "./words";

type Row = readonly OwnCell[];

/** Letters are narrower than the digits that widths are counted in, but not all of them. */
const lineWidth = Math.floor(printedWidth * 0.95);

/** What stands beneath the table: what is wrong in the card, what was accepted, and sources. Long sentences run over several rows. */
export function partRows({ findings, accepted, sources }: Board): readonly Row[] {
  const { told, rest } = toldInFull(findings);
  const several = onSeveralSheets(findings);
  const wrong = told.length > 0 ? told.map((one) => sayFinding(one, several)) : ["No error and no warning."];
  return [
    ...part(partHeadings.card, rest.length > 0 ? [...wrong, restWords(rest, told.length > 0)] : wrong),
    ...(accepted.length > 0 ? part(partHeadings.accepted, acceptedWords(accepted)) : []),
    ...(sources.length > 0 ? part(partHeadings.sources, sources) : []),
  ];
}

function part(heading: string, sentences: readonly string[]): readonly Row[] {
  const lines = sentences.flatMap((sentence) => wrap(oneLine(sentence), lineWidth));
  return [[], [words(heading, "strong")], ...lines.map((line) => [words(line)])];
}

function sayFinding({ severity, cells, message, advice }: Finding, several: boolean): string {
  const said = `${severityTitles[severity]} ${placeNames(cells, several).join(", ")}: ${message}`;
  return severity === "error" ? `${said} ${advice}` : said;
}
