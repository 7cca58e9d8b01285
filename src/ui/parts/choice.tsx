import type { ReactNode } from "react";

/** One thing that can be chosen. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A drop-down list. `label` is its name, shown above it or only said. */
export function Choice({
  label,
  showLabel = true,
  small = false,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  readonly showLabel?: boolean;
  readonly small?: boolean;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const select = (
    <select
      className={small ? "sk-select sk-small" : "sk-select"}
      aria-label={showLabel ? undefined : label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
  if (!showLabel) return select;
  return (
    <label className="sk-field">
      <span>{label}</span>
      {select}
    </label>
  );
}
