import type { ReactNode } from "react";
import type { CardChoices, Reference } from "../../../core";
import { text } from "../../strings";

/** The authority whose published figures are the baselines, those with figures first. */
export function AuthorityChoice({
  choices: { authority, benchmarks },
  areas,
  reference: { areas: all },
  onChange,
}: {
  readonly choices: CardChoices;
  readonly areas: readonly string[];
  readonly reference: Reference;
  readonly onChange: (patch: Partial<CardChoices>) => void;
}): ReactNode {
  const known = all.authorities.filter((name) => areas.includes(name));
  const others = all.authorities.filter((name) => !areas.includes(name));
  const choose = (name: string): void => {
    const chosen = name === "" ? undefined : name;
    const compared = chosen === undefined || benchmarks.length > 0 ? benchmarks : all.national.slice(0, 1);
    onChange({
      authority: chosen,
      benchmarks: compared.filter((area) => area !== chosen),
      ...(chosen === undefined && { targets: "none" }),
    });
  };
  const options = (names: readonly string[]): ReactNode =>
    names.map((name) => (
      <option key={name} value={name}>
        {name}
      </option>
    ));
  return (
    <div className="sk-stack-s">
      <label className="sk-field">
        <span>{text.newCard.authority}</span>
        <select className="sk-select" value={authority ?? ""} onChange={(event) => choose(event.target.value)}>
          <option value="">{text.newCard.noAuthority}</option>
          <optgroup label={text.newCard.withFigures}>{options(known)}</optgroup>
          <optgroup label={text.newCard.others}>{options(others)}</optgroup>
        </select>
      </label>
      {authority !== undefined && !areas.includes(authority) && (
        <p className="sk-quiet">{text.newCard.noFigures(authority)}</p>
      )}
    </div>
  );
}
