/** A part of the page that F6 leads to. */
interface Region {
  readonly element: HTMLElement;
  /** Puts the focus into it; false when there is nothing in it to be reached, as in a pane that is hidden. */
  readonly focus: () => boolean;
}

/** The parts of the page in their order; `frames.pane` is a page in the page, whose keys are heard, too. */
export interface Parts {
  readonly bars: HTMLElement;
  readonly sheet: { readonly element: HTMLElement; focus(): void };
  readonly foot: HTMLElement;
  readonly frames: Region & { readonly pane: HTMLIFrameElement };
}

/**
 * Leads from one part of the page to the next by F6, and back by Shift+F6, as in Excel: in the sheet itself Tab goes from cell to cell, and
 * would never leave it.
 */
export function leadByF6({ bars, sheet, foot, frames }: Parts, mayLeave: () => boolean): void {
  const focusSheet = (): boolean => {
    sheet.focus();
    return true;
  };
  const regions: readonly Region[] = [
    { element: bars, focus: () => focusFirst(bars) },
    { element: sheet.element, focus: focusSheet },
    { element: foot, focus: () => focusFirst(foot) },
    frames,
  ];
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "F6" || event.altKey || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    event.stopPropagation();
    if (mayLeave()) go(regions, event.shiftKey ? -1 : 1);
  };
  window.addEventListener("keydown", onKey, true);
  frames.pane.addEventListener("load", () => frames.pane.contentWindow?.addEventListener("keydown", onKey, true));
}

function go(regions: readonly Region[], by: 1 | -1): void {
  const here = regions.findIndex(({ element }) => element.contains(document.activeElement));
  const from = here < 0 && by < 0 ? 0 : here;
  for (let step = 1; step <= regions.length; step++) {
    const place = (from + by * step + regions.length * 2) % regions.length;
    if (regions[place]?.focus()) return;
  }
}

/** What can take the focus, less what only scripts lead to. */
const reachable =
  ":is(button, input, select, textarea):enabled:not([tabindex='-1']), a[href], summary, [tabindex='0'], [role='tab'][aria-selected='true']";

/** Puts the focus on the first thing within an element that can take it; false when nothing can. */
export function focusFirst(element: ParentNode, selector = reachable): boolean {
  const first = [...element.querySelectorAll<HTMLElement>(selector)].find((one) => one.checkVisibility());
  first?.focus();
  return first !== undefined;
}
