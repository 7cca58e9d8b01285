import type { Finding } from "../../check/finding";
import { signs } from "../../report/html/finding-html";
import { html, type Markup, nothing } from "../../report/html/html-text";
import { oneLine } from "../../report/plain";
import { messageWithoutMeasure, severityTitles } from "../../report/words";
import { acceptedWords, onSeveralSheets, placeNames, restWords, toldInFull } from "../findings";
import type { Board } from "../model";

/** What is wrong in the card: the worst findings in full, the rest counted, and what was accepted. */
export function cardPart({ findings, accepted }: Board): Markup {
  const { told, rest } = toldInFull(findings);
  const several = onSeveralSheets(findings);
  return html`<section>
    <h2>What is wrong in the card</h2>
    ${
      told.length === 0
        ? html`<p>No error and no warning.</p>`
        : html`<ol class="findings">
            ${told.map((one) => findingItem(one, several))}
          </ol>`
    }
    ${rest.length === 0 ? nothing : html`<p class="quiet">${restWords(rest, told.length > 0)}</p>`}
    ${
      accepted.length === 0
        ? nothing
        : html`<h3>Accepted</h3>
            <ul class="findings">
              ${acceptedWords(accepted).map((one) => html`<li>${oneLine(one)}</li>`)}
            </ul>`
    }
  </section>`;
}

function findingItem(finding: Finding, several: boolean): Markup {
  const { severity, cells, measure, advice } = finding;
  const name = oneLine(measure);
  return html`<li>
    <strong class="${severity}"><span aria-hidden="true">${signs[severity]}</span> ${severityTitles[severity]}</strong>
    <strong>${oneLine(placeNames(cells, several).join(", "))}</strong>
    ${name === "" ? nothing : html`${name}: `}${messageWithoutMeasure(finding)}
    ${severity === "error" ? html`<span class="quiet">${oneLine(advice)}</span>` : nothing}
  </li>`;
}
