import type { ReactNode } from "react";
import type { Finding } from "../../../core";
import { Button } from "../../parts/button";
import { moveFocus } from "../../parts/roving";
import { usePane } from "../../parts/use-pane";
import { filterFindings, findingKey, groupFindings } from "../../state/select";
import type { Checked } from "../../state/state";
import { noFilters } from "../../state/state";
import { text } from "../../strings";
import { FindingCard } from "./finding-card";

/** The findings that the filters let through, under their sheets and sections; no more at a time than a pane can draw at once. */
export function FindingList({
  findings,
  checked,
}: {
  readonly findings: readonly Finding[];
  readonly checked: Checked;
}): ReactNode {
  const { state, actions, formats } = usePane();
  const passed = filterFindings(findings, state.filters);
  const shown = passed.slice(0, state.limit);
  if (passed.length === 0) {
    return (
      <div className="sk-empty">
        <p>{text.check.noneLeft}</p>
        <Button size="small" onClick={() => actions.filter(noFilters)}>
          {text.check.clear}
        </Button>
      </div>
    );
  }
  const [first] = shown;
  return (
    <>
      <div className="sk-stack" role="region" aria-label={text.check.list} onKeyDown={moveFocus}>
        {groupFindings(shown, checked).map(({ sheet, sections }) => (
          <section className="sk-sheet" key={sheet}>
            <h2>{sheet}</h2>
            {sections.map(({ section, findings: placed }) => (
              <div className="sk-section" key={`${section} ${String(placed[0]?.index)}`}>
                {section !== "" && <h3>{section}</h3>}
                {placed.map(({ finding, index }) => (
                  <FindingCard
                    key={`${findingKey(finding)} ${String(index)}`}
                    finding={finding}
                    isFirst={finding === first}
                  />
                ))}
              </div>
            ))}
          </section>
        ))}
      </div>
      {passed.length > shown.length && (
        <div className="sk-row">
          <Button onClick={actions.more}>{text.check.more}</Button>
          <span className="sk-quiet">
            {text.check.showing(formats.number(shown.length), formats.number(passed.length))}
          </span>
        </div>
      )}
    </>
  );
}
