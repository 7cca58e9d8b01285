import { useEffect, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import {
  cardFaults,
  cardSheet,
  citation,
  nextSheetName,
  sayDay,
  usualChoices,
  usualTitle,
  type CardChoices,
  type CardFault,
  type Reference,
  type WorkbookSnapshot,
} from "../../../core";
import { publishedReference } from "../../../core/reference/pack";
import { isTaken } from "../../effects/new-card";
import { Button } from "../../parts/button";
import { TextField } from "../../parts/field";
import { NoticeBar, WorkBar } from "../../parts/notice";
import { usePane } from "../../parts/use-pane";
import { text } from "../../strings";
import { AuthorityChoice } from "./authority-choice";
import { CardPreview } from "./card-preview";
import { MeasuresChoice } from "./measures-choice";
import { freshOwn, OwnMeasures } from "./own-measures";
import { TargetsChoice } from "./targets-choice";
import { YearsChoice } from "./years-choice";

/** Where whoever leaves goes on by keyboard: on the screen that comes in place of this one. */
const left = ".sk-tab[aria-selected=true], .sk-first .sk-button";

/** Makes a scorecard from nothing: choices from top to bottom, the rows that they make, and one button. */
export function NewCard(): ReactNode {
  const { state, actions, surroundings } = usePane();
  const { checked, work } = state;
  const [reference] = useState(() => checked?.reference ?? publishedReference());
  const [choices, setChoices] = useState(
    () => state.card ?? firstChoices(surroundings.today(), reference, checked?.workbook),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    return () => void requestAnimationFrame(() => document.querySelector<HTMLElement>(left)?.focus());
  }, []);
  const change = (patch: Partial<CardChoices>): void => {
    const next = { ...choices, ...patch };
    setChoices({ ...next, title: usualTitle(next.authority, next.years) });
  };
  const areas = useMemo(
    () => [...new Set(reference.measures.flatMap(({ history }) => Object.keys(history)))],
    [reference],
  );
  const [draft, setDraft] = useState(freshOwn);
  // What was typed is part of it, whether Add was pressed or not.
  const whole = useMemo(
    () => (draft.name.trim() === "" ? choices : { ...choices, measures: [...choices.measures, draft] }),
    [choices, draft],
  );
  const faults = useMemo(() => cardFaults(whole, reference), [whole, reference]);
  const sheet = useMemo(
    () => (faults.length > 0 ? undefined : cardSheet(whole, reference)),
    [whole, faults, reference],
  );
  const own = choices.measures.filter((one) => one.kind === "own");
  const known = choices.measures.filter((one) => one.kind === "known");
  return (
    <main className="sk-body">
      <div className="sk-stack">
        <div className="sk-stack-s">
          <h1 ref={heading} tabIndex={-1}>
            {text.newCard.title}
          </h1>
          <p className="sk-quiet">{text.newCard.intro}</p>
        </div>
        <AuthorityChoice choices={choices} areas={areas} reference={reference} onChange={change} />
        <section className="sk-stack-s">
          <h2>{text.newCard.measures(whole.measures.length)}</h2>
          <div>
            <MeasuresChoice choices={choices} onChange={(measures) => change({ measures })} />
            <OwnMeasures
              {...{ own, draft }}
              onDraft={setDraft}
              onChange={(next) => change({ measures: [...known, ...next] })}
            />
          </div>
        </section>
        <section className="sk-stack-s">
          <h2>{text.newCard.years}</h2>
          <YearsChoice choices={choices} onChange={change} />
        </section>
        <section className="sk-stack-s">
          <h2>{text.newCard.targets}</h2>
          <TargetsChoice choices={choices} areas={areas} reference={reference} onChange={change} />
        </section>
        <section className="sk-stack-s">
          <h2>{text.newCard.preview}</h2>
          {sheet && <CardPreview sheet={sheet} choices={whole} />}
          <p className="sk-quiet">{text.newCard.source(citation(reference), sayDay(reference.date))}</p>
        </section>
        <TextField
          label={text.newCard.sheet}
          value={choices.sheet}
          wrong={wrongName(faults, choices.sheet, checked?.workbook)}
          onChange={(name) => change({ sheet: name })}
        />
        <div className="sk-ends-bar">
          <WorkBar />
          <NoticeBar />
          {faults.map(({ message }) => (
            <p key={message} role="alert" className="sk-wrong">
              {message}
            </p>
          ))}
          <Button
            look="primary"
            disabled={work !== undefined || !sheet}
            onClick={() => sheet && actions.makeCard(sheet, whole.measures.length)}
          >
            {text.newCard.make}
          </Button>
          <Button disabled={work !== undefined} onClick={() => actions.openNewCard(false, whole)}>
            {text.newCard.cancel}
          </Button>
        </div>
      </div>
    </main>
  );
}

/** What is chosen at first; the sheet is called as no other is, as far as those are known. */
function firstChoices(today: string, reference: Reference, workbook: WorkbookSnapshot | undefined): CardChoices {
  const choices = usualChoices(today, reference);
  const names = workbook?.sheets.map((grid) => grid.sheet) ?? [];
  return { ...choices, sheet: nextSheetName(choices.sheet, names) };
}

function wrongName(faults: readonly CardFault[], name: string, workbook?: WorkbookSnapshot): string | undefined {
  const fault = faults.find(({ at }) => at === "sheet");
  return fault?.message ?? (workbook && isTaken(name, workbook) ? text.newCard.taken.here : undefined);
}
