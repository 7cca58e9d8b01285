import { createContext, useContext, useSyncExternalStore } from "react";
import type { ReactNode } from "react";
import type { Actions } from "../effects/actions";
import type { Formats } from "../formats";
import type { PaneState } from "../state/state";
import type { Store } from "../state/store";
import type { Surroundings } from "../surroundings";

/** What every part of the pane can reach. */
export interface Pane {
  readonly store: Store;
  readonly actions: Actions;
  readonly formats: Formats;
  readonly surroundings: Surroundings;
}

const PaneContext = createContext<Pane | undefined>(undefined);

/** Hands the pane to the parts within. */
export function PaneProvider({ pane, children }: { readonly pane: Pane; readonly children: ReactNode }): ReactNode {
  return <PaneContext value={pane}>{children}</PaneContext>;
}

/** The pane: its state as it is now, what can be done, and how numbers are shown. Who uses it is drawn again whenever anything changes. */
export function usePane(): Pane & { readonly state: PaneState } {
  const pane = usePaneAlone();
  const state = useSyncExternalStore(pane.store.subscribe, pane.store.get);
  return { ...pane, state };
}

/** The pane without its state, for parts that show nothing of it and of which there are many. */
export function usePaneAlone(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("A part of the pane was rendered outside it.");
  return pane;
}
