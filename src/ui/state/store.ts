import { reduce } from "./reducer";
import type { Happening, PaneState } from "./state";
import { initialState } from "./state";

/** Holds what the pane knows, and tells when it changes. */
export interface Store {
  readonly get: () => PaneState;
  readonly dispatch: (happening: Happening) => void;
  /** Calls the listener after every change, until the answer is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store over the one reducer. */
export function createStore(state: PaneState = initialState): Store {
  let current = state;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    dispatch: (happening) => {
      current = reduce(current, happening);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
