import type { HostFault } from "../../core";
import { HostStop } from "../faults";
import type * as ownReader from "./own-reader";

/** What reads sheets of ours. */
export type OwnReader = typeof ownReader;

const notFetched: HostFault = {
  code: "NotFetched",
  message: "The part of Scorecard Keeper that reads its own sheets could not be fetched.",
  advice: "Check the connection and try again.",
};

/** @throws HostStop when it cannot be fetched */
export async function loadOwnReader(): Promise<OwnReader> {
  try {
    return await import(/* webpackChunkName: "own" */ "./own-reader");
  } catch (error) {
    console.error(error);
    throw new HostStop(notFetched);
  }
}
