import type { FileOutcome } from "../outcome";
import { cellNames } from "../place";
import { oneLine } from "../plain";
import { html, nothing } from "./html-text";
import type { Markup } from "./html-text";

/** The findings that somebody accepted, with reason, name and day; nothing where there are none. */
export function acceptedList({ accepted = [] }: FileOutcome): Markup {
  if (accepted.length === 0) return nothing;
  const items = accepted.map(
    ({ finding: { cells, measure, rule }, acceptance: { reason, name, date } }) =>
      html`<li>
        ${oneLine([cellNames(cells, "").join(", "), measure, rule].filter((part) => part !== "").join(" · "))}:
        “${oneLine(reason)}” (${oneLine(name)}, ${oneLine(date)})
      </li> `,
  );
  return html`<h3>Accepted</h3>
    <ul>
      ${items}
    </ul> `;
}
