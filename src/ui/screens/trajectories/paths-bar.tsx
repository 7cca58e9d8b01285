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
  const sheet = checked.own.sheets.find(({ table }) => table.name === ownTableNames.trajectories);
  const busy = state.work !== undefined;
  return (
    <div className="sk-ends-bar">
      <Button
        look="primary"
        disabled={busy || laid.trajectories.length === 0}
        onClick={() => actions.proposeTrajectories("write")}
      >
        {sheet ? text.trajectories.updateAction : text.trajectories.writeAction}
      </Button>
      {sheet && (
        <>
          <Button onClick={() => actions.select(sheet.name, { top: 0, left: 0, bottom: 0, right: 0 })}>
            {text.trajectories.goTo}
          </Button>
          <Button disabled={busy} onClick={() => actions.proposeTrajectories("remove")}>
            {text.trajectories.removeAction}
          </Button>
        </>
      )}
    </div>
  );
}
