import type { ReactNode } from "react";
import type { PartedFindings } from "../../../core";
import { Button } from "../../parts/button";
import { moveFocus } from "../../parts/roving";
import { usePane } from "../../parts/use-pane";
import { findingKey } from "../../state/select";
import { findingsStep } from "../../state/state";
import { text } from "../../strings";
import { FindingCard } from "./finding-card";

/** What was accepted, and the acceptances that cover nothing any more. */
export function AcceptedList({ accepted, stale }: Pick<PartedFindings, "accepted" | "stale">): ReactNode {
  const { actions, formats } = usePane();
  return (
    <>
      {accepted.length > 0 && (
        <details className="sk-fold">
          <summary>{text.accepted.title(accepted.length)}</summary>
          <div className="sk-section" onKeyDown={moveFocus}>
            {accepted.slice(0, findingsStep).map(({ finding, acceptance }, index) => (
              <FindingCard
                key={`${findingKey(finding)} ${String(index)}`}
                finding={finding}
                acceptance={acceptance}
                isFirst={index === 0}
              />
            ))}
          </div>
        </details>
      )}
      {stale.length > 0 && (
        <details className="sk-fold">
          <summary>{text.accepted.stale(stale.length)}</summary>
          <div className="sk-stack-s">
            <p className="sk-quiet">{text.accepted.staleBody}</p>
            <ul className="sk-listed sk-flat">
              {stale.map((acceptance, index) => (
                <li key={index}>
                  <b>{acceptance.measure === "" ? acceptance.rule : acceptance.measure}</b>
                  <p>“{acceptance.reason}”</p>
                  <p className="sk-quiet">{text.finding.accepted(acceptance.name, formats.date(acceptance.date))}</p>
                  <Button
                    size="small"
                    aria-label={text.finding.removeFor(
                      acceptance.measure === "" ? acceptance.rule : acceptance.measure,
                    )}
                    onClick={() => actions.removeAcceptance(acceptance)}
                  >
                    {text.remove}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        </details>
      )}
    </>
  );
}
