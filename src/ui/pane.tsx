import type { ReactNode } from "react";
import { loadLater } from "./load-later";
import { Boundary } from "./parts/boundary";
import { fetched } from "./parts/fetched";
import { usePane } from "./parts/use-pane";
import { FirstRun } from "./screens/first-run";

const Screens = fetched(async () => (await loadLater()).Screens);
const NewCard = fetched(async () => (await loadLater()).NewCard);
const Dialogs = fetched(async () => (await loadLater()).Dialogs);

/** The whole pane: the first screen until something was checked, then the screens under their tabs. */
export function PaneView(): ReactNode {
  const { state } = usePane();
  const { checked, announcement, dialog, making } = state;
  return (
    <>
      <Boundary>{making ? <NewCard /> : checked ? <Screens checked={checked} /> : <FirstRun />}</Boundary>
      <Boundary>{dialog && <Dialogs />}</Boundary>
      <div className="sk-hidden" aria-live="polite">
        {announcement}
      </div>
    </>
  );
}
