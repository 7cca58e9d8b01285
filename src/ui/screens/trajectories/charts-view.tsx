import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { chartedMeasures, factsWith, measureTitle } from "../../../core";
import type { Laid, Measure, Trajectory } from "../../../core";
import { chartsIn } from "../../effects/charts";
import { Button } from "../../parts/button";
import { usePane } from "../../parts/use-pane";
import { measureKey } from "../../state/lay";
import type { Checked } from "../../state/state";
import { text } from "../../strings";
import { ChartPicture } from "./chart-picture";

/** Pictures shown at first, and with each "Show more". */
const step = 6;

/** The charts of the chosen measures as they will be inserted, each by itself or all at once. */
export function ChartsView({ laid, checked }: { readonly laid: Laid; readonly checked: Checked }): ReactNode {
  const { formats } = usePane();
  const [limit, setLimit] = useState(step);
  const sheet = chartsIn(checked.own);
  const there = useMemo(() => new Set((sheet ? chartedMeasures(sheet) : []).map(measureKey)), [sheet]);
  const { trajectories } = laid;
  const more = trajectories.length - limit;
  return (
    <section className="sk-stack-s" aria-label={text.charts.list}>
      <p className="sk-quiet">{trajectories.length === 0 ? text.charts.none : text.charts.intro}</p>
      <ul className="sk-charts">
        {trajectories.slice(0, limit).map((trajectory) => (
          <li key={measureKey(trajectory.measure.at)}>
            <ChartCard trajectory={trajectory} isThere={there.has(measureKey(trajectory.measure.at))} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button onClick={() => setLimit(limit + step)}>{text.charts.more(formats.number(Math.min(more, step)))}</Button>
      )}
    </section>
  );
}

function ChartCard({ trajectory, isThere }: { readonly trajectory: Trajectory; readonly isThere: boolean }): ReactNode {
  const { state, actions } = usePane();
  const reference = state.checked?.reference;
  const facts = useMemo(() => factsWith(trajectory, reference), [trajectory, reference]);
  const { measure } = trajectory;
  const title = measureTitle(measure);
  const { insertOne, insertFor, removeOne, removeFor } = text.charts;
  const to = isThere ? "remove" : "insert";
  return (
    <figure className="sk-stack-s" aria-label={title}>
      <ChartPicture facts={facts} />
      <figcaption className="sk-between">
        <span className="sk-quiet">{isThere ? text.charts.there : ""}</span>
        <Button
          size="small"
          disabled={state.work !== undefined}
          aria-label={(isThere ? removeFor : insertFor)(title)}
          onClick={() => actions.proposeCharts({ to, measures: [measure.at] })}
        >
          {isThere ? removeOne : insertOne}
        </Button>
      </figcaption>
    </figure>
  );
}

/** What can be done with all charts. */
export function ChartsBar({ laid, checked }: { readonly laid: Laid; readonly checked: Checked }): ReactNode {
  const { state, actions } = usePane();
  const sheet = chartsIn(checked.own);
  const charted = sheet ? chartedMeasures(sheet) : [];
  const there = new Set(charted.map(measureKey));
  const measures = laid.trajectories.map(({ measure }): Measure["at"] => measure.at);
  const areAllThere = measures.every((at) => there.has(measureKey(at)));
  const busy = state.work !== undefined;
  return (
    <div className="sk-ends-bar">
      <Button
        look="primary"
        disabled={busy || measures.length === 0}
        onClick={() => actions.proposeCharts({ to: "insert", measures })}
      >
        {areAllThere && sheet ? text.charts.updateAll : text.charts.insertAll(measures.length)}
      </Button>
      {sheet && (
        <>
          <Button onClick={() => actions.select(sheet.name, { top: 0, left: 0, bottom: 0, right: 0 })}>
            {text.charts.goTo}
          </Button>
          <Button disabled={busy} onClick={() => actions.proposeCharts({ to: "remove", measures: charted })}>
            {text.charts.removeAll}
          </Button>
        </>
      )}
    </div>
  );
}
