import type { ReactNode } from "react";
import {
  cardSections,
  definitionName,
  offeredIn,
  type CardChoices,
  type CardSection,
  type KnownChoice,
  type MeasureChoice,
} from "../../../core";
import { Button } from "../../parts/button";
import { text } from "../../strings";

/** Which measures of the dictionary the scorecard shall have, section by section. */
export function MeasuresChoice({
  choices,
  onChange,
}: {
  readonly choices: CardChoices;
  readonly onChange: (measures: readonly MeasureChoice[]) => void;
}): ReactNode {
  const { measures } = choices;
  const isChosen = (one: KnownChoice): boolean => measures.some((other) => sameChoice(one, other));
  const toggle = (one: KnownChoice): void => {
    const rest = measures.filter((other) => !sameChoice(one, other));
    onChange(rest.length < measures.length ? rest : inOrder([...measures, one]));
  };
  const choose = (section: CardSection, wanted: boolean): void => {
    const offered = offeredIn(section);
    const rest = measures.filter((other) => !offered.some((one) => sameChoice(one, other)));
    onChange(wanted ? inOrder([...rest, ...offered]) : rest);
  };
  return (
    <>
      {cardSections.map((section) => {
        const offered = offeredIn(section);
        return (
          <details key={section.key} className="sk-section-choice">
            <summary>{text.newCard.inSection(section.title, offered.filter(isChosen).length, offered.length)}</summary>
            <div className="sk-row">
              <Button size="small" aria-label={text.newCard.allOf(section.title)} onClick={() => choose(section, true)}>
                {text.newCard.all}
              </Button>
              <Button
                size="small"
                aria-label={text.newCard.noneOf(section.title)}
                onClick={() => choose(section, false)}
              >
                {text.newCard.none}
              </Button>
            </div>
            {offered.map((one) => (
              <label key={`${one.id}/${one.cohort ?? ""}`} className="sk-check">
                <input type="checkbox" checked={isChosen(one)} onChange={() => toggle(one)} />
                <span>{definitionName(one)}</span>
              </label>
            ))}
          </details>
        );
      })}
    </>
  );
}

function sameChoice(one: KnownChoice, other: MeasureChoice): boolean {
  return other.kind === "known" && other.id === one.id && other.cohort === one.cohort;
}

/** Measures in the order in which they are offered, the user's own last. */
function inOrder(measures: readonly MeasureChoice[]): readonly MeasureChoice[] {
  const known = cardSections.flatMap(offeredIn).filter((one) => measures.some((other) => sameChoice(one, other)));
  return [...known, ...measures.filter(({ kind }) => kind === "own")];
}
