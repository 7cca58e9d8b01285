import type { ReactNode } from "react";
import { rules, severities } from "../../../core";
import type { Severity } from "../../../core";
import { Choice } from "../../parts/choice";
import { usePane } from "../../parts/use-pane";
import { text } from "../../strings";

const choices: readonly (Severity | "off")[] = [...severities, "off"];

/** How much each rule matters. */
export function RuleSettings(): ReactNode {
  const { state, actions } = usePane();
  const { rules: set } = state.kept.profile;
  return (
    <details className="sk-fold">
      <summary>{text.settings.rules}</summary>
      <div className="sk-stack-s">
        <p className="sk-quiet">{text.settings.rulesIntro}</p>
        <ul className="sk-listed sk-flat">
          {rules.map(({ id, title, severity }) => (
            <li key={id} className="sk-pair">
              <div>
                <p>{title}</p>
                <p className="sk-quiet">{id}</p>
              </div>
              <Choice
                small
                showLabel={false}
                label={text.settings.severityOf(id)}
                options={[
                  { value: "", label: text.settings.asIs(text.severity[severity]) },
                  ...choices.map((one) => ({
                    value: one,
                    label: one === "off" ? text.settings.off : text.severity[one],
                  })),
                ]}
                value={set[id] ?? ""}
                onChange={(value) =>
                  actions.setSeverity(
                    id,
                    choices.find((one) => one === value),
                  )
                }
              />
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
