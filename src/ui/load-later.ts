import type * as later from "./later";
import type * as writeLater from "./write-later";

/** All that checking needs. */
export type Later = typeof later;

/** Loads what checking needs; the browser does so once, and tries again where it failed. */
export function loadLater(): Promise<Later> {
  return import(/* webpackChunkName: "check" */ "./later");
}

/** Loads what writing needs. */
export function loadWriting(): Promise<typeof writeLater> {
  return import(/* webpackChunkName: "write" */ "./write-later");
}
