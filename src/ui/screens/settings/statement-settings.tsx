import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { measureTitle, statementRoles, unmatchedStatements } from "../../../core";
import type { Statement, Unmatched } from "../../../core";
import { Choice } from "../../parts/choice";
import { TextField } from "../../parts/field";
import { usePane } from "../../parts/use-pane";
import { tablesOf } from "../../state/select";
import { text } from "../../strings";
import { withoutStatement, withStatement } from "./edits";
import { EntryForm } from "./entry-form";
import { EntryList } from "./entry-list";
import { useProfile } from "./use-set";
import { isFine, wrongsOf } from "./wrongs";
import type { Wrongs } from "./wrongs";

const words = text.statementSettings;

/** What texts state of measures. */
export function StatementSettings(): ReactNode {
  const { profile, change } = useProfile();
  const { statements = [], measures } = profile;
  const { checked } = usePane().state;
  const unmatched = useMemo(
    () => unmatchedStatements(statements, tablesOf(checked), measures),
    [statements, checked, measures],
  );
  return (
    <>
      <p className="sk-quiet">{words.intro}</p>
      <EntryList
        add={words.add}
        entries={statements.map(({ measure, value, period, is, from }, at) => ({
          title: measure,
          lines: [words.line(words.roles[is], value, period), from],
          warning: sayUnmatched(unmatched[at], words.roles[is], period),
        }))}
        onRemove={(at) => void change(text.settings.removed(statements[at]?.measure ?? ""), withoutStatement(at))}
        form={({ at }, close) => (
          <StatementForm
            statement={at === undefined ? undefined : statements[at]}
            onCancel={close}
            onSave={(statement) => {
              void change(text.settings.put(statement.measure, at === undefined), withStatement(statement, at));
              close();
            }}
          />
        )}
      />
    </>
  );
}

function sayUnmatched(unmatched: Unmatched | undefined, role: string, period: string): string | undefined {
  switch (unmatched) {
    case undefined:
      return undefined;
    case "no-row":
      return words.noRow;
    case "no-figure":
      return words.noFigure(role.toLowerCase(), period);
    default:
      return unmatched satisfies never;
  }
}

const empty: Statement = { measure: "", value: "", period: "", is: "target", from: "" };

function StatementForm({
  statement = empty,
  onSave,
  onCancel,
}: {
  readonly statement: Statement | undefined;
  readonly onSave: (statement: Statement) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { state } = usePane();
  const [draft, setDraft] = useState(statement);
  const [wrongs, setWrongs] = useState<Wrongs>({});
  const titles = tablesOf(state.checked).flatMap(({ measures }) => measures.map(measureTitle));
  const save = (): void => {
    const { measure, value, period, is, from } = draft;
    const tidy = { measure: measure.trim(), value: value.trim(), period: period.trim(), is, from: from.trim() };
    const found = wrongsOf("statements", tidy);
    if (isFine(found)) onSave(tidy);
    else setWrongs(found);
  };
  const field = (name: "measure" | "value" | "period" | "from", label: string) => ({
    label,
    value: draft[name],
    wrong: wrongs[name],
    onChange: (typed: string) => setDraft({ ...draft, [name]: typed }),
  });
  return (
    <EntryForm title={words.adding} wrong={isFine(wrongs) ? undefined : wrongs} onSave={save} onCancel={onCancel}>
      <TextField {...field("measure", words.measure)} hint={words.measureHint} offers={[...new Set(titles)]} />
      <TextField {...field("value", words.value)} />
      <TextField {...field("period", words.period)} />
      <Choice
        label={words.is}
        options={statementRoles.map((role) => ({ value: role, label: words.roles[role] }))}
        value={draft.is}
        onChange={(value) => setDraft({ ...draft, is: statementRoles.find((role) => role === value) ?? draft.is })}
      />
      <TextField {...field("from", words.from)} hint={words.fromHint} />
    </EntryForm>
  );
}
