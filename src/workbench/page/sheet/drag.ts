import type { Grid } from "../grid/grid";
import { headHeight } from "../grid/layout";
import type { Place } from "../grid/moves";

/** How far a press moves before it is a drag, in pixels. */
export const grip = 4;

/** Tells over which cell the pointer is until the button is let go, and scrolls when it leaves the window of the grid. */
export function followPointer(
  start: PointerEvent,
  grid: Grid,
  scrolls: { readonly across: boolean; readonly down: boolean },
  over: (at: Place) => void,
  done: (how: { readonly still: boolean; readonly flips: boolean }) => void,
): void {
  const { element } = grid;
  let pointer = { x: start.clientX, y: start.clientY };
  let frame = 0;
  const follow = (): void => {
    const box = element.getBoundingClientRect();
    const by = {
      top: scrolls.down ? beyond(pointer.y, box.top + headHeight, box.top + element.clientHeight) : 0,
      left: scrolls.across ? beyond(pointer.x, box.left + 40, box.left + element.clientWidth) : 0,
    };
    if (by.top !== 0 || by.left !== 0) element.scrollBy({ ...by, behavior: "instant" });
    const x = Math.min(pointer.x - box.left, element.clientWidth - 1);
    const y = Math.min(pointer.y - box.top, element.clientHeight - 1);
    over(grid.placeAt({ x, y }));
    frame = requestAnimationFrame(follow);
  };
  const move = (event: PointerEvent): void => {
    pointer = { x: event.clientX, y: event.clientY };
    frame ||= requestAnimationFrame(follow);
  };
  const end = (event: PointerEvent): void => {
    cancelAnimationFrame(frame);
    const still = Math.hypot(pointer.x - start.clientX, pointer.y - start.clientY) < grip;
    done({ still, flips: event.ctrlKey || event.metaKey });
  };
  whileDown(start, element, move, end);
}

function beyond(at: number, from: number, to: number): number {
  return at < from ? Math.max(-60, at - from) : at > to ? Math.min(60, at - to) : 0;
}

/** Listens until the button is let go, or the press is taken away. */
export function whileDown(
  start: PointerEvent,
  element: HTMLElement,
  move: (event: PointerEvent) => void,
  done: (event: PointerEvent) => void,
): void {
  const over = new AbortController();
  const { signal } = over;
  element.setPointerCapture(start.pointerId);
  element.addEventListener("pointermove", move, { signal });
  const end = (event: PointerEvent): void => {
    over.abort();
    done(event);
  };
  element.addEventListener("pointerup", end, { signal });
  element.addEventListener("pointercancel", end, { signal });
}
