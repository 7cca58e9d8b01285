import { useId } from "react";
import type { InputHTMLAttributes, ReactNode } from "react";

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "value" | "onChange" | "list">;

/** A line of text under its name. What is wrong with it is said below it and to a screen reader; `offers` are suggestions while typing. */
export function TextField({
  label,
  value,
  onChange,
  wrong,
  hint,
  offers,
  ...native
}: Native & {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly wrong?: string | undefined;
  readonly hint?: string;
  readonly offers?: readonly string[];
}): ReactNode {
  const id = useId();
  const said = wrong ?? hint;
  return (
    <div className="sk-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="sk-input"
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...(offers && { list: `${id}offers` })}
        {...(wrong !== undefined && { "aria-invalid": true })}
        {...(said !== undefined && { "aria-describedby": `${id}said` })}
        {...native}
      />
      {offers && (
        <datalist id={`${id}offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
      {said !== undefined && (
        <span className={wrong === undefined ? "sk-hint" : "sk-wrong"} id={`${id}said`}>
          {said}
        </span>
      )}
    </div>
  );
}
