import type * as newLater from "./new-later";
import { fetched } from "./parts/fetched";

/**
 * Loads what makes a scorecard from nothing. It is asked for here, within the part for checking, so that what that part has is not in both.
 */
export function loadNew(): Promise<typeof newLater> {
  return import(/* webpackChunkName: "new" */ "./new-later");
}

/** The screen that makes a scorecard from nothing, fetched when it is first opened. */
export const NewCard = fetched(async () => (await loadNew()).NewCard);
