import type { Steps } from "../../../src/core";
import { inSlices } from "../../../src/ui/effects/slices";

/** Steps that each keep the thread busy for a few milliseconds. */
function* busy(steps: number): Steps<string> {
  for (let step = 1; step <= steps; step++) {
    for (const end = performance.now() + 3; performance.now() < end;);
    yield step / steps;
  }
  return "done";
}

test("work goes on to its end, and others have their turn between", async () => {
  let turns = 0;
  const clock = setInterval(() => turns++, 0);
  const shares: number[] = [];
  expect(await inSlices(busy(30), { onProgress: (share) => shares.push(share) })).toBe("done");
  clearInterval(clock);
  expect(turns).toBeGreaterThan(2);
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

test("cancelled work stops at the next turn", async () => {
  let last = 0;
  const stopped = await inSlices(busy(1_000), { onProgress: (share) => (last = share), isCancelled: () => last > 0 });
  expect(stopped).toBeUndefined();
  expect(last).toBeLessThan(0.1);
});

test("a fault of the work comes out of it", async () => {
  // eslint-disable-next-line require-yield -- it fails before its first step ends
  function* broken(): Steps<never> {
    throw new Error("broken");
  }
  await expect(inSlices(broken())).rejects.toThrow("broken");
});
