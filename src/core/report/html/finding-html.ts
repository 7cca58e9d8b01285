import type { Severity } from "../../check/finding";
import { cellNames } from "../place";
import type { PlacedFinding } from "../place";
import { oneLine } from "../plain";
import { fixTitles, messageWithoutMeasure, severityTitles } from "../words";
import { html, nothing } from "./html-text";
import type { Markup } from "./html-text";

/** The signs of the severities, so that colour is never all that tells them apart. */
export const signs = { error: "✖", warning: "▲", information: "●" } as const satisfies Record<Severity, string>;

/** The id of a finding on the page. Both numbers count from 0. */
export function findingId(file: number, index: number): string {
  return `f${String(file + 1)}-${String(index + 1)}`;
}

/** One finding as an item of a list. */
export function findingItem({ finding, index }: PlacedFinding, file: number): Markup {
  const { severity, cells, sheet, measure, advice, evidence, fix, rule } = finding;
  const name = oneLine(measure);
  return html`<li class="finding ${severity}" id="${findingId(file, index)}">
    <div class="head">
      <span class="badge ${severity}"
        ><span aria-hidden="true">${signs[severity]}</span> ${severityTitles[severity]}</span
      >
      <span class="cells">${oneLine(cellNames(cells, sheet).join(", "))}</span>
      ${name === "" ? nothing : html`<strong>${name}</strong>`}<span class="rule">${rule}</span>
    </div>
    <div>
      <p>${messageWithoutMeasure(finding)}</p>
      <p class="advice">${oneLine(advice)}</p>
      ${fix ? html`<p class="evidence">${fixTitles[fix.kind]}: ${oneLine(fix.description)}</p>` : nothing}
      ${evidence.map(({ says, from }) => html`<p class="evidence">Evidence: ${oneLine(says)}${from === "" ? "" : ` (${oneLine(from)})`}</p>`)}
    </div>
  </li> `;
}
