import type { ReactNode } from "react";
import { ownTableNames } from "../../../core";
import { Button } from "../../parts/button";
import { usePane } from "../../parts/use-pane";
import type { Checked } from "../../state/state";
import { text } from "../../strings";

/** The report for the board: as a page to print, and as a sheet of the workbook. */
export function BoardReport({ checked }: { readonly checked: Checked }): ReactNode {
  const { state, actions } = usePane();
  const isThere = checked.own.sheets.some(({ table }) => table.name === ownTableNames.board);
  const busy = state.work !== undefined;
  return (
    <section className="sk-stack-s">
      <h2>{text.board.menu}</h2>
      <p className="sk-quiet">{text.board.hint}</p>
      <div className="sk-row">
        <Button disabled={busy} onClick={actions.saveBoard}>
          {text.board.saveAction}
        </Button>
        <Button disabled={busy} onClick={() => actions.proposeBoard("write")}>
          {isThere ? text.board.updateAction : text.board.writeAction}
        </Button>
        {isThere && (
          <Button disabled={busy} onClick={() => actions.proposeBoard("remove")}>
            {text.board.removeAction}
          </Button>
        )}
      </div>
    </section>
  );
}
