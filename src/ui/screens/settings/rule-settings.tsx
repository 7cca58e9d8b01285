import type { ReactNode } from "react";
import { rules, severities } from "../../../core";
import type { Severity } from "../../../core";
import { Choice } from "../../parts/choice";
import { text } from "../../strings";
import { withSeverity } from "./edits";
import { Reset } from "./reset";
import { useSearch } from "./search";
import { useProfile } from "./use-set";

const words = text.ruleSettings;
const choices: readonly (Severity | "off")[] = [...severities, "off"];

/** How much each rule matters. */
export function RuleSettings(): ReactNode {
  const { profile, change } = useProfile();
  const { field, matches } = useSearch(words.find);
  const shown = rules.filter(({ id, title }) => matches(id, title));
  return (
    <>
      <p className="sk-quiet">{words.intro}</p>
      <Reset part="rules" label={words.reset} />
      {field(shown.length, rules.length)}
      <ul className="sk-listed sk-flat">
        {shown.map(({ id, title, severity }) => (
          <li key={id} className="sk-stack-s">
            <p>{title}</p>
            <div className="sk-beside">
              <span className="sk-quiet">{id}</span>
              <Choice
                small
                showLabel={false}
                label={words.severityOf(id)}
                options={[
                  { value: "", label: words.asIs(text.severity[severity]) },
                  ...choices.map((one) => ({ value: one, label: one === "off" ? words.off : text.severity[one] })),
                ]}
                value={profile.rules[id] ?? ""}
                onChange={(value) => {
                  const to = choices.find((one) => one === value);
                  void change(words.severityOf(id), withSeverity(id, to));
                }}
              />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
