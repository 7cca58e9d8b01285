import type { ReactNode } from "react";
import type { Correction } from "../../../core";
import { Button } from "../../parts/button";
import { usePane } from "../../parts/use-pane";
import { text } from "../../strings";
import { roleWords } from "./column-roles";

/** What the user corrected, each with a way back. */
export function Corrections(): ReactNode {
  const { state, actions } = usePane();
  const { corrections } = state.kept;
  if (corrections.length === 0) return null;
  return (
    <details className="sk-fold">
      <summary>{text.understood.corrections(corrections.length)}</summary>
      <div>
        <ul className="sk-listed sk-flat">
          {corrections.map((correction) => {
            const said = sayCorrection(correction);
            return (
              <li key={said} className="sk-between">
                <span>{said}</span>
                <Button
                  size="small"
                  aria-label={text.understood.undo(said)}
                  onClick={() => actions.removeCorrection(correction)}
                >
                  {text.remove}
                </Button>
              </li>
            );
          })}
        </ul>
      </div>
    </details>
  );
}

function sayCorrection(correction: Correction): string {
  switch (correction.kind) {
    case "column":
      return text.understood.columnIs(
        correction.sheet,
        correction.mark?.heading || correction.column,
        roleWords(correction.is),
      );
    case "scorecard":
      return text.understood.isScorecard(correction.sheet, correction.area);
    case "no-scorecard":
      return text.understood.isNone(correction.sheet, correction.area);
    default:
      return correction satisfies never;
  }
}
