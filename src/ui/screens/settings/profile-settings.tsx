import { useState } from "react";
import type { ReactNode } from "react";
import { parseProfile, profileChanges, rules } from "../../../core";
import type { JsonError, Profile } from "../../../core";
import { Button } from "../../parts/button";
import { FileButton, saveJson } from "../../parts/file-button";
import { usePane } from "../../parts/use-pane";
import type { PaneState, SetByUser } from "../../state/state";
import { text } from "../../strings";
import { withFigures } from "./figure-settings";
import { JsonWrongs, readJson } from "./json-wrongs";
import { useProfile } from "./use-set";

const words = text.profileSettings;

/** The profile as JSON, out and in. */
export function ProfileSettings(): ReactNode {
  const { state, actions } = usePane();
  const { profile } = useProfile();
  const [pasted, setPasted] = useState("");
  const [errors, setErrors] = useState<readonly JsonError[]>([]);
  const [used, setUsed] = useState<readonly string[]>();
  const json = JSON.stringify(profile, undefined, 2);
  const use = async (contents: string): Promise<void> => {
    const read = readJson(contents);
    const parsed = read.ok ? parseProfile(read.json, rules) : read;
    setErrors(parsed.ok ? [] : parsed.errors);
    setUsed(undefined);
    if (!parsed.ok || !(await actions.set(words.what, () => asSet(state, parsed.profile)))) return;
    setUsed(profileChanges(parsed.profile));
    setPasted("");
  };
  return (
    <>
      <p className="sk-quiet">{words.intro}</p>
      <textarea className="sk-area" readOnly spellCheck={false} aria-label={words.contents} value={json} />
      {state.settings.passing && <p>{words.without}</p>}
      <div className="sk-row">
        <Button onClick={() => saveJson(words.file, json)}>{words.save}</Button>
        <FileButton label={words.open} onText={(contents) => void use(contents)} />
      </div>
      <label className="sk-field">
        <span>{words.paste}</span>
        <textarea
          className="sk-area"
          spellCheck={false}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
      </label>
      <div className="sk-row">
        <Button disabled={pasted.trim() === ""} onClick={() => void use(pasted)}>
          {words.use}
        </Button>
      </div>
      {errors.length > 0 && <JsonWrongs title={words.wrong} errors={errors} />}
      {used && <p role="status">{words.used(used)}</p>}
    </>
  );
}

/** What an opened profile sets: it takes the place of all that was set. */
function asSet(state: Pick<PaneState, "kept">, { reference, ...profile }: Profile): SetByUser {
  const plain: SetByUser = { profile, polarity: {}, passing: undefined };
  if (reference === undefined) return plain;
  if (typeof reference === "string") return { ...plain, profile: { ...profile, reference } };
  return withFigures(state, plain, reference);
}
