/** A pointer has to go so far, in pixels, before a chart goes with it. */
const least = 3;

/**
 * Has a pointer drag something until it lets go: `moved` is told how far it came, `done` when it let go after it moved.
 */
export function dragFrom(
  start: PointerEvent,
  element: HTMLElement,
  moved: (x: number, y: number) => void,
  done: (x: number, y: number) => void,
): void {
  const over = new AbortController();
  const { signal } = over;
  const by = ({ clientX, clientY }: PointerEvent): readonly [number, number] => [
    clientX - start.clientX,
    clientY - start.clientY,
  ];
  let began = false;
  element.setPointerCapture(start.pointerId);
  element.addEventListener(
    "pointermove",
    (event) => {
      const [x, y] = by(event);
      began ||= Math.hypot(x, y) >= least;
      if (began) moved(x, y);
    },
    { signal },
  );
  element.addEventListener(
    "pointerup",
    (event) => {
      over.abort();
      if (began) done(...by(event));
    },
    { signal },
  );
  element.addEventListener(
    "pointercancel",
    () => {
      over.abort();
      if (began) done(0, 0);
    },
    { signal },
  );
}
