import { useState } from "react";
import type { ReactNode } from "react";
import { knownTolerance, measureTitle, toleranceKeys } from "../../../core";
import type { Measure } from "../../../core";
import { Button } from "../../parts/button";
import { usePane } from "../../parts/use-pane";
import { tablesOf } from "../../state/select";
import { findingsStep } from "../../state/state";
import { text } from "../../strings";
import { withTolerance } from "./edits";
import { NumberSetting } from "./number-setting";
import { Reset } from "./reset";
import { useSearch } from "./search";
import { useProfile } from "./use-set";

const words = text.toleranceSettings;

/** How far each measure may be off its trajectory and still be near it. */
export function ToleranceSettings(): ReactNode {
  const { state } = usePane();
  const { profile } = useProfile();
  const { field, matches } = useSearch(words.find);
  const [limit, setLimit] = useState(findingsStep);
  const { tolerance = {} } = profile;
  const measures = byTitle(tablesOf(state.checked).flatMap((table) => table.measures));
  const found = measures.filter((measure) => matches(measureTitle(measure)));
  const here = new Set(measures.flatMap(toleranceKeys));
  const elsewhere = Object.entries(tolerance).filter(([key]) => !here.has(key));
  return (
    <>
      <p className="sk-quiet">{words.intro}</p>
      <Reset part="tolerance" label={words.reset} />
      {measures.length === 0 ? <p>{words.noMeasures}</p> : field(found.length, measures.length)}
      <ul className="sk-listed sk-flat">
        {found.slice(0, limit).map((measure) => (
          <MeasureTolerance key={measureTitle(measure)} measure={measure} />
        ))}
      </ul>
      {found.length > limit && (
        <div className="sk-row">
          <Button onClick={() => setLimit(limit + findingsStep)}>{text.settings.more}</Button>
        </div>
      )}
      {elsewhere.length > 0 && (
        <>
          <h3>{words.elsewhere}</h3>
          <ul className="sk-listed sk-flat">
            {elsewhere.map(([key, points]) => (
              <ElsewhereTolerance key={key} measure={key} points={points} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** One measure for each title: a profile cannot tell two of the same apart. */
function byTitle(measures: readonly Measure[]): readonly Measure[] {
  return [...new Map(measures.map((measure) => [measureTitle(measure), measure])).values()];
}

function MeasureTolerance({ measure }: { readonly measure: Measure }): ReactNode {
  const { formats } = usePane();
  const { profile, change } = useProfile();
  const { tolerance = {} } = profile;
  const title = measureTitle(measure);
  const key = toleranceKeys(measure).find((one) => Object.hasOwn(tolerance, one));
  const known = knownTolerance(measure);
  const set = (to: number | undefined): void => void change(words.of(title), withTolerance(key ?? title, to));
  return (
    <li className="sk-stack-s">
      <p>{title}</p>
      <NumberSetting
        label={words.of(title)}
        fewest={0}
        value={key === undefined ? undefined : tolerance[key]}
        unit={words.unit[measure.unit ?? "number"]}
        back={{
          says: known === undefined ? words.unknown : words.known(formats.number(known)),
          action: known === undefined ? text.remove : words.backTo(formats.number(known)),
          label: known === undefined ? `${text.remove}: ${title}` : words.back(title, formats.number(known)),
          value: known,
        }}
        onChange={set}
      />
    </li>
  );
}

function ElsewhereTolerance({ measure, points }: { readonly measure: string; readonly points: number }): ReactNode {
  const { formats } = usePane();
  const { change } = useProfile();
  return (
    <li className="sk-between">
      <span>
        {measure}: {formats.number(points)}
      </span>
      <Button
        size="small"
        aria-label={`${text.remove}: ${measure}`}
        onClick={() => void change(words.of(measure), withTolerance(measure, undefined))}
      >
        {text.remove}
      </Button>
    </li>
  );
}
