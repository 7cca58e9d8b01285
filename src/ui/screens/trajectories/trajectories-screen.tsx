import { useMemo } from "react";
import type { ReactNode } from "react";
import { layTrajectories, ownTableNames } from "../../../core";
import { Button } from "../../parts/button";
import { usePane } from "../../parts/use-pane";
import { chosenTables, setsTargets, tablesOf } from "../../state/select";
import type { Checked } from "../../state/state";
import { text } from "../../strings";
import { Choices } from "./choices";
import { Preview } from "./preview";

/** Chooses trajectories, shows a line for each, and writes them. */
export function TrajectoriesScreen({ checked }: { readonly checked: Checked }): ReactNode {
  const { state, actions } = usePane();
  const { laying, selection } = state;
  const laid = useMemo(() => {
    const { which, shape, every } = laying;
    const tables = chosenTables(tablesOf(checked), which, selection);
    return layTrajectories(tables, { shape, every, workbook: checked.workbook });
  }, [checked, laying, selection]);
  const isThere = checked.own.sheets.some(({ table }) => table.name === ownTableNames.trajectories);
  const busy = state.work !== undefined;
  if (!tablesOf(checked).some(setsTargets)) {
    return (
      <div className="sk-stack">
        <h1>{text.trajectories.title}</h1>
        <div className="sk-empty">
          <p>{text.trajectories.nothing}</p>
        </div>
      </div>
    );
  }
  return (
    <div className="sk-stack">
      <div className="sk-stack-s">
        <h1>{text.trajectories.title}</h1>
        <p className="sk-quiet">{text.trajectories.intro}</p>
      </div>
      <Choices />
      {laid.outcomes.length === 0 && (
        <div className="sk-empty">
          <p>{text.trajectories.noneChosen}</p>
        </div>
      )}
      <Preview laid={laid} />
      <div className="sk-ends-bar">
        <Button
          look="primary"
          disabled={busy || laid.trajectories.length === 0}
          onClick={() => actions.proposeTrajectories("write")}
        >
          {isThere ? text.trajectories.updateAction : text.trajectories.writeAction}
        </Button>
        {isThere && (
          <Button disabled={busy} onClick={() => actions.proposeTrajectories("remove")}>
            {text.trajectories.removeAction}
          </Button>
        )}
      </div>
    </div>
  );
}
