import type { ReactNode } from "react";
import { severities } from "../../../core";
import type { Finding, Severity } from "../../../core";
import { Choice } from "../../parts/choice";
import { SeverityMark } from "../../parts/icons";
import { usePane } from "../../parts/use-pane";
import { countBySeverity, rulesFound } from "../../state/select";
import { text } from "../../strings";

/** How many findings there are of each severity; each count shows only its own when it is pressed. */
export function Counts({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const { state, actions, formats } = usePane();
  const pressed = state.filters.severities;
  const toggle = (severity: Severity): void => {
    const others = pressed.filter((one) => one !== severity);
    const next = others.length === pressed.length ? [...pressed, severity] : others;
    actions.filter({ severities: next.length === severities.length ? [] : next });
  };
  return (
    <div className="sk-counts" role="group" aria-label={text.check.counts}>
      {countBySeverity(findings).map(({ severity, count }) => (
        <button
          key={severity}
          type="button"
          className="sk-count"
          aria-pressed={pressed.includes(severity)}
          onClick={() => toggle(severity)}
        >
          <b>
            <SeverityMark severity={severity} />
            {formats.number(count)}
          </b>
          <span>{text.severities(severity, count)}</span>
        </button>
      ))}
    </div>
  );
}

/** Narrows the findings down to a rule, and to those that say a text. */
export function Narrowing({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const { state, actions } = usePane();
  const { filters } = state;
  const found = rulesFound(findings);
  const options = [
    { value: "", label: text.check.anyRule },
    ...(filters.rule === "" || found.includes(filters.rule) ? found : [filters.rule, ...found]).map((rule) => ({
      value: rule,
      label: text.check.ruleName(rule),
    })),
  ];
  return (
    <div className="sk-two">
      <input
        className="sk-input"
        type="search"
        aria-label={text.check.find}
        placeholder={text.check.find}
        value={filters.text}
        onChange={(event) => actions.filter({ text: event.target.value })}
      />
      <Choice
        label={text.check.rule}
        showLabel={false}
        options={options}
        value={filters.rule}
        onChange={(rule) => actions.filter({ rule })}
      />
    </div>
  );
}
