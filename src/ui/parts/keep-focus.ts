/** Where the focus was, outside of windows over the screen: the element, and which card of the screen it was in or -1. */
interface Place {
  readonly element: HTMLElement;
  readonly card: number;
}

const cards = "article";

/**
 * Keeps the focus within the pane when what had it is gone or cannot be pressed while work is under way: it goes back once it can be, else
 * to the card that came into its place, else to the tab of the screen. A press elsewhere leaves the focus where it falls.
 */
export function keepFocus(root: HTMLElement): void {
  const { ownerDocument } = root;
  let last: Place | undefined;
  root.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof HTMLElement) || target.closest("dialog")) return;
    const own = target.closest(cards);
    last = { element: target, card: own ? [...root.querySelectorAll(cards)].indexOf(own) : -1 };
  });
  ownerDocument.addEventListener("pointerdown", () => {
    last = undefined;
  });
  const restore = (): void => {
    const isLost = ownerDocument.activeElement === ownerDocument.body;
    if (!last || !isLost || root.querySelector("dialog")) return;
    const { element, card } = last;
    if (element.isConnected) element.focus();
    else standIn(root, card)?.focus();
  };
  new MutationObserver(restore).observe(root, { childList: true, subtree: true, attributeFilter: ["disabled"] });
}

function standIn(root: HTMLElement, card: number): HTMLElement | null {
  const there = card < 0 ? [] : [...root.querySelectorAll<HTMLElement>(cards)];
  const near = there[Math.min(card, there.length - 1)];
  const within = near?.hasAttribute("tabindex") ? near : near?.querySelector<HTMLElement>("button:enabled");
  return within ?? root.querySelector<HTMLElement>("[role=tab][aria-selected=true]");
}
