import type { ReactNode } from "react";
import { formatPeriod, targetYears, type CardChoices, type NewCell, type NewSheet } from "../../../core";
import { usePane } from "../../parts/use-pane";
import { text } from "../../strings";

/** The row of the headings on the sheet. */
const head = 3;

/** The rows that will be made: each measure with its baseline and its last target. */
export function CardPreview({
  sheet,
  choices,
}: {
  readonly sheet: NewSheet;
  readonly choices: CardChoices;
}): ReactNode {
  const { formats } = usePane();
  const year = targetYears(choices.years).at(-1);
  const label = year ? formatPeriod(year) : "";
  const headings = sheet.rows[head]?.map(({ value }) => value) ?? [];
  const [baseline, period, target] = ["Baseline", "Baseline period", `${label} target`].map((one) =>
    headings.indexOf(one),
  );
  // What formulas come to, as the sheet will show it.
  const said = ({ value, format }: NewCell = { value: null }): string =>
    formats.content({ value, ...(format !== undefined && { format }) });
  const rows = sheet.rows.slice(head + 1, sheet.tints[0] ? sheet.tints[0].area.bottom + 1 : undefined);
  return (
    <div className="sk-preview-card" role="region" aria-label={text.newCard.preview} tabIndex={0}>
      <table className="sk-table">
        <thead>
          <tr>
            <th scope="col">{text.newCard.measure}</th>
            <th scope="col">{text.newCard.baseline}</th>
            <th scope="col">{text.newCard.last(label)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => {
            const name = said(cells[0]);
            return cells[0]?.look === "section" ? (
              <tr key={String(index)}>
                <th scope="rowgroup" colSpan={3} className="sk-preview-section">
                  {name}
                </th>
              </tr>
            ) : (
              <tr key={String(index)}>
                <th scope="row">{name}</th>
                <td>
                  {said(cells[baseline ?? -1])} <span className="sk-quiet">{said(cells[period ?? -1])}</span>
                </td>
                <td>{said(cells[target ?? -1])}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
