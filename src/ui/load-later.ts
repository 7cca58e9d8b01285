import type * as columnRules from "../core/rules/column-rules";
import type * as published from "../core/reference/published";
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

/** Loads the published figures that come with the product, and the rules that go by them. */
export function loadPublished(): Promise<typeof published> {
  return import(/* webpackChunkName: "published" */ "../core/reference/published");
}

/** Loads the rules over what stands beside the figures: statuses, ranks, weights, columns that are worked out, plans of actions. */
export function loadColumnRules(): Promise<typeof columnRules> {
  return import(/* webpackChunkName: "columns" */ "../core/rules/column-rules");
}
