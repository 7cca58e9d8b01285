import type { Steps } from "../../core";

/** How long work goes on before the browser has its turn, in milliseconds: half a frame, so that nothing a person does is felt to wait. */
const slice = 8;

/** How work in slices can be watched and stopped. */
export interface Slicing {
  readonly onProgress?: (share: number) => void;
  readonly isCancelled?: () => boolean;
}

/**
 * Does work in steps without keeping the page waiting: between slices it draws, and takes clicks and keys. Undefined when it was cancelled.
 * A pane in Excel on the web shares its thread with nobody, but its own buttons and Office's messages wait for it.
 */
export async function inSlices<Value>(
  steps: Steps<Value>,
  { onProgress, isCancelled }: Slicing = {},
): Promise<Value | undefined> {
  for (let end = performance.now() + slice; ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    onProgress?.(step.value);
    await turn();
    if (isCancelled?.()) return undefined;
    end = performance.now() + slice;
  }
}

/** Waits until the browser had its turn. A timer would wait four milliseconds each time; a message does not. */
function turn(): Promise<void> {
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(undefined);
  });
}
