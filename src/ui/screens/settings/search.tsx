import { useState } from "react";
import type { ReactNode } from "react";
import { text } from "../../strings";

/** A field to look for something in a list, and whether what an entry says matches it. All of its words must be there, in any order. */
export function useSearch(label: string): {
  readonly field: (shown: number, all: number) => ReactNode;
  readonly matches: (...said: readonly string[]) => boolean;
} {
  const [typed, setTyped] = useState("");
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return {
    matches: (...said) => {
      const all = said.join(" ").toLowerCase();
      return words.every((word) => all.includes(word));
    },
    field: (shown, all) => (
      <>
        <input
          className="sk-input"
          type="search"
          aria-label={label}
          placeholder={label}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <p className="sk-quiet sk-found" role="status">
          {shown === 0 ? text.settings.noMatch : text.settings.found(shown, all)}
        </p>
      </>
    ),
  };
}
