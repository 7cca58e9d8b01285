import type { ReactNode } from "react";
import { everyNames, formatArea, isEvery, isShapeName, parseWeights, shapeNames } from "../../../core";
import { Button } from "../../parts/button";
import { Choice } from "../../parts/choice";
import { usePane } from "../../parts/use-pane";
import { wantsForecast } from "../../state/lay";
import { sectionsOf, tablesOf } from "../../state/select";
import type { Which } from "../../state/state";
import { text } from "../../strings";

/** Which measures, which shape, and how often. */
export function Choices(): ReactNode {
  const { state, actions } = usePane();
  const { which, shape, every } = state.laying;
  const sections = sectionsOf(tablesOf(state.checked));
  const many = new Set(sections.map(({ sheet }) => sheet)).size > 1;
  const wanted: readonly { readonly value: string; readonly label: string; readonly which: Which }[] = [
    { value: "all", label: text.trajectories.all, which: { kind: "all" } },
    { value: "selected", label: text.trajectories.selected, which: { kind: "selected" } },
    ...sections.map(({ sheet, section }) => ({
      value: `section ${sheet}\n${section}`,
      label: many ? text.trajectories.section(sheet, section) : section,
      which: { kind: "section" as const, sheet, section },
    })),
  ];
  const chosen = wanted.find((one) => JSON.stringify(one.which) === JSON.stringify(which));
  return (
    <div className="sk-stack-s">
      <Choice
        label={text.trajectories.which}
        options={wanted}
        value={chosen?.value ?? "all"}
        onChange={(value) => {
          const next = wanted.find((one) => one.value === value)?.which ?? { kind: "all" };
          actions.lay({ which: next });
          if (next.kind === "selected") actions.askSelection();
        }}
      />
      {which.kind === "selected" && <Selected />}
      <div className="sk-two">
        <Choice
          label={text.trajectories.shape}
          options={[
            { value: "", label: text.trajectories.usual },
            ...shapeNames.map((name) => ({ value: name, label: text.trajectories.shapes[name] })),
          ]}
          value={shape ?? ""}
          onChange={(value) => actions.lay({ shape: isShapeName(value) ? value : undefined })}
        />
        <Choice
          label={text.trajectories.every}
          options={everyNames.map((name) => ({ value: name, label: text.trajectories.everyName[name] }))}
          value={every}
          onChange={(value) => isEvery(value) && actions.lay({ every: value })}
        />
      </div>
      {(shape === "weighted" || shape === "cumulative") && <WeightsField />}
      <label className="sk-check">
        <input
          type="checkbox"
          checked={wantsForecast(state)}
          onChange={(event) => actions.lay({ forecast: event.target.checked })}
        />
        <span>{text.trajectories.forecast}</span>
      </label>
    </div>
  );
}

function WeightsField(): ReactNode {
  const { state, actions } = usePane();
  const { weights } = state.laying;
  const isWrong = weights.trim() !== "" && !parseWeights(weights);
  return (
    <label className="sk-field">
      <span>{text.trajectories.weights}</span>
      <input
        className="sk-input"
        value={weights}
        placeholder={text.trajectories.weightsHint}
        aria-invalid={isWrong}
        onChange={(event) => actions.lay({ weights: event.target.value })}
      />
      {isWrong && <span className="sk-wrong">{text.trajectories.weightsWrong}</span>}
    </label>
  );
}

function Selected(): ReactNode {
  const { state, actions } = usePane();
  const { selection } = state;
  return (
    <div className="sk-row">
      <span className="sk-quiet">
        {selection
          ? text.understood.selected(`${selection.sheet}, ${formatArea(selection.area)}`)
          : text.trajectories.selectedNone}
      </span>
      <Button size="small" onClick={actions.askSelection}>
        {text.trajectories.useSelection}
      </Button>
    </div>
  );
}
