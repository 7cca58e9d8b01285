import { HostStop } from "./faults";
import type { HostFault } from "../core";

/**
 * Waits for a promise, but not longer than a number of milliseconds: Excel on the web can leave a request unanswered for ever.
 *
 * @throws HostStop with the fault that is given, once the time has run out
 */
export async function within<Value>(
  milliseconds: number,
  promise: PromiseLike<Value>,
  late: HostFault,
): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new HostStop(late));
    }, milliseconds);
  });
  try {
    return await Promise.race([promise, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

/** The fault of a request that Excel did not answer in time. */
export function unanswered(milliseconds: number): HostFault {
  return {
    code: "Timeout",
    message: `Excel has not answered for ${String(Math.round(milliseconds / 1000))} seconds.`,
    advice: "Close any window that waits for you in Excel, finish editing the cell, then try again.",
  };
}

/** Waits for a promise, but goes on after a number of milliseconds. */
export async function atMost(milliseconds: number, promise: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([promise, enough]);
  clearTimeout(timer);
}
