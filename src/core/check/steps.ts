/**
 * Work in small steps, for who must not be kept waiting: it does a little, says how much of all is done (0 to 1), and does no more until it
 * is asked again. The core has no clock, so that who runs it decides how long it goes on at a time.
 */
export type Steps<Value> = Generator<number, Value, void>;

/** Does all of it at once. */
export function allSteps<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Part of larger work: what is done of it counts from one share of the whole to another. */
export function* partSteps<Value>(steps: Steps<Value>, from: number, to: number): Steps<Value> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + step.value * (to - from);
  }
}

/** Work that pauses, and does not say how much of it is done. */
export type Pauses = Generator<undefined, void, void>;

/** Such work as steps, at each of which so much of all is done, and one more when it has ended. */
export function* during(pauses: Pauses, done: number): Steps<void> {
  while (!pauses.next().done) yield done;
  yield done;
}

/** What was found at once, or by work that pauses, in the same way. */
export function* inTheEnd<Value>(
  found: readonly Value[] | Generator<undefined, readonly Value[], void>,
): Generator<undefined, readonly Value[], void> {
  return "next" in found ? yield* found : found;
}
