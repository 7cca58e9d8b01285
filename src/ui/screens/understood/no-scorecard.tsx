import type { ReactNode } from "react";
import { formatArea } from "../../../core";
import { Button } from "../../parts/button";
import { usePane } from "../../parts/use-pane";
import { text } from "../../strings";

/** A sheet without a scorecard, and how to say that there is one after all. */
export function NoScorecard({ sheet }: { readonly sheet: string }): ReactNode {
  const { state, actions } = usePane();
  return (
    <div className="sk-empty">
      <h2>{text.understood.nothing(sheet)}</h2>
      <p>{text.understood.nothingHint}</p>
      <TellScorecard />
      <Button disabled={state.work !== undefined} onClick={() => actions.openNewCard(true)}>
        {text.first.newCard}
      </Button>
    </div>
  );
}

/** Says that what is selected is a scorecard. */
export function TellScorecard(): ReactNode {
  const { state, actions } = usePane();
  const { selection } = state;
  return (
    <>
      <Button disabled={state.work !== undefined} onClick={actions.tellScorecard}>
        {text.understood.tell}
      </Button>
      {selection && (
        <p className="sk-quiet">{text.understood.selected(`${selection.sheet}, ${formatArea(selection.area)}`)}</p>
      )}
    </>
  );
}
