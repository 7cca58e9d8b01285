import type { KeyboardEvent } from "react";

/**
 * Moves the focus among the entries of a list by the arrow keys. Entries carry `data-entry`; only a key pressed on an entry itself
 * moves, so that fields and buttons within keep theirs.
 */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLElement) || !target.hasAttribute("data-entry")) return;
  const entries = [...currentTarget.querySelectorAll<HTMLElement>("[data-entry]")];
  const at = entries.indexOf(target);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[key];
  const next = to === undefined ? undefined : entries[to];
  if (!next) return;
  event.preventDefault();
  target.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}
