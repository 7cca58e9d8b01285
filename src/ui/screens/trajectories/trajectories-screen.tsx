import { useMemo } from "react";
import type { ReactNode } from "react";
import { fillWrites } from "../../../core";
import { Button } from "../../parts/button";
import { usePane } from "../../parts/use-pane";
import { layChosen } from "../../state/lay";
import { setsTargets, tablesOf } from "../../state/select";
import { layingViews, type Checked } from "../../state/state";
import { text } from "../../strings";
import { BoardReport } from "./board-report";
import { ChartsBar, ChartsView } from "./charts-view";
import { Choices } from "./choices";
import { PathsBar } from "./paths-bar";
import { Preview } from "./preview";

/** Chooses trajectories, shows a line or a chart for each, and writes them. */
export function TrajectoriesScreen({ checked }: { readonly checked: Checked }): ReactNode {
  const { state } = usePane();
  const { laying, selection, kept } = state;
  const laid = useMemo(() => layChosen({ checked, kept, laying, selection }), [checked, kept, laying, selection]);
  if (!laid || !tablesOf(checked).some(setsTargets)) {
    return (
      <div className="sk-stack">
        <h1>{text.trajectories.title}</h1>
        <div className="sk-empty">
          <p>{text.trajectories.nothing}</p>
        </div>
      </div>
    );
  }
  const isCharts = laying.view === "charts";
  return (
    <div className="sk-stack">
      <div className="sk-stack-s">
        <h1>{text.trajectories.title}</h1>
        <p className="sk-quiet">{text.trajectories.intro}</p>
      </div>
      <Choices />
      <Views />
      {laid.outcomes.length === 0 && (
        <div className="sk-empty">
          <p>{text.trajectories.noneChosen}</p>
        </div>
      )}
      {isCharts ? (
        <ChartsView laid={laid} checked={checked} />
      ) : (
        <>
          <Unfilled count={fillWrites(laid, checked.workbook).length} />
          <Preview laid={laid} />
        </>
      )}
      <BoardReport checked={checked} />
      {isCharts ? <ChartsBar laid={laid} checked={checked} /> : <PathsBar laid={laid} checked={checked} />}
    </div>
  );
}

function Views(): ReactNode {
  const { state, actions } = usePane();
  return (
    <div className="sk-views" role="group" aria-label={text.trajectories.show}>
      {layingViews.map((view) => (
        <Button key={view} aria-pressed={state.laying.view === view} onClick={() => actions.lay({ view })}>
          {text.trajectories.views[view]}
        </Button>
      ))}
    </div>
  );
}

/** Offers to fill in the scorecard's own targets that hold nothing yet. */
function Unfilled({ count }: { readonly count: number }): ReactNode {
  const { state, actions } = usePane();
  if (count === 0) return null;
  return (
    <div className="sk-card sk-plain sk-between">
      <span>{text.trajectories.unfilled(count)}</span>
      <Button size="small" disabled={state.work !== undefined} onClick={actions.proposeFilling}>
        {text.trajectories.fillAction}
      </Button>
    </div>
  );
}
