import type { ReactNode } from "react";
import { ownTableNames } from "../../../core";
import type { Laid } from "../../../core";
import { Button } from "../../parts/button";
import { usePane } from "../../parts/use-pane";
import type { Checked } from "../../state/state";
import { text } from "../../strings";

/** Writes the trajectories that are shown, or removes those that are there. */
export function PathsBar({ laid, checked }: { readonly laid: Laid; readonly checked: Checked }): ReactNode {
  const { state, actions } = usePane();
  const isThere = checked.own.sheets.some(({ table }) => table.name === ownTableNames.trajectories);
  const busy = state.work !== undefined;
  return (
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
  );
}
