import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { WorkbookHost } from "../core";
import { createActions } from "./effects/actions";
import { watch } from "./effects/live";
import { formatsOf } from "./formats";
import { loadLater, loadPublished } from "./load-later";
import { PaneView } from "./pane";
import { keepFocus } from "./parts/keep-focus";
import { type Pane, PaneProvider } from "./parts/use-pane";
import { createStore } from "./state/store";
import type { Surroundings } from "./surroundings";

/**
 * Puts the pane into an element, over a workbook host, on a page that has its style sheet (`pane.css`); the answer takes it away
 * again and stops all watching.
 */
export function mountPane(element: HTMLElement, host: WorkbookHost, surroundings: Surroundings): () => void {
  const store = createStore();
  const context = { host, surroundings, store };
  const pane: Pane = { store, surroundings, actions: createActions(context), formats: formatsOf(surroundings.locale) };
  const root = createRoot(element);
  root.render(<Whole pane={pane} />);
  keepFocus(element);
  const stop = watch(context);
  if (surroundings.checkAtOnce) pane.actions.check("workbook");
  // Fetched ahead of its use; where that fails it is tried again when it is needed, and said then.
  loadLater()
    .then(loadPublished)
    .catch(() => undefined);
  return () => {
    stop();
    root.unmount();
  };
}

function Whole({ pane }: { readonly pane: Pane }): ReactNode {
  const { surroundings } = pane;
  const [theme, setTheme] = useState(surroundings.theme);
  useEffect(() => surroundings.watchTheme?.(setTheme), [surroundings]);
  return (
    <div className={`sk-pane sk-${theme}`}>
      <PaneProvider pane={pane}>
        <PaneView />
      </PaneProvider>
    </div>
  );
}
