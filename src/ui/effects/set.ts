import type { Polarity } from "../../core";
import { withEntry } from "../state/entries";
import type { PaneState, SetByUser, SettingsState } from "../state/state";
import { text } from "../strings";
import { checkInMemory } from "./check";
import type { Context } from "./context";
import { keepInTurn } from "./keep";

/** Changes of the settings that can be undone at most. */
const mostUndo = 50;

/** A change of what is set. */
export type Setting = (now: SetByUser) => SetByUser;

/** Sets something else for this workbook, keeps it there and checks again by it. `what` names the change for whoever wants to undo it. */
export function set(context: Context, what: string, change: Setting): Promise<boolean> {
  return settle(context, change, ({ undo }, before) => [...undo, { what, before }].slice(-mostUndo));
}

/** Takes the last change of the settings back. */
export async function undoSetting(context: Context): Promise<boolean> {
  const last = context.store.get().settings.undo.at(-1);
  if (!last) return false;
  return settle(
    context,
    () => last.before,
    ({ undo }) => undo.filter((one) => one !== last),
  );
}

/** Chooses the polarity of a measure by its title, or with undefined lets the dictionary say again. */
export function choosePolarity(context: Context, title: string, to: Polarity | undefined): Promise<boolean> {
  return set(context, text.understood.polarity(title), ({ profile, polarity, ...rest }) => ({
    ...rest,
    profile: Object.hasOwn(profile.polarity, title)
      ? { ...profile, polarity: withEntry(profile.polarity, title, undefined) }
      : profile,
    polarity: withEntry(polarity, title, to),
  }));
}

async function settle(
  context: Context,
  change: Setting,
  undo: (settings: SettingsState, before: SetByUser) => SettingsState["undo"],
): Promise<boolean> {
  const { store } = context;
  let passing: SetByUser["passing"];
  let steps: SettingsState["undo"] = [];
  const isKept = await keepInTurn(
    context,
    (kept) => {
      const before = setNow(store.get());
      const { profile, polarity, ...rest } = change(before);
      ({ passing } = rest);
      steps = undo(store.get().settings, before);
      return { ...kept, profile, polarity };
    },
    () => store.dispatch({ kind: "settings", settings: { passing, undo: steps } }),
  );
  if (isKept) await checkInMemory(context);
  return isKept;
}

/** What is set now. */
function setNow({ kept, settings }: PaneState): SetByUser {
  return { profile: kept.profile, polarity: kept.polarity, passing: settings.passing };
}
