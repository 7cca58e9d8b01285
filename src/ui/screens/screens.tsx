import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { loadWriting } from "../load-later";
import { Boundary } from "../parts/boundary";
import { fetched } from "../parts/fetched";
import { NoticeBar, WorkBar } from "../parts/notice";
import { tabId, Tabs } from "../parts/tabs";
import { usePane } from "../parts/use-pane";
import type { Checked, ScreenName } from "../state/state";
import { CheckScreen } from "./check/check-screen";

const UnderstoodScreen = fetched(
  async () => (await import(/* webpackChunkName: "understood" */ "./understood/understood-screen")).UnderstoodScreen,
);
const TrajectoriesScreen = fetched(async () => (await loadWriting()).TrajectoriesScreen);
const ChangesScreen = fetched(async () => (await loadWriting()).ChangesScreen);
const SettingsScreen = fetched(
  async () => (await import(/* webpackChunkName: "settings" */ "./settings/settings-screen")).SettingsScreen,
);

/** The screens under their tabs, once something was checked. */
export function Screens({ checked }: { readonly checked: Checked }): ReactNode {
  const { state } = usePane();
  const body = useRef<HTMLDivElement>(null);
  const { screen, notice } = state;
  useEffect(() => {
    body.current?.scrollTo(0, 0);
  }, [screen, notice]);
  return (
    <main className="sk-main">
      <Tabs />
      <div className="sk-body" ref={body}>
        <div id="sk-screen" role="tabpanel" aria-labelledby={tabId(screen)}>
          <WorkBar />
          <NoticeBar />
          <Boundary key={screen}>
            <Screen screen={screen} checked={checked} />
          </Boundary>
        </div>
      </div>
    </main>
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
