import type { ReactNode } from "react";
import { Button } from "../../parts/button";
import { usePaneAlone } from "../../parts/use-pane";
import { text } from "../../strings";
import { useProfile } from "./use-set";

const words = text.polaritySettings;

/** Which way the user says is good, measure by measure. */
export function PolaritySettings(): ReactNode {
  const { actions } = usePaneAlone();
  const { profile } = useProfile();
  const chosen = Object.entries(profile.polarity);
  return (
    <>
      <p className="sk-quiet">{chosen.length === 0 ? words.noneBody : words.intro}</p>
      <ul className="sk-listed sk-flat">
        {chosen.map(([measure, polarity]) => (
          <li key={measure} className="sk-between">
            <div>
              <p>{measure}</p>
              <p className="sk-quiet">{text.polarity[polarity]}</p>
            </div>
            <Button
              size="small"
              aria-label={words.remove(measure)}
              onClick={() => actions.choosePolarity(measure, undefined)}
            >
              {text.remove}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
