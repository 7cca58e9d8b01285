import type { ReactNode } from "react";
import { formatA1, measureTitle } from "../../../core";
import type { Measure, Polarity, Scorecard } from "../../../core";
import { CellButton } from "../../parts/cells";
import { Choice } from "../../parts/choice";
import { usePane } from "../../parts/use-pane";
import { findingsStep } from "../../state/state";
import { text } from "../../strings";

const polarities: readonly Polarity[] = ["higher-is-better", "lower-is-better", "within-band"];

/** Every measure of a table with its unit and which way is good, which can be chosen. */
export function Measures({ table }: { readonly table: Scorecard }): ReactNode {
  const { formats } = usePane();
  const shown = table.measures.slice(0, findingsStep);
  return (
    <>
      <ul className="sk-listed sk-flat">
        {shown.map((measure) => (
          <MeasureRow key={measure.at.row} measure={measure} />
        ))}
      </ul>
      {shown.length < table.measures.length && (
        <p className="sk-quiet">{text.finding.more(formats.number(table.measures.length - shown.length))}</p>
      )}
    </>
  );
}

function MeasureRow({ measure }: { readonly measure: Measure }): ReactNode {
  const { state, actions } = usePane();
  const { at, unit, polarity } = measure;
  const title = measureTitle(measure);
  const chosen = state.kept.polarity[title] ?? state.kept.profile.polarity[title];
  const said = polarity?.source === "workbook";
  const known = polarity && polarity.source !== "user" ? text.polarity[polarity.polarity] : undefined;
  const asKnown = known ? text.understood.byDictionary(known) : text.understood.notKnown;
  return (
    <li className="sk-stack-s">
      <span>{title}</span>
      <div className="sk-beside">
        <span className="sk-row">
          <CellButton name={formatA1(at.row, at.column)} sheet={at.sheet} />
          <span className="sk-quiet">{unit?.replace("-", " ") ?? text.understood.unknownUnit}</span>
        </span>
        {said ? (
          <span className="sk-quiet">{text.understood.fromWorkbook(text.polarity[polarity.polarity])}</span>
        ) : (
          <Choice
            small
            showLabel={false}
            label={text.understood.polarity(title)}
            options={[
              { value: "", label: asKnown },
              ...polarities.map((one) => ({ value: one, label: text.polarity[one] })),
            ]}
            value={chosen ?? ""}
            onChange={(value) =>
              actions.choosePolarity(
                title,
                polarities.find((one) => one === value),
              )
            }
          />
        )}
      </div>
    </li>
  );
}
