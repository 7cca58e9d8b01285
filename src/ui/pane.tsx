import { lazy, Suspense } from "react";
import type { ReactNode } from "react";
import { loadLater } from "./load-later";
import { Boundary } from "./parts/boundary";
import { usePane } from "./parts/use-pane";
import { FirstRun } from "./screens/first-run";

const Screens = lazy(async () => ({ default: (await loadLater()).Screens }));
const Dialogs = lazy(async () => ({ default: (await loadLater()).Dialogs }));

/** The whole pane: the first screen until something was checked, then the screens under their tabs. */
export function PaneView(): ReactNode {
  const { state } = usePane();
  const { checked, announcement, dialog } = state;
  return (
    <>
      <Boundary>
        <Suspense>{checked ? <Screens checked={checked} /> : <FirstRun />}</Suspense>
      </Boundary>
      <Boundary>
        <Suspense>{dialog && <Dialogs />}</Suspense>
      </Boundary>
      <div className="sk-hidden" aria-live="polite">
        {announcement}
      </div>
    </>
  );
}
