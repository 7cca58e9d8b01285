import type { Profile } from "../../../core";
import { usePane } from "../../parts/use-pane";
import { effectiveProfile } from "../../state/select";
import type { Edit } from "./edits";

/** The profile as it is, and a way to change it that can be undone. */
export function useProfile(): {
  readonly profile: Profile;
  readonly change: (what: string, edit: Edit) => Promise<boolean>;
} {
  const { state, actions } = usePane();
  return {
    profile: effectiveProfile(state.kept),
    change: (what, edit) => actions.set(what, (now) => ({ ...now, profile: edit(now.profile) })),
  };
}
