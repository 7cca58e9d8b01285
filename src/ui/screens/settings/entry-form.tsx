import { useLayoutEffect, useRef } from "react";
import type { ReactNode } from "react";
import { Button } from "../../parts/button";
import { text } from "../../strings";

/** A form for one entry of a list: Enter saves, Escape leaves it as it was. The first field that is wrong gets the focus. */
export function EntryForm({
  title,
  wrong,
  onSave,
  onCancel,
  children,
}: {
  readonly title: string;
  /** Changes whenever a try to save found something wrong. */
  readonly wrong: unknown;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const fields = form.current;
    fields?.scrollIntoView({ block: "nearest" });
    fields?.querySelector<HTMLElement>(wrong ? "[aria-invalid]" : "input, select, textarea")?.focus();
  }, [wrong]);
  return (
    <form
      ref={form}
      noValidate
      className="sk-stack-s"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <h3>{title}</h3>
      {children}
      <div className="sk-row">
        <Button type="submit" look="primary">
          {text.settings.save}
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </div>
    </form>
  );
}
