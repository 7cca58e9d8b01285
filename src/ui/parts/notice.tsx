import type { ReactNode } from "react";
import { text } from "../strings";
import { Button, IconButton } from "./button";
import { Icon } from "./icons";
import { usePane } from "./use-pane";

/** Reasons shown at most; a plan may conflict in thousands of cells. */
const most = 8;

/** What went wrong or was done last, until it is dismissed. */
export function NoticeBar(): ReactNode {
  const { state, actions, formats } = usePane();
  const { notice } = state;
  if (!notice) return null;
  const { title, lines, tone } = notice;
  const shown = lines.length > most + 1 ? [...lines.slice(0, most), ...lines.slice(-1)] : lines;
  const more = lines.length - shown.length;
  return (
    <div className={tone === "done" ? "sk-notice sk-done" : "sk-notice"} role={tone === "done" ? "status" : "alert"}>
      <div>
        <b>{title}</b>
        {shown.map((line, index) => (
          <p key={index}>{line}</p>
        ))}
        {more > 0 && <p>{text.finding.more(formats.number(more))}</p>}
      </div>
      <IconButton label={text.dismiss} onClick={actions.dismiss}>
        <Icon name="close" size={16} />
      </IconButton>
    </div>
  );
}

/** Work that is going on, how far it is, and a way to stop it where there is one. */
export function WorkBar(): ReactNode {
  const { state, actions, formats } = usePane();
  const { work } = state;
  if (!work) return null;
  const { what, share, cancelling, canCancel } = work;
  const percent = share === undefined ? undefined : Math.round(share * 100);
  return (
    <div className="sk-work">
      <div className="sk-between">
        <span>{cancelling ? text.check.stopping : what}</span>
        {share !== undefined && <span className="sk-quiet">{formats.share(share)}</span>}
      </div>
      <div
        className={percent === undefined ? "sk-bar sk-unknown" : "sk-bar"}
        role="progressbar"
        aria-label={what}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(percent !== undefined && { "aria-valuenow": percent })}
      >
        <div style={percent === undefined ? undefined : { width: `${String(percent)}%` }} />
      </div>
      {canCancel && (
        <div className="sk-row">
          <Button size="small" disabled={cancelling} onClick={actions.cancel}>
            {text.check.stop}
          </Button>
        </div>
      )}
    </div>
  );
}
