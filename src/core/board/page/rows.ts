import { html, type Markup, nothing } from "../../report/html/html-text";
import { oneLine } from "../../report/plain";
import type { BoardLine } from "../model";

/** More measures than this in one group are counted and not drawn. */
const mostInGroup = 200;

/** A table of measures in groups, its header repeated on every page it runs over. */
export interface LineTable<Line extends BoardLine> {
  readonly caption: string;
  readonly columns: readonly { readonly heading: string; readonly look?: "number" | "picture" | "text" }[];
  readonly groups: readonly {
    /** Undefined for a table that is one group. */
    readonly title: Markup | undefined;
    readonly lines: readonly Line[];
  }[];
  /** Whether its cells are sentences, and need the room that names would else be given. */
  readonly inSentences?: boolean;
  /** The measures that there is room for on paper; the others are on screens only. */
  readonly onPaper: ReadonlySet<BoardLine>;
  /** The cells after the measure's name, in the order of the columns. */
  readonly cells: (line: Line) => readonly Markup[];
}

/** The markup of a table; nothing where it has no line. */
export function lineTable<Line extends BoardLine>({
  caption,
  columns,
  groups,
  cells,
  onPaper,
  inSentences = false,
}: LineTable<Line>): Markup {
  const filled = groups.filter(({ lines }) => lines.length > 0);
  if (filled.length === 0) return nothing;
  return html`<div class="wide" role="region" tabindex="0" aria-label="${caption}">
    <table class="${inSentences ? "said" : "told"}">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(({ heading, look = "text" }) => html`<th scope="col" class="${look}">${heading}</th>`)}
        </tr>
      </thead>
      ${filled.map(({ title, lines }) => {
        const more = lines.length - mostInGroup;
        const leftOut = lines.filter((line) => !onPaper.has(line)).length;
        return html`<tbody>
          ${
            title
              ? html`<tr class="group">
                  <th colspan="${columns.length}" scope="rowgroup">${title}</th>
                </tr>`
              : nothing
          }
          ${lines.slice(0, mostInGroup).map(
            (line) =>
              html`<tr class="${onPaper.has(line) ? "kept" : "on-screen"}">
                ${nameCell(line)}${cells(line)}
              </tr>`,
          )}
          ${
            leftOut > 0
              ? html`<tr class="on-paper">
                  <td colspan="${columns.length}">
                    ${leftOut} more ${leftOut === 1 ? "is" : "are"} left out on paper: this page has them all on a
                    screen, and so does the sheet for the board.
                  </td>
                </tr>`
              : nothing
          }
          ${
            more > 0
              ? html`<tr>
                  <td colspan="${columns.length}">and ${more} more</td>
                </tr>`
              : nothing
          }
        </tbody>`;
      })}
    </table>
  </div>`;
}

/** A measure's name, with what to know of its figures. */
function nameCell(line: BoardLine): Markup {
  const caveats = line.kind === "laid" ? line.caveats : [];
  return html`<th scope="row">${line.name}${caveats.map((one) => html`<small>${oneLine(one)}</small>`)}</th>`;
}

/** A cell with a main text and a quieter one beneath. */
export function twoLines(main: string, beneath: string | undefined, look: string): Markup {
  return html`<td class="${look}">${main}${beneath === undefined ? nothing : html`<small>${beneath}</small>`}</td>`;
}

/** A cell with a main text and a quieter one beside it. */
export function sideBySide(main: string, beside: string | undefined, look: string): Markup {
  return html`<td class="${look} beside">
    ${main}${beside === undefined ? nothing : html` <small>${beside}</small>`}
  </td>`;
}
