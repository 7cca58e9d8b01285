import { useEffect, useId, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Button } from "../../parts/button";
import { usePaneAlone } from "../../parts/use-pane";
import { text } from "../../strings";

/** A number that can be set, typed as the locale writes numbers, and taken when the field is left; beside it the way back. */
export function NumberSetting({
  label,
  value,
  unit,
  back,
  fewest,
  onChange,
}: {
  readonly label: string;
  /** What is set; undefined where nothing is. */
  readonly value: number | undefined;
  /** What it counts, after the field. */
  readonly unit?: string;
  /** How it is without a setting. */
  readonly back: {
    readonly says: string;
    readonly action: string;
    readonly label: string;
    readonly value: number | undefined;
  };
  readonly fewest?: number;
  readonly onChange: (value: number | undefined) => void;
}): ReactNode {
  const { formats } = usePaneAlone();
  const now = value ?? back.value;
  const shown = now === undefined ? "" : formats.number(now);
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  const hint = useId();
  const field = useRef<HTMLInputElement>(null);
  const read = formats.readNumber(typed);
  const isEmpty = typed.trim() === "";
  const wrong = isEmpty ? undefined : wrongWith(read, fewest);
  const take = (): void => {
    if (wrong !== undefined || read === now) return;
    if (isEmpty) setTyped(back.value === undefined ? "" : formats.number(back.value));
    if (!isEmpty || value !== undefined) onChange(isEmpty || read === back.value ? undefined : read);
  };
  // The button goes with what it resets; the focus stays with the number.
  const reset = (): void => {
    onChange(undefined);
    field.current?.focus();
  };
  return (
    <div className="sk-number">
      <div className="sk-row">
        <input
          ref={field}
          className="sk-input sk-small"
          inputMode="decimal"
          autoComplete="off"
          aria-label={label}
          value={typed}
          {...(wrong !== undefined && { "aria-invalid": true })}
          aria-describedby={hint}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === "Enter") take();
            if (event.key === "Escape") setTyped(shown);
          }}
        />
        {unit !== undefined && <span className="sk-quiet">{unit}</span>}
      </div>
      <div className="sk-row">
        <span className={wrong === undefined ? "sk-quiet sk-found" : "sk-wrong"} id={hint}>
          {wrong ?? (value === undefined ? back.says : "")}
        </span>
        {value !== undefined && (
          <Button size="small" aria-label={back.label} onClick={reset}>
            {back.action}
          </Button>
        )}
      </div>
    </div>
  );
}

function wrongWith(read: number | undefined, fewest: number | undefined): string | undefined {
  if (read === undefined) return text.settings.noNumber;
  return fewest !== undefined && read < fewest ? text.settings.notBelowNought : undefined;
}
