import { useState } from "react";
import type { ReactNode } from "react";
import { units } from "../../../core";
import type { OwnMeasure, Polarity } from "../../../core";
import { Choice } from "../../parts/choice";
import { TextField } from "../../parts/field";
import { usePaneAlone } from "../../parts/use-pane";
import { text } from "../../strings";
import { EntryForm } from "./entry-form";
import { draftOf, measureOf } from "./measure-draft";
import type { MeasureDraft } from "./measure-draft";
import { measureNames } from "./measure-names";
import { isFine } from "./wrongs";
import type { Wrongs } from "./wrongs";

const words = text.measureSettings;
const polarities: readonly Polarity[] = ["higher-is-better", "lower-is-better", "within-band"];

type TextName = "name" | "min" | "max" | "tolerance" | "instead";

/** The form for a measure of the user's own. */
export function MeasureForm({
  measure,
  others,
  onSave,
  onCancel,
}: {
  readonly measure: OwnMeasure | undefined;
  /** The user's other measures. */
  readonly others: readonly OwnMeasure[];
  readonly onSave: (measure: OwnMeasure) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { formats } = usePaneAlone();
  const names = measureNames();
  const [draft, setDraft] = useState<MeasureDraft>(() => draftOf(measure, names, formats.number));
  const [wrongs, setWrongs] = useState<Wrongs>({});
  const set = (change: Partial<MeasureDraft>): void => setDraft({ ...draft, ...change });
  const save = (): void => {
    const { made, found } = measureOf(draft, { measure, others, names, readNumber: formats.readNumber });
    if (made) onSave(made);
    else setWrongs(found);
  };
  const field = (name: TextName, label: string) => ({
    label,
    value: draft[name],
    wrong: wrongs[name],
    onChange: (typed: string) => set({ [name]: typed }),
  });
  return (
    <EntryForm title={words.adding} wrong={isFine(wrongs) ? undefined : wrongs} onSave={save} onCancel={onCancel}>
      <TextField {...field("name", words.name)} />
      <label className="sk-field">
        <span>{words.aliases}</span>
        <textarea
          className="sk-area sk-prose"
          value={draft.aliases}
          onChange={(event) => set({ aliases: event.target.value })}
        />
      </label>
      <Choice
        label={words.unit}
        options={units.map((unit) => ({ value: unit, label: words.units[unit] }))}
        value={draft.unit}
        onChange={(value) => set({ unit: units.find((unit) => unit === value) ?? draft.unit })}
      />
      <Choice
        label={words.polarity}
        options={[
          { value: "", label: words.noPolarity },
          ...polarities.map((one) => ({ value: one, label: text.polarity[one] })),
        ]}
        value={draft.polarity ?? ""}
        onChange={(value) => set({ polarity: polarities.find((one) => one === value) })}
      />
      <div className="sk-two">
        <TextField {...field("min", words.min)} inputMode="decimal" />
        <TextField {...field("max", words.max)} inputMode="decimal" />
      </div>
      <TextField {...field("tolerance", words.tolerance)} inputMode="decimal" />
      <TextField {...field("instead", words.instead)} offers={names.offers} />
    </EntryForm>
  );
}
