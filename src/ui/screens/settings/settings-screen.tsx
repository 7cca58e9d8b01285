import type { ReactNode } from "react";
import { rules } from "../../../core";
import { usePane } from "../../parts/use-pane";
import { text } from "../../strings";
import { PolaritySettings } from "./polarity-settings";
import { ProfileSettings } from "./profile-settings";
import { RuleSettings } from "./rule-settings";

/** How this workbook is checked, and by whom findings are accepted. */
export function SettingsScreen(): ReactNode {
  const { state, actions } = usePane();
  return (
    <div className="sk-stack">
      <h1>{text.settings.title}</h1>
      <label className="sk-field">
        <span>{text.settings.name}</span>
        <input
          className="sk-input"
          autoComplete="name"
          value={state.name}
          onChange={(event) => actions.name(event.target.value)}
        />
      </label>
      <RuleSettings />
      <PolaritySettings />
      <ProfileSettings />
      <section className="sk-stack-s">
        <h2>{text.settings.about}</h2>
        <p className="sk-quiet">{text.settings.aboutBody}</p>
        <p className="sk-quiet">{text.settings.rulesCount(rules.length)}</p>
      </section>
    </div>
  );
}
