import type { ReactNode } from "react";
import { defaultProfile, rules } from "../../../core";
import { Button } from "../../parts/button";
import { usePane } from "../../parts/use-pane";
import { settingsParts } from "../../state/state";
import { text } from "../../strings";
import { lineOf } from "./lines";
import { contentsOf } from "./contents";
import { Part } from "./part";
import { useProfile } from "./use-set";

/** How this workbook is checked, part by part, and by whom findings are accepted. */
export function SettingsScreen(): ReactNode {
  const { state, formats } = usePane();
  return (
    <div className="sk-stack">
      <div className="sk-stack-s">
        <h1>{text.settings.title}</h1>
        <p className="sk-quiet">{text.settings.intro}</p>
      </div>
      <div className="sk-stack-s">
        {settingsParts.map((part) => (
          <Part key={part} part={part} state={lineOf(part, state, formats)}>
            {() => contentsOf(part)}
          </Part>
        ))}
      </div>
      <section className="sk-stack-s">
        <h2>{text.settings.about}</h2>
        <p className="sk-quiet">{text.settings.aboutBody}</p>
        <p className="sk-quiet">{text.settings.rulesCount(rules.length)}</p>
      </section>
      <Undo />
    </div>
  );
}

/** The way back: of the last change, and of all. */
function Undo(): ReactNode {
  const { state, actions } = usePane();
  const { profile } = useProfile();
  const { undo, passing } = state.settings;
  const last = undo.at(-1);
  const isChanged = passing !== undefined || JSON.stringify(profile) !== JSON.stringify(defaultProfile);
  if (!last && !isChanged) return null;
  return (
    <div className="sk-ends-bar">
      {last && (
        <Button aria-label={text.settings.undoWhat(last.what)} title={last.what} onClick={actions.undoSetting}>
          {text.settings.undo}
        </Button>
      )}
      {isChanged && (
        <Button
          look="subtle"
          onClick={() =>
            void actions.set(text.settings.resetAll, () => ({
              profile: defaultProfile,
              polarity: {},
              passing: undefined,
            }))
          }
        >
          {text.settings.resetAll}
        </Button>
      )}
      {last && <span className="sk-quiet sk-last">{last.what}</span>}
    </div>
  );
}
