import { isOfType } from "../package";
import type { Draft } from "./draft";

/**
 * The paths of the parts that relationships lead to from the package itself, each once.
 *
 * @param type only those that a relationship of this type leads to: "table".
 */
export function partsReachable(draft: Draft, type?: string): readonly string[] {
  const reached = new Map<string, string>();
  const wanted = new Set<string>();
  const waiting = [""];
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (const one of draft.relationships(from)) {
      const key = one.target.toLowerCase();
      if (one.external || (!reached.has(key) && !draft.has(one.target))) continue;
      if (type !== undefined && isOfType(one, type)) wanted.add(key);
      if (reached.has(key)) continue;
      reached.set(key, one.target);
      waiting.push(one.target);
    }
  }
  return [...reached].filter(([key]) => type === undefined || wanted.has(key)).map(([, path]) => path);
}
