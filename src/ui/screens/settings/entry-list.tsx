import { useLayoutEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Button } from "../../parts/button";
import { text } from "../../strings";

/** One entry of a list that a person makes. */
export interface ListedEntry {
  readonly title: string;
  readonly lines: readonly string[];
  /** Why it makes no difference as it is, and what to do. */
  readonly warning?: string | undefined;
}

/** What stands in for the form that is open: the place of the entry that it changes, or undefined for a new one. */
export interface Editing {
  readonly at: number | undefined;
}

/** A list that a person makes, with a form to add to it and change it in place. The focus is never lost: it goes where the work goes on. */
export function EntryList({
  entries,
  add,
  form,
  onRemove,
}: {
  readonly entries: readonly ListedEntry[];
  /** What the button is called that opens the form for a new entry. */
  readonly add: string;
  readonly form: (editing: Editing, close: () => void) => ReactNode;
  readonly onRemove: (at: number) => void;
}): ReactNode {
  const [editing, setEditing] = useState<Editing>();
  const [back, setBack] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (back === undefined) return;
    const to = list.current?.querySelector<HTMLElement>(`[data-back="${back}"]`);
    (to ?? list.current?.querySelector<HTMLElement>('[data-back="add"]'))?.focus();
    setBack(undefined);
  }, [back, entries.length]);
  const close = (): void => {
    setBack(editing?.at === undefined ? "add" : String(editing.at));
    setEditing(undefined);
  };
  return (
    <div className="sk-stack-s" ref={list}>
      {entries.length > 0 && (
        <ul className="sk-listed">
          {entries.map((entry, at) => (
            <li key={at}>
              {editing?.at === at ? (
                form(editing, close)
              ) : (
                <Entry
                  entry={entry}
                  at={at}
                  onEdit={() => setEditing({ at })}
                  onRemove={() => {
                    onRemove(at);
                    setEditing(undefined);
                    setBack("add");
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {editing && editing.at === undefined ? (
        <div className="sk-card sk-plain">{form(editing, close)}</div>
      ) : (
        <div className="sk-row">
          <Button data-back="add" onClick={() => setEditing({ at: undefined })}>
            {add}
          </Button>
        </div>
      )}
    </div>
  );
}

function Entry({
  entry: { title, lines, warning },
  at,
  onEdit,
  onRemove,
}: {
  readonly entry: ListedEntry;
  readonly at: number;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}): ReactNode {
  return (
    <div className="sk-stack-s">
      <div>
        <p>{title}</p>
        {lines.map((line, index) => (
          <p key={index} className="sk-quiet">
            {line}
          </p>
        ))}
      </div>
      {warning !== undefined && <p className="sk-quiet sk-warned">{warning}</p>}
      <div className="sk-row">
        <Button size="small" data-back={String(at)} aria-label={`${text.settings.edit}: ${title}`} onClick={onEdit}>
          {text.settings.edit}
        </Button>
        <Button size="small" aria-label={`${text.remove}: ${title}`} onClick={onRemove}>
          {text.remove}
        </Button>
      </div>
    </div>
  );
}
