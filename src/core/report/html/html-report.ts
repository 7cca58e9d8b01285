import { totalsOf } from "../outcome";
import type { FileOutcome, Totals } from "../outcome";
import { oneLine } from "../plain";
import { placeFindings } from "../place";
import type { Report, ReportedFile } from "../report";
import { counted, extent, noScorecard, nothingFound, severityCounts, statusWords } from "../words";
import { acceptedList } from "./accepted-html";
import { cardTable, flagsOf } from "./card-html";
import { findingItem, signs } from "./finding-html";
import { html, Markup, nothing } from "./html-text";
import { pageHead } from "./page-head";
import { reportStyle } from "./style";

/** The report as a page of its own: no script, nothing fetched from anywhere, and no text of a workbook taken for markup. */
export const htmlReport: Report = {
  part: (outcome, index) => fileSection(outcome, index).source,
  around: (files, totals) => {
    const [before = "", after = ""] = page(files, totals).source.split(partsHere.source);
    return { before, between: "", after };
  },
};

/** Where the parts of the files come on the page: no text has this character, since none may have it in HTML. */
const partsHere = new Markup("\0");

function page(files: readonly ReportedFile[], totals: Totals): Markup {
  const says = severityCounts(totals)
    .map((one) => one.says)
    .join(", ");
  return html`<!doctype html>
    <html lang="en-GB">
      ${pageHead(`Scorecard check: ${says}`, reportStyle)}
      <body>
        <main>
          <h1>Scorecard check</h1>
          <p class="quiet">${totals.files === 1 ? "" : `${counted(totals.files, "file")}: `}${extent(totals)}.</p>
          <ul class="counts">
            ${counts(totals)}
          </ul>
          ${fileTable(files)}${partsHere}
        </main>
      </body>
    </html> `;
}

function counts(totals: Totals): readonly Markup[] {
  const found = severityCounts(totals).map(
    ({ severity, says }) =>
      html`<li class="${severity}"><span aria-hidden="true">${signs[severity]}</span> ${says}</li>`,
  );
  if (totals.unreadable === 0) return found;
  return [
    ...found,
    html`<li class="error">
      <span aria-hidden="true">${signs.error}</span> ${counted(totals.unreadable, "file")} not read
    </li>`,
  ];
}

/** Every file with its counts, as links; a single file needs no table. */
function fileTable(files: readonly ReportedFile[]): Markup {
  if (files.length < 2) return nothing;
  const count = (number: number): Markup => html`<td class="value">${number}</td>`;
  const rows = files.map(({ file, status, totals: { errors, warnings, information } }, index) => {
    const counts =
      status === "checked"
        ? [errors, warnings, information].map(count)
        : html`<td colspan="3">${statusWords[status]}</td>`;
    return html`<tr>
      <th scope="row"><a href="#${fileId(index)}">${oneLine(file)}</a></th>
      ${counts}
    </tr> `;
  });
  return html`<div class="wide" role="region" tabindex="0" aria-label="Files">
    <table>
      <caption>
        Files
      </caption>
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col" class="value">Errors</th>
          <th scope="col" class="value">Warnings</th>
          <th scope="col" class="value">For information</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div> `;
}

function fileId(index: number): string {
  return `file-${String(index + 1)}`;
}

function fileSection(outcome: FileOutcome, index: number): Markup {
  const id = fileId(index);
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${oneLine(outcome.file)}</h2>
    ${fileContent(outcome, index)}
  </section> `;
}

function fileContent(outcome: FileOutcome, index: number): Markup {
  const totals = totalsOf([outcome]);
  switch (outcome.status) {
    case "unreadable":
      return html`<p class="error">
        <strong><span aria-hidden="true">${signs.error}</span> Cannot be read.</strong>
        ${oneLine(outcome.error?.message ?? "")}
      </p> `;
    case "no-scorecard":
      return html`<p>${noScorecard(totals)}</p> `;
    case "checked":
      return html`${
        outcome.findings.length === 0
          ? html`<p class="good"><span aria-hidden="true">✔</span> ${nothingFound(totals)}</p> `
          : nothing
      }${findingLists(outcome, index)}${acceptedList(outcome)}${cards(outcome, index)}`;
    default:
      return outcome.status satisfies never;
  }
}

function findingLists(outcome: FileOutcome, file: number): readonly Markup[] {
  return placeFindings(outcome).map(
    ({ sheet, sections }) =>
      html`<h3>${oneLine(sheet)}</h3>
        ${sections.map(
          ({ section, findings }) =>
            html`${section === "" ? nothing : html`<h4>${oneLine(section)}</h4> `}
              <ul class="findings">
                ${findings.map((one) => findingItem(one, file))}
              </ul> `,
        )}`,
  );
}

function cards(outcome: FileOutcome, file: number): Markup {
  const flags = flagsOf(outcome, file);
  const tables = outcome.sheets.flatMap((sheet) => sheet.tables).map((table) => cardTable(table, flags));
  return html`<h3>The figures as they were read</h3>
    ${tables}`;
}
