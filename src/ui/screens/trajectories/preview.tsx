import type { ReactNode } from "react";
import { formatA1, formatPeriod, measureTitle, rateLook, sayRunRate, standingOf } from "../../../core";
import type { Laid, Refusal, Trajectory } from "../../../core";
import { CellButton } from "../../parts/cells";
import { usePane } from "../../parts/use-pane";
import { findingsStep } from "../../state/state";
import { text } from "../../strings";
import { Sparkline } from "./sparkline";

/** A line for each path, and why some measures have none. */
export function Preview({ laid }: { readonly laid: Laid }): ReactNode {
  const { formats } = usePane();
  const { trajectories, refused } = laid;
  const more = trajectories.length - findingsStep;
  return (
    <>
      {trajectories.length > 0 && (
        <section className="sk-stack-s">
          <h2>{text.trajectories.preview(trajectories.length)}</h2>
          <ul className="sk-listed">
            {trajectories.slice(0, findingsStep).map((trajectory) => (
              <PathRow key={keyOf(trajectory.measure)} trajectory={trajectory} />
            ))}
          </ul>
          {more > 0 && <p className="sk-quiet">{text.trajectories.more(formats.number(more))}</p>}
        </section>
      )}
      {refused.length > 0 && <Refused refused={refused} isAll={trajectories.length === 0} />}
    </>
  );
}

function PathRow({ trajectory }: { readonly trajectory: Trajectory }): ReactNode {
  const { formats } = usePane();
  const { measure, baseline, targets, notes } = trajectory;
  const format = trajectory.formats.known;
  const target = targets.at(-1) ?? baseline;
  const title = measureTitle(measure);
  const from = formats.stored(baseline.value, format);
  const to = formats.stored(target.value, format);
  const fromWhen = formatPeriod(baseline.period);
  const toWhen = formatPeriod(target.period);
  return (
    <li className="sk-stack-s">
      <div className="sk-path">
        <div>
          <p>{title}</p>
          <p className="sk-ends">
            {from} <span className="sk-quiet">{fromWhen}</span> → {to} <span className="sk-quiet">{toWhen}</span>
          </p>
        </div>
        <Sparkline trajectory={trajectory} label={text.trajectories.line(title, from, fromWhen, to, toWhen)} />
      </div>
      <Standing trajectory={trajectory} />
      {notes.map((note, index) => (
        <p key={index} className="sk-quiet">
          {note}
        </p>
      ))}
    </li>
  );
}

/** Where the measure stands, and how fast it has to move: `Latest 37.2 in 2024, off track; needs 2.4 a year, has made -0.1`. */
function Standing({ trajectory }: { readonly trajectory: Trajectory }): ReactNode {
  const { formats } = usePane();
  const { latest, runRate } = standingOf(trajectory);
  const { known } = trajectory.formats;
  const rate = sayRunRate(runRate, rateLook(trajectory.unit, known));
  const said = [
    ...(latest
      ? [text.trajectories.latest(formats.stored(latest.actual.value, known), formatPeriod(latest.period))]
      : []),
    ...(latest?.rag ? [text.trajectories.rags[latest.rag]] : []),
  ].join(", ");
  const whole = [said, rate].filter((one) => one !== "").join("; ");
  return whole === "" ? null : <p className="sk-quiet sk-sentence">{whole}</p>;
}

/** Why measures have no trajectory: open where none has one, since nothing else is there to be seen. */
function Refused({ refused, isAll }: { readonly refused: readonly Refusal[]; readonly isAll: boolean }): ReactNode {
  const { formats } = usePane();
  const more = refused.length - findingsStep;
  return (
    <details className="sk-fold" key={String(isAll)} open={isAll}>
      <summary>{text.trajectories.refused(refused.length)}</summary>
      <div>
        <ul className="sk-listed sk-flat">
          {refused.slice(0, findingsStep).map(({ measure, reason }) => (
            <li key={keyOf(measure)}>
              <div className="sk-between">
                <span>{measureTitle(measure)}</span>
                <CellButton name={formatA1(measure.at.row, measure.at.column)} sheet={measure.at.sheet} />
              </div>
              <p className="sk-quiet">{reason}</p>
            </li>
          ))}
        </ul>
        {more > 0 && <p className="sk-quiet">{text.trajectories.more(formats.number(more))}</p>}
      </div>
    </details>
  );
}

function keyOf({ at }: Trajectory["measure"]): string {
  return `${at.sheet} ${String(at.row)}`;
}
