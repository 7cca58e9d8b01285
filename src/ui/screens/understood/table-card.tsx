import type { ReactNode } from "react";
import { formatA1, formatArea } from "../../../core";
import type { CellRef, Scorecard } from "../../../core";
import { Button } from "../../parts/button";
import { CellButton, Cells } from "../../parts/cells";
import { usePane } from "../../parts/use-pane";
import { text } from "../../strings";
import { Columns } from "./columns";
import { Measures } from "./measures";

/** One table as it was read, with whatever of it can be corrected. */
export function TableCard({
  table,
  tables,
}: {
  readonly table: Scorecard;
  /** All tables of its sheet. */
  readonly tables: readonly Scorecard[];
}): ReactNode {
  const { state, actions, formats } = usePane();
  const { kind, area, sheet, headings, measures, notUnderstood } = table;
  return (
    <article className="sk-card sk-plain" aria-label={`${text.understood.kind[kind]} ${formatArea(area)}`}>
      <div className="sk-card-head">
        <h2>{text.understood.kind[kind]}</h2>
        <CellButton name={formatArea(area)} sheet={sheet} />
      </div>
      <p className="sk-quiet">
        {text.understood.header(headerRows(table, formats.number))} · {text.understood.howMany(measures.length)}
      </p>
      <details>
        <summary>{text.understood.columns}</summary>
        <Columns table={table} tables={tables} />
      </details>
      {headings.length > 0 && (
        <details>
          <summary>{text.understood.sections}</summary>
          <ul className="sk-listed sk-flat">
            {headings.map(({ text: heading, at }) => (
              <li key={at.row} className="sk-between">
                <span>{heading}</span>
                <CellButton name={formatA1(at.row, at.column)} sheet={sheet} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>{text.understood.measures(measures.length)}</summary>
        <Measures table={table} />
      </details>
      <NotUnderstood cells={notUnderstood} sheet={sheet} />
      <div className="sk-card-actions">
        <Button
          look="subtle"
          size="small"
          disabled={state.work !== undefined}
          onClick={() => actions.correct({ kind: "no-scorecard", sheet, area: formatArea(area) })}
        >
          {text.understood.no}
        </Button>
      </div>
    </article>
  );
}

/** Cells that nothing accounts for. */
export function NotUnderstood({
  cells,
  sheet,
}: {
  readonly cells: readonly CellRef[];
  readonly sheet: string;
}): ReactNode {
  if (cells.length === 0) return null;
  return (
    <details>
      <summary>{text.understood.notUnderstood(cells.length)}</summary>
      <div className="sk-stack-s">
        <p className="sk-quiet">{text.understood.notUnderstoodBody}</p>
        <Cells cells={cells} sheet={sheet} />
      </div>
    </details>
  );
}

function headerRows({ rows, area }: Scorecard, number: (value: number) => string): string {
  const header = rows.filter(({ role }) => role === "header").map(({ row }) => row);
  const runs: { first: number; last: number }[] = [];
  for (const row of header.length > 0 ? header : [area.top]) {
    const last = runs.at(-1);
    if (last && last.last === row - 1) last.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs.map(({ first, last }) => text.understood.rows(number(first + 1), number(last + 1))).join(", ");
}
