import type { ReactNode } from "react";
import { targetWays, type CardChoices, type Reference, type TargetWay } from "../../../core";
import { Choice } from "../../parts/choice";
import { text } from "../../strings";

/** How targets are proposed, what to compare with, and who may be an owner. */
export function TargetsChoice({
  choices,
  areas,
  reference,
  onChange,
}: {
  readonly choices: CardChoices;
  /** The areas that there are figures of. */
  readonly areas: readonly string[];
  readonly reference: Reference;
  readonly onChange: (patch: Partial<CardChoices>) => void;
}): ReactNode {
  const { benchmarks, authority, owners } = choices;
  const choose = (chosen: readonly string[]): void =>
    onChange({ benchmarks: areas.filter((area) => chosen.includes(area)) });
  const setWay = (targets: TargetWay): void => {
    const national = targets === "to-national" ? reference.areas.national.slice(0, 1) : [];
    onChange({ targets, benchmarks: areas.filter((area) => benchmarks.includes(area) || national.includes(area)) });
  };
  return (
    <>
      <Choice
        label={text.newCard.way}
        options={targetWays
          .filter((way) => way === "none" || authority !== undefined)
          .map((value) => ({ value, label: text.newCard.ways[value] }))}
        value={choices.targets}
        onChange={(value) => setWay(value as TargetWay)}
      />
      <fieldset className="sk-fieldset">
        <legend>{text.newCard.compare}</legend>
        {areas
          .filter((area) => area !== authority)
          .map((area) => (
            <label key={area} className="sk-check">
              <input
                type="checkbox"
                checked={benchmarks.includes(area)}
                onChange={(event) =>
                  choose(event.target.checked ? [...benchmarks, area] : benchmarks.filter((one) => one !== area))
                }
              />
              <span>{area}</span>
            </label>
          ))}
        <label className="sk-check">
          <input
            type="checkbox"
            checked={choices.neighbours}
            onChange={(event) => onChange({ neighbours: event.target.checked })}
          />
          <span>{text.newCard.neighbours}</span>
        </label>
      </fieldset>
      <label className="sk-check">
        <input
          type="checkbox"
          checked={owners !== undefined}
          onChange={(event) => onChange({ owners: event.target.checked ? [] : undefined })}
        />
        <span>{text.newCard.owners}</span>
      </label>
      {owners && (
        <label className="sk-field">
          <span>{text.newCard.ownerNames}</span>
          <input
            className="sk-input"
            defaultValue={owners.join(", ")}
            onChange={(event) => onChange({ owners: namesIn(event.target.value) })}
          />
        </label>
      )}
    </>
  );
}

function namesIn(list: string): readonly string[] {
  return list
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
