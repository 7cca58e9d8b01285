import type { Working } from "../../core";
import { codeOf, isTooLarge } from "../faults";
import { stopIfCancelled } from "../read/requests";
import type { Answer, Conversation } from "../session";

/** A part of a change that goes into one request whole. */
export interface Step {
  /** How large the request is, in characters. */
  readonly size: number;
  /** Queues it. What it gives is called once the request was carried out. */
  queue(context: Excel.RequestContext): Answer<void> | undefined;
}

/** Excel on the web takes 5 MB in one request; what the library adds around the values is not counted in sizes. */
export const largestRequest = 3_500_000;

/** Codes of requests that Excel turned away whole: nothing of them was carried out. */
const turnedAway: readonly string[] = [
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
  "WriteNotSupportedWhenModalDialogOpen",
  "ActivityLimitReached",
];

/** How far a write came. */
export interface Writing {
  /** Whether a request was sent of which something may have been carried out. */
  begun: boolean;
}

/** Writes steps in order in as few requests as may be. */
export async function writeSteps(
  { context, send }: Conversation,
  steps: readonly Step[],
  working: Working,
  writing: Writing,
): Promise<void> {
  const all = steps.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const waiting = batches(steps);
  for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
    stopIfCancelled(working);
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    const answers = batch.map((step) => step.queue(context));
    try {
      await send();
    } catch (error) {
      const middle = Math.ceil(batch.length / 2);
      if (isTooLarge(error) && batch.length > 1) {
        waiting.unshift(batch.slice(0, middle), batch.slice(middle));
        continue;
      }
      if (!turnedAway.includes(codeOf(error) ?? "")) writing.begun = true;
      throw error;
    }
    writing.begun = true;
    for (const answer of answers) answer?.();
    done += batch.reduce((sum, { size }) => sum + size, 0);
    working.onProgress?.(done, all);
  }
}

function batches(steps: readonly Step[]): (readonly Step[])[] {
  const found: Step[][] = [];
  let room = 0;
  for (const step of steps) {
    const current = found.at(-1);
    if (current && step.size <= room) current.push(step);
    else found.push([step]);
    room = (current && step.size <= room ? room : largestRequest) - step.size;
  }
  return found;
}
