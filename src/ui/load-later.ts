import type * as later from "./later";

/** All that comes after the first screen. */
export type Later = typeof later;

/** Loads what comes after the first screen; the browser does so once, and tries again where it failed. */
export function loadLater(): Promise<Later> {
  return import(/* webpackChunkName: "later" */ "./later");
}
