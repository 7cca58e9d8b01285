/**
 * Listens for Ctrl+C while something is done, so that it can come to an end in good order. A second Ctrl+C ends the process at once, as
 * without us.
 */
export async function untilStopped<Result>(work: (stopped: AbortSignal) => Promise<Result>): Promise<Result> {
  const asked = new AbortController();
  const onSignal = (): void => asked.abort();
  process.once("SIGINT", onSignal);
  try {
    return await work(asked.signal);
  } finally {
    process.off("SIGINT", onSignal);
  }
}
