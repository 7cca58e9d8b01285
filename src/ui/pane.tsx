import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { NoticeBar, WorkBar } from "./parts/notice";
import { tabId, Tabs } from "./parts/tabs";
import { usePane } from "./parts/use-pane";
import { ChangesScreen } from "./screens/changes";
import { CheckScreen } from "./screens/check/check-screen";
import { Dialogs } from "./screens/dialogs/dialogs";
import { FirstRun } from "./screens/first-run";
import { SettingsScreen } from "./screens/settings/settings-screen";
import { TrajectoriesScreen } from "./screens/trajectories/trajectories-screen";
import { UnderstoodScreen } from "./screens/understood/understood-screen";
import type { Checked, ScreenName } from "./state/state";

/** The whole pane: the first screen until something was checked, then the screens under their tabs. */
export function PaneView(): ReactNode {
  const { state } = usePane();
  const { checked, announcement } = state;
  return (
    <>
      {checked ? <Screens checked={checked} /> : <FirstRun />}
      <Dialogs />
      <div className="sk-hidden" aria-live="polite">
        {announcement}
      </div>
    </>
  );
}

function Screens({ checked }: { readonly checked: Checked }): ReactNode {
  const { state } = usePane();
  const body = useRef<HTMLElement>(null);
  const { screen, notice } = state;
  useEffect(() => body.current?.scrollTo(0, 0), [screen, notice]);
  return (
    <>
      <Tabs />
      <main className="sk-body" ref={body}>
        <div id="sk-screen" role="tabpanel" aria-labelledby={tabId(screen)}>
          <WorkBar />
          <NoticeBar />
          <Screen screen={screen} checked={checked} />
        </div>
      </main>
    </>
  );
}

function Screen({ screen, checked }: { readonly screen: ScreenName; readonly checked: Checked }): ReactNode {
  switch (screen) {
    case "check":
      return <CheckScreen checked={checked} />;
    case "understood":
      return <UnderstoodScreen checked={checked} />;
    case "trajectories":
      return <TrajectoriesScreen checked={checked} />;
    case "changes":
      return <ChangesScreen />;
    case "settings":
      return <SettingsScreen />;
    default:
      return screen satisfies never;
  }
}
