import { useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import type { ScreenName } from "../state/state";
import { screenNames } from "../state/state";
import { text } from "../strings";
import { Icon } from "./icons";
import { usePane } from "./use-pane";

const moves: Readonly<Record<string, (index: number) => number>> = {
  ArrowRight: (index) => index + 1,
  ArrowLeft: (index) => index - 1,
  Home: () => 0,
  End: () => screenNames.length - 1,
};

/** The id of a screen's tab, by which its panel is named. */
export function tabId(screen: ScreenName): string {
  return `sk-tab-${screen}`;
}

/** The tabs of the screens: one of them is in the tab order, arrows move among them. */
export function Tabs(): ReactNode {
  const { state, actions } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    const count = screenNames.length;
    const next = screenNames[(move(screenNames.indexOf(state.screen)) + count) % count] ?? "check";
    actions.show(next);
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };
  return (
    <div className="sk-tabs" role="tablist" aria-label={text.tabs} ref={list} onKeyDown={onKeyDown}>
      {screenNames.map((screen) => (
        <button
          key={screen}
          type="button"
          role="tab"
          id={tabId(screen)}
          aria-selected={screen === state.screen}
          aria-controls="sk-screen"
          aria-label={text.screens[screen]}
          title={screen === "settings" ? text.screens[screen] : undefined}
          tabIndex={screen === state.screen ? 0 : -1}
          className={screen === "settings" ? "sk-tab sk-tab-icon" : "sk-tab"}
          onClick={() => actions.show(screen)}
        >
          {screen === "settings" ? <Icon name="settings" /> : text.screens[screen]}
        </button>
      ))}
    </div>
  );
}
