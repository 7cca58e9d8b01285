import type { ReactNode } from "react";
import { Button } from "../parts/button";
import { Icon } from "../parts/icons";
import { NoticeBar, WorkBar } from "../parts/notice";
import { usePane } from "../parts/use-pane";
import { text } from "../strings";

/** The screen before anything was checked: what this is, and one thing to do. */
export function FirstRun(): ReactNode {
  const { state, actions, surroundings } = usePane();
  return (
    <main className="sk-body">
      <div className="sk-first">
        <Icon name="card" size={40} />
        <h1>{text.first.title}</h1>
        <p>{text.first.body}</p>
        <div className="sk-stack-s">
          <Button look="primary" wide disabled={state.work !== undefined} onClick={() => actions.check("workbook")}>
            {text.first.action}
          </Button>
          <Button wide disabled={state.work !== undefined} onClick={() => actions.openNewCard(true)}>
            {text.first.newCard}
          </Button>
          {surroundings.openSample && (
            <Button look="subtle" wide disabled={state.work !== undefined} onClick={actions.openSample}>
              {text.first.sample}
            </Button>
          )}
        </div>
        <WorkBar />
        <NoticeBar />
        <p className="sk-quiet">{text.first.privacy}</p>
      </div>
    </main>
  );
}
