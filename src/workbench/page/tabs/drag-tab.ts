import { make } from "../around/elements";

/** How far a press moves before it is a drag, in pixels. */
const grip = 5;

/**
 * Lets a tab be dragged among the others; a line shows where it would go.
 *
 * @param dropped the place among the tabs of the list, the dragged one not counted.
 */
export function dragTab(
  start: PointerEvent,
  tab: HTMLElement,
  list: HTMLElement,
  dropped: (place: number) => void,
): void {
  const others = [...list.querySelectorAll<HTMLElement>("[role=tab]")].filter((one) => one !== tab);
  const line = make("div", { class: "tab-line" });
  const over = new AbortController();
  const { signal } = over;
  let place: number | undefined;
  const move = ({ clientX }: PointerEvent): void => {
    if (place === undefined && Math.abs(clientX - start.clientX) < grip) return;
    if (place === undefined) {
      tab.setPointerCapture(start.pointerId);
      tab.classList.add("dragged");
      document.body.append(line);
    }
    place = others.filter((one) => middleOf(one) < clientX).length;
    const next = others[place]?.getBoundingClientRect();
    const last = others.at(-1)?.getBoundingClientRect();
    const box = list.getBoundingClientRect();
    line.style.left = `${String(Math.min(box.right, next ? next.left - 2 : (last?.right ?? box.left)))}px`;
    line.style.top = `${String(box.top)}px`;
    line.style.height = `${String(box.height)}px`;
  };
  const end = (event: PointerEvent): void => {
    over.abort();
    line.remove();
    tab.classList.remove("dragged");
    if (place !== undefined && event.type === "pointerup") dropped(place);
  };
  document.addEventListener("pointermove", move, { signal });
  document.addEventListener("pointerup", end, { signal });
  document.addEventListener("pointercancel", end, { signal });
}

function middleOf(element: HTMLElement): number {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}
