import type { ReactNode } from "react";
import { cellName } from "../../../core";
import type { CellContent, ChangePlan, Operation } from "../../../core";
import { usePane } from "../../parts/use-pane";
import { findingsStep } from "../../state/state";
import { text } from "../../strings";

type CellOperation = Extract<Operation, { kind: "cell" }>;

/** Every change of a plan: cells with what they hold before and after, and our own sheets and highlights in a line each. */
export function PlanList({
  plan,
  isDone = false,
}: {
  readonly plan: ChangePlan;
  /** Whether it was written already. */
  readonly isDone?: boolean;
}): ReactNode {
  const cells = plan.operations.filter((operation): operation is CellOperation => operation.kind === "cell");
  const others = plan.operations.flatMap((operation) => {
    const said = sayOperation(operation);
    return said === undefined ? [] : [said];
  });
  return (
    <div className="sk-stack-s">
      {cells.length > 0 && <CellTable cells={cells} now={isDone ? text.changes.before : text.proposal.now} />}
      {others.length > 0 && (
        <ul className="sk-listed">
          {others.map((said) => (
            <li key={said}>{said}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function CellTable({ cells, now }: { readonly cells: readonly CellOperation[]; readonly now: string }): ReactNode {
  const { formats } = usePane();
  const sheets = new Set(cells.map(({ at }) => at.sheet));
  const said = (content: CellContent): string => formats.content(content) || text.proposal.empty;
  const more = cells.length - findingsStep;
  return (
    <>
      <table className="sk-table">
        <thead>
          <tr>
            <th scope="col">{text.proposal.cell}</th>
            <th scope="col">{now}</th>
            <th scope="col">{text.proposal.then}</th>
          </tr>
        </thead>
        <tbody>
          {cells.slice(0, findingsStep).map(({ at, before, after }) => {
            const name = cellName(at, sheets.size > 1 ? "" : at.sheet);
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{said(before)}</td>
                <td className="sk-after">
                  {said({ ...(before.format !== undefined && { format: before.format }), ...after })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {more > 0 && <p className="sk-quiet">{text.proposal.cellsMore(formats.number(more))}</p>}
    </>
  );
}

function sayOperation(operation: Operation): string | undefined {
  switch (operation.kind) {
    case "cell":
      return undefined;
    case "sheet": {
      const { name, before, after } = operation;
      if (!after) return text.proposal.sheetGone(name);
      const charts = after.charts?.length ?? 0;
      if (charts > 0) return (before ? text.proposal.chartsAgain : text.proposal.newCharts)(name, charts);
      // The first row is the header.
      const rows = after.rows.length - 1;
      return before ? text.proposal.sheetAgain(name, rows) : text.proposal.newSheet(name, rows);
    }
    case "new-sheet": {
      const { name, after } = operation;
      return after ? text.proposal.newSheet(name, after.rows.length) : text.proposal.sheetGone(name);
    }
    case "highlights": {
      const areas = operation.after.reduce((sum, highlight) => sum + highlight.areas.length, 0);
      return text.proposal.highlights(operation.sheet, areas);
    }
    default:
      return operation satisfies never;
  }
}
