import type { ReactNode } from "react";
import type { OwnMeasure } from "../../../core";
import { usePaneAlone } from "../../parts/use-pane";
import { text } from "../../strings";
import { withMeasure, withoutMeasure } from "./edits";
import { EntryList } from "./entry-list";
import { MeasureForm } from "./measure-form";
import { isKnownId, measureNames } from "./measure-names";
import { useProfile } from "./use-set";

const words = text.measureSettings;

/** Measures of the user's own. */
export function MeasureSettings(): ReactNode {
  const { formats } = usePaneAlone();
  const { profile, change } = useProfile();
  const { measures = [] } = profile;
  return (
    <>
      <p className="sk-quiet">{words.intro}</p>
      <EntryList
        add={words.add}
        entries={measures.map((measure) => ({ title: measure.name, lines: linesOf(measure, formats.number) }))}
        onRemove={(at) => void change(text.settings.removed(measures[at]?.name ?? ""), withoutMeasure(at, isKnownId))}
        form={({ at }, close) => (
          <MeasureForm
            measure={at === undefined ? undefined : measures[at]}
            others={measures.filter((_, index) => index !== at)}
            onCancel={close}
            onSave={(measure) => {
              void change(text.settings.put(measure.name, at === undefined), withMeasure(measure, at));
              close();
            }}
          />
        )}
      />
    </>
  );
}

function linesOf(
  { id, unit, polarity, min, max, aliases = [] }: OwnMeasure,
  number: (value: number) => string,
): readonly string[] {
  const range =
    min === undefined
      ? max === undefined
        ? []
        : [words.upTo(number(max))]
      : [max === undefined ? words.from(number(min)) : words.range(number(min), number(max))];
  const known = [words.units[unit], ...(polarity ? [text.polarity[polarity]] : []), ...range];
  return [
    known.join(", "),
    ...(aliases.length > 0 ? [aliases.join(", ")] : []),
    ...(isKnownId(id) ? [words.insteadOf(measureNames().nameOf(id))] : []),
  ];
}
