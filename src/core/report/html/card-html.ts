import { formatA1, formatArea } from "../../cell/address";
import type { CellRef } from "../../cell/address";
import { severities } from "../../check/finding";
import type { Severity } from "../../check/finding";
import type { Column, Heading, Measure, Scorecard } from "../../scorecard/model";
import type { FileOutcome } from "../outcome";
import { oneLine } from "../plain";
import { columnWords, kindTitles, severityTitles } from "../words";
import { findingId, signs } from "./finding-html";
import { html, nothing } from "./html-text";
import type { Markup } from "./html-text";

/** More rows than this are not drawn in full: the report shows those with findings only. */
const drawnInFull = 300;

/** The finding that matters most on a cell. */
export interface Flag {
  readonly severity: Severity;
  readonly id: string;
  readonly rule: string;
}

/** The flagged cells of a file, by `flagKey`. */
export function flagsOf({ findings }: FileOutcome, file: number): ReadonlyMap<string, Flag> {
  const flags = new Map<string, Flag>();
  findings.forEach(({ severity, rule, cells }, index) => {
    for (const cell of cells) {
      const other = flags.get(flagKey(cell));
      if (other && severities.indexOf(other.severity) <= severities.indexOf(severity)) continue;
      flags.set(flagKey(cell), { severity, rule, id: findingId(file, index) });
    }
  });
  return flags;
}

function flagKey({ sheet, row, column }: CellRef): string {
  return `${String(row)},${String(column)},${sheet}`;
}

/** A table of a workbook as it was read, with its flagged cells marked and linked to their findings. */
export function cardTable(table: Scorecard, flags: ReadonlyMap<string, Flag>): Markup {
  const columns = table.columns.filter(
    ({ is }) => is.kind === "value" || (is.kind === "attribute" && table.kind === "action-plan"),
  );
  const inFull = table.measures.length <= drawnInFull;
  const measures = inFull ? table.measures : table.measures.filter((measure) => isFlagged(measure, flags));
  if (measures.length === 0) return nothing;
  const caption = `${kindTitles[table.kind]} ${formatArea(table.area)} on ${oneLine(table.sheet)}`;
  return html`<div class="wide" role="region" tabindex="0" aria-label="${caption}">
    <table>
      <caption>
        ${caption}${inFull ? "" : ", the rows with findings"}
      </caption>
      <thead>
        <tr>
          <th scope="col">Row</th>
          <th scope="col">Measure</th>
          ${columns.map(columnHeading)}
        </tr>
      </thead>
      <tbody>
        ${measures.map((measure, index) => measureRows(measure, measures[index - 1], columns, flags))}
      </tbody>
    </table>
  </div> `;
}

function columnHeading({ heading, is }: Column): Markup {
  const words = columnWords(is);
  const name = oneLine(heading);
  const said =
    is.kind !== "value" ? name || words : is.period === undefined && name !== "" ? `${words} (${name})` : words;
  const shape = is.kind === "value" ? "value" : "text";
  return html`<th scope="col" class="${shape}">${said.charAt(0).toUpperCase() + said.slice(1)}</th>`;
}

function isFlagged({ at, fields }: Measure, flags: ReadonlyMap<string, Flag>): boolean {
  return flags.has(flagKey(at)) || fields.some((field) => flags.has(flagKey(field.at)));
}

function measureRows(
  measure: Measure,
  before: Measure | undefined,
  columns: readonly Column[],
  flags: ReadonlyMap<string, Flag>,
): Markup {
  const row = (heading: Heading | undefined): Markup =>
    heading ? headingRow(heading, columns.length + 2, flags) : nothing;
  const newSection = before?.section !== measure.section;
  const newGroup = newSection || before?.group !== measure.group;
  return html`${newSection ? row(measure.section) : nothing}${newGroup ? row(measure.group) : nothing}
    <tr>
      <td>${measure.at.row + 1}</td>
      ${labelCell(measure, flags)}${columns.map(({ column }) => valueCell(measure, column, flags))}
    </tr> `;
}

/** A section or group across the table, with the notes that stand in its row. */
function headingRow({ text, at, notes }: Heading, width: number, flags: ReadonlyMap<string, Flag>): Markup {
  const flag = flags.get(flagKey(at));
  const noted = notes.map((note) => {
    const onNote = flags.get(flagKey(note.at));
    return html` · ${onNote ? flagged(oneLine(note.text), onNote, note.at) : oneLine(note.text)}`;
  });
  return html`<tr>
    <th colspan="${width}" scope="rowgroup">${flag ? flagged(oneLine(text), flag, at) : oneLine(text)}${noted}</th>
  </tr> `;
}

function labelCell({ at, name }: Measure, flags: ReadonlyMap<string, Flag>): Markup {
  const flag = flags.get(flagKey(at));
  return html`<th scope="row">${flag ? flagged(oneLine(name), flag, at) : oneLine(name)}</th>`;
}

function valueCell({ fields, attributes }: Measure, column: number, flags: ReadonlyMap<string, Flag>): Markup {
  const cell = [...fields, ...attributes].find(({ at }) => at.column === column);
  if (!cell) return html`<td></td>`;
  const text = oneLine(cell.text);
  const flag = flags.get(flagKey(cell.at));
  const shape = "reading" in cell ? (text.length > 14 ? "value long" : "value") : "text";
  if (!flag) return html`<td class="${shape}">${text}</td>`;
  return html`<td class="${shape} ${flag.severity}">${flagged(text, flag, cell.at)}</td>`;
}

function flagged(text: string, { severity, id, rule }: Flag, at: CellRef): Markup {
  const title = `${severityTitles[severity]} in ${formatA1(at.row, at.column)}: ${rule}`;
  return html`<a href="#${id}" title="${title}"
    ><span class="${severity}" aria-hidden="true">${signs[severity]}</span> ${text === "" ? "(empty)" : text}</a
  >`;
}
