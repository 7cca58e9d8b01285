import { useId, useState } from "react";
import type { ReactNode } from "react";
import { formatPeriod, parsePeriod } from "../../../core";
import type { Period } from "../../../core";
import { text } from "../../strings";

/** The year or period of a column, typed as people write it: `2024`, `2023/24`, `Q1 2024`. It is taken when the field is left. */
export function PeriodField({
  label,
  period,
  onChange,
}: {
  readonly label: string;
  readonly period: Period | undefined;
  readonly onChange: (period: Period | undefined) => void;
}): ReactNode {
  const now = period ? formatPeriod(period) : "";
  const [typed, setTyped] = useState(now);
  const hint = useId();
  const read = parsePeriod(typed);
  const isWrong = typed.trim() !== "" && read === undefined;
  const take = (): void => {
    if (!isWrong && typed.trim() !== now) onChange(read);
  };
  return (
    <span className="sk-period">
      <input
        className="sk-input sk-small"
        aria-label={label}
        placeholder={text.understood.period}
        value={typed}
        {...(isWrong && { "aria-invalid": true, "aria-describedby": hint })}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === "Enter") take();
        }}
      />
      {isWrong && (
        <span className="sk-wrong" id={hint}>
          {text.understood.noPeriod}
        </span>
      )}
    </span>
  );
}
