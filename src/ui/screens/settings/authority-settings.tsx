import type { ReactNode } from "react";
import { knownAuthority, none } from "../../../core";
import type { KnownAuthority } from "../../../core";
import { Choice } from "../../parts/choice";
import { usePane } from "../../parts/use-pane";
import type { PaneState } from "../../state/state";
import { text } from "../../strings";
import { without, withAuthority } from "./edits";
import { useProfile } from "./use-set";

const words = text.authority;

/** The authority that the scorecard is for: as the titles say, one of those with published figures, or none. */
export function AuthoritySettings(): ReactNode {
  const { state } = usePane();
  const { profile, change } = useProfile();
  const { authority } = profile;
  const reference = state.checked?.reference;
  const names = reference?.areas.authorities ?? [];
  const isUnknown = authority !== undefined && authority !== none && !names.includes(authority);
  const others = isUnknown ? [authority, ...names] : names;
  return (
    <>
      <p className="sk-quiet">{words.intro}</p>
      <Choice
        label={words.label}
        options={[
          { value: "", label: words.byTitle(titled(state)?.name) },
          { value: none, label: words.none },
          ...others.map((name) => ({ value: name, label: name })),
        ]}
        value={authority ?? ""}
        onChange={(value) =>
          void change(text.settings.parts.authority, withAuthority(value === "" ? undefined : value))
        }
      />
      {!reference && <p>{words.noFigures}</p>}
      {reference && isUnknown && <p>{words.unknown(authority)}</p>}
    </>
  );
}

/** The authority that the titles name, whatever is chosen. */
function titled({ checked, kept }: PaneState): KnownAuthority | undefined {
  if (!checked) return undefined;
  const { workbook, outcome, reference } = checked;
  return knownAuthority({
    workbook,
    sheets: outcome.sheets,
    profile: without("authority")(kept.profile),
    reference,
  });
}

/** How the authority stands, in a line. */
export function authorityLine(state: PaneState): string {
  const { authority } = state.kept.profile;
  if (authority === none) return words.noneChosen;
  if (authority !== undefined) return words.chosen(authority);
  const found = titled(state);
  return found ? words.fromTitle(found.name) : words.noTitle;
}
