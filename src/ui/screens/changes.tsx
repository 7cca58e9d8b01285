import type { ReactNode } from "react";
import { invertPlan } from "../../core";
import type { Written } from "../../core";
import { Button } from "../parts/button";
import { usePane } from "../parts/use-pane";
import { writtenLatestFirst } from "../state/select";
import { text } from "../strings";
import { PlanList } from "./dialogs/plan-list";

/** What was written into the workbook, each with a way back. */
export function ChangesScreen(): ReactNode {
  const { state } = usePane();
  const written = writtenLatestFirst(state.kept);
  return (
    <div className="sk-stack">
      <div className="sk-stack-s">
        <h1>{text.changes.title}</h1>
        <p className="sk-quiet">{text.changes.intro}</p>
      </div>
      {written.length === 0 ? (
        <div className="sk-empty">
          <h2>{text.changes.none}</h2>
          <p>{text.changes.noneBody}</p>
        </div>
      ) : (
        <ul className="sk-stack-s">
          {written.map((one) => (
            <li key={one.id}>
              <WrittenCard written={one} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function WrittenCard({ written }: { readonly written: Written }): ReactNode {
  const { state, actions, formats } = usePane();
  const { what, at, inverse } = written;
  return (
    <article className="sk-card sk-plain" aria-label={what}>
      <div>
        <h2>{what}</h2>
        <p className="sk-quiet">{formats.date(at)}</p>
      </div>
      <details>
        <summary>{text.changes.contents}</summary>
        <PlanList plan={invertPlan(inverse)} isDone />
      </details>
      <div className="sk-row">
        <Button
          size="small"
          disabled={state.work !== undefined}
          aria-label={text.changes.takeBackFor(what)}
          onClick={() => actions.takeBack(written)}
        >
          {text.changes.takeBack}
        </Button>
      </div>
    </article>
  );
}
