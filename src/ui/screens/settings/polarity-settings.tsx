import type { ReactNode } from "react";
import { Button } from "../../parts/button";
import { usePane } from "../../parts/use-pane";
import { effectiveProfile } from "../../state/select";
import { text } from "../../strings";

/** Which way the user says is good, measure by measure. */
export function PolaritySettings(): ReactNode {
  const { state, actions } = usePane();
  const chosen = Object.entries(effectiveProfile(state.kept).polarity);
  return (
    <details className="sk-fold">
      <summary>{text.settings.polarity}</summary>
      <div className="sk-stack-s">
        <p className="sk-quiet">{chosen.length === 0 ? text.settings.polarityNone : text.settings.polarityIntro}</p>
        <ul className="sk-listed sk-flat">
          {chosen.map(([measure, polarity]) => (
            <li key={measure} className="sk-between">
              <div>
                <p>{measure}</p>
                <p className="sk-quiet">{text.polarity[polarity]}</p>
              </div>
              <Button
                size="small"
                aria-label={text.settings.removePolarity(measure)}
                onClick={() => actions.choosePolarity(measure, undefined)}
              >
                {text.remove}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
