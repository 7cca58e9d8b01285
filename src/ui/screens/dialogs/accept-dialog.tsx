import { useId, useState } from "react";
import type { ReactNode } from "react";
import { messageWithoutMeasure } from "../../../core";
import type { Finding } from "../../../core";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { usePane } from "../../parts/use-pane";
import { text } from "../../strings";

/** Asks for the reason and the name by which a finding is accepted. */
export function AcceptDialog({ finding }: { readonly finding: Finding }): ReactNode {
  const { state, actions } = usePane();
  const [reason, setReason] = useState("");
  const [name, setName] = useState(state.name);
  const [tried, setTried] = useState(false);
  const isWhole = reason.trim() !== "" && name.trim() !== "";
  const submit = (): void => {
    if (isWhole) actions.accept(finding, reason.trim(), name.trim());
    else setTried(true);
  };
  return (
    <Dialog
      title={text.accept.title}
      onClose={actions.answer}
      onSubmit={submit}
      end={
        <>
          <Button look="primary" type="submit">
            {text.accept.action}
          </Button>
          <Button onClick={actions.answer}>{text.cancel}</Button>
        </>
      }
    >
      <div className="sk-card sk-plain">
        {finding.measure !== "" && <h3>{finding.measure}</h3>}
        <p>{messageWithoutMeasure(finding)}</p>
      </div>
      <p className="sk-quiet">{text.accept.body}</p>
      <Asked label={text.accept.reason} isWrong={tried && reason.trim() === ""}>
        {(wrong) => (
          <textarea
            className="sk-area sk-prose"
            autoFocus
            required
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            {...wrong}
          />
        )}
      </Asked>
      <Asked label={text.accept.name} isWrong={tried && name.trim() === ""}>
        {(wrong) => (
          <input
            className="sk-input"
            autoComplete="name"
            required
            value={name}
            onChange={(event) => setName(event.target.value)}
            {...wrong}
          />
        )}
      </Asked>
      <p className="sk-quiet">{text.accept.kept}</p>
    </Dialog>
  );
}

/** A field that has to be filled in, and says so once it was left empty. */
function Asked({
  label,
  isWrong,
  children,
}: {
  readonly label: string;
  readonly isWrong: boolean;
  readonly children: (wrong: { readonly "aria-invalid"?: true; readonly "aria-describedby"?: string }) => ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <label className="sk-field">
      <span>{label}</span>
      {children(isWrong ? { "aria-invalid": true, "aria-describedby": id } : {})}
      {isWrong && (
        <span className="sk-wrong" id={id}>
          {text.accept.needed}
        </span>
      )}
    </label>
  );
}
