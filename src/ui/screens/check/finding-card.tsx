import { memo } from "react";
import type { ReactNode } from "react";
import { messageWithoutMeasure, ruleFailed } from "../../../core";
import type { Acceptance, Finding } from "../../../core";
import { Button } from "../../parts/button";
import { Cells } from "../../parts/cells";
import { SeverityMark } from "../../parts/icons";
import { usePaneAlone } from "../../parts/use-pane";
import { text } from "../../strings";

/** One finding: what, where, what to do, and what can be done about it here. Drawn again only when it is another. */
export const FindingCard = memo(function FindingCard({
  finding,
  acceptance,
  isFirst,
}: {
  readonly finding: Finding;
  /** How it was accepted, where it was. */
  readonly acceptance?: Acceptance;
  /** Whether it is the entry of its list that has the focus when one tabs into it. */
  readonly isFirst: boolean;
}): ReactNode {
  const { actions } = usePaneAlone();
  const { severity, cells, sheet, measure, advice, evidence } = finding;
  const said = `${text.severity[severity]}. ${measure === "" ? messageWithoutMeasure(finding) : measure}`;
  const selectFirst = (): void => {
    const [first] = cells;
    if (first) actions.select(first.sheet, areaOf(first));
  };
  return (
    <article
      className={`sk-card sk-is-${severity}`}
      aria-label={said}
      data-entry=""
      tabIndex={isFirst ? 0 : -1}
      onKeyDown={(event) => {
        if (event.key === "Enter" && event.target === event.currentTarget) selectFirst();
      }}
    >
      <div className="sk-card-head">
        <span className="sk-severity">
          <SeverityMark severity={severity} />
          {text.severity[severity]}
        </span>
        <Cells cells={cells} sheet={sheet} />
      </div>
      {measure !== "" && <h3 className="sk-measure">{measure}</h3>}
      <p className="sk-message">{messageWithoutMeasure(finding)}</p>
      <p className="sk-quiet">{advice}</p>
      {evidence.length > 0 && <Evidence evidence={evidence} />}
      {acceptance ? <Accepted finding={finding} acceptance={acceptance} /> : <CardActions finding={finding} />}
    </article>
  );
});

function Evidence({ evidence }: Pick<Finding, "evidence">): ReactNode {
  return (
    <details>
      <summary>{text.finding.evidence}</summary>
      <ul className="sk-evidence">
        {evidence.map(({ says, from }, index) => (
          <li key={index}>
            {says}
            {from !== "" && <span> ({from})</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function CardActions({ finding }: { readonly finding: Finding }): ReactNode {
  const { actions } = usePaneAlone();
  const { measure, rule, fix } = finding;
  const what = measure === "" ? rule : measure;
  const canFix = fix !== undefined && fix.writes.length > 0;
  return (
    <div className="sk-card-actions">
      {canFix && (
        <Button
          look="subtle"
          size="small"
          aria-label={text.finding.fixFor(what)}
          title={fix.description}
          onClick={() => actions.proposeFix(finding)}
        >
          {text.finding.fix}
        </Button>
      )}
      <Button
        look="subtle"
        size="small"
        aria-label={text.finding.acceptFor(what)}
        onClick={() => actions.ask({ kind: "accept", finding })}
      >
        {text.finding.accept}
      </Button>
      {rule !== "" && rule !== ruleFailed && (
        <Button
          look="subtle"
          size="small"
          aria-label={text.finding.whyFor(what)}
          onClick={() => actions.ask({ kind: "why", rule })}
        >
          {text.finding.why}
        </Button>
      )}
    </div>
  );
}

function Accepted({ finding, acceptance }: { readonly finding: Finding; readonly acceptance: Acceptance }): ReactNode {
  const { actions, formats } = usePaneAlone();
  const { name, date, reason } = acceptance;
  return (
    <>
      <p>
        “{reason}”
        <br />
        <span className="sk-quiet">{text.finding.accepted(name, formats.date(date))}</span>
      </p>
      <div className="sk-card-actions">
        <Button
          look="subtle"
          size="small"
          aria-label={text.finding.removeFor(finding.measure === "" ? finding.rule : finding.measure)}
          onClick={() => actions.removeAcceptance(acceptance)}
        >
          {text.finding.removeAcceptance}
        </Button>
      </div>
    </>
  );
}

function areaOf({ row, column }: { readonly row: number; readonly column: number }) {
  return { top: row, left: column, bottom: row, right: column };
}
