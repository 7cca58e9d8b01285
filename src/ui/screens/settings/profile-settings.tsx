import { useState } from "react";
import type { ReactNode } from "react";
import type { ProfileError } from "../../../core";
import { Button } from "../../parts/button";
import { usePane } from "../../parts/use-pane";
import { effectiveProfile } from "../../state/select";
import { text } from "../../strings";

/** The profile as JSON, out and in. */
export function ProfileSettings(): ReactNode {
  const { state, actions } = usePane();
  const [pasted, setPasted] = useState("");
  const [errors, setErrors] = useState<readonly ProfileError[]>();
  const json = JSON.stringify(effectiveProfile(state.kept), undefined, 2);
  const use = async (from: string): Promise<void> => {
    const wrong = await actions.importProfile(from);
    setErrors(wrong);
    if (wrong.length === 0) setPasted("");
  };
  return (
    <details className="sk-fold">
      <summary>{text.settings.profile}</summary>
      <div className="sk-stack">
        <p className="sk-quiet">{text.settings.profileIntro}</p>
        <textarea className="sk-area" readOnly aria-label={text.settings.profile} value={json} />
        <div className="sk-row">
          <Button onClick={() => saveFile(text.settings.file, json)}>{text.settings.export}</Button>
        </div>
        <label className="sk-field">
          <span>{text.settings.import}</span>
          <input
            className="sk-input"
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) void file.text().then(use);
            }}
          />
        </label>
        <label className="sk-field">
          <span>{text.settings.paste}</span>
          <textarea
            className="sk-area"
            spellCheck={false}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
          />
        </label>
        <div className="sk-row">
          <Button disabled={pasted.trim() === ""} onClick={() => void use(pasted)}>
            {text.settings.use}
          </Button>
        </div>
        {errors && <Answer errors={errors} />}
      </div>
    </details>
  );
}

function Answer({ errors }: { readonly errors: readonly ProfileError[] }): ReactNode {
  if (errors.length === 0) {
    return (
      <p role="status" className="sk-quiet">
        {text.settings.used}
      </p>
    );
  }
  return (
    <div role="alert" className="sk-notice">
      <div>
        <b>{text.settings.wrong}</b>
        <ul>
          {errors.map(({ path, message }) => (
            <li key={path}>
              {path}: {message}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Hands a text to the browser as a file to save. Where the browser keeps no files, the text above can be copied. */
function saveFile(name: string, contents: string): void {
  const url = URL.createObjectURL(new Blob([contents], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
