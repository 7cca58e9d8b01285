import type { Happening, PaneState } from "./state";
import { findingsStep } from "./state";

/** The pane after something happened. */
export function reduce(state: PaneState, happening: Happening): PaneState {
  switch (happening.kind) {
    case "screen":
      return { ...state, screen: happening.screen, notice: undefined };
    case "began":
      return {
        ...state,
        notice: undefined,
        work: { what: happening.what, share: undefined, cancelling: false, canCancel: happening.canCancel },
        announcement: happening.what,
      };
    case "progressed":
      return state.work ? { ...state, work: { ...state.work, share: happening.share } } : state;
    case "turned":
      return state.work ? { ...state, work: { ...state.work, what: happening.what, share: undefined } } : state;
    case "cancelling":
      return state.work ? { ...state, work: { ...state.work, cancelling: true } } : state;
    case "ended":
      return { ...state, work: undefined };
    case "checked":
      return {
        ...state,
        checked: happening.checked,
        kept: happening.kept,
        name: state.name || (happening.kept.acceptances.at(-1)?.name ?? ""),
        announcement: happening.announcement,
      };
    case "kept":
      return { ...state, kept: happening.kept };
    case "filtered":
      return { ...state, filters: { ...state.filters, ...happening.filters }, limit: findingsStep };
    case "more":
      return { ...state, limit: state.limit + findingsStep };
    case "laying":
      return { ...state, laying: { ...state.laying, ...happening.laying } };
    case "selected":
      return { ...state, selection: happening.place };
    case "asked":
      return { ...state, dialog: happening.dialog, notice: undefined };
    case "answered":
      return { ...state, dialog: undefined };
    case "noticed":
      return { ...state, notice: happening.notice };
    case "dismissed":
      return { ...state, notice: undefined };
    case "announced":
      return { ...state, announcement: happening.announcement };
    case "making":
      return {
        ...state,
        making: happening.isOpen,
        card: happening.isOpen ? state.card : happening.card,
        notice: undefined,
      };
    case "named":
      return { ...state, name: happening.name };
    case "settings":
      return { ...state, settings: { ...state.settings, ...happening.settings } };
    default:
      return happening satisfies never;
  }
}
