import type { ReactNode } from "react";
import type { JsonError } from "../../../core";
import { usePaneAlone } from "../../parts/use-pane";
import { text } from "../../strings";

/** Places shown at most: a file of another kind is wrong everywhere. */
const most = 20;

/** What is wrong with JSON, each with its path. */
export function JsonWrongs({
  title,
  errors,
}: {
  readonly title: string;
  readonly errors: readonly JsonError[];
}): ReactNode {
  const { formats } = usePaneAlone();
  return (
    <div role="alert" className="sk-notice">
      <div>
        <b>{title}</b>
        <ul className="sk-stack-s">
          {errors.slice(0, most).map(({ path, message }, index) => (
            <li key={index}>
              {path !== "" && <b>{path}: </b>}
              {message}
            </li>
          ))}
        </ul>
        {errors.length > most && <p>{text.settings.andMore(formats.number(errors.length - most))}</p>}
      </div>
    </div>
  );
}

/** What came of reading a text as JSON. */
export type ReadJson =
  { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly errors: readonly JsonError[] };

/** Reads JSON as files have it, a byte order mark before it or not. */
export function readJson(contents: string): ReadJson {
  try {
    return { ok: true, json: JSON.parse(contents.replace(/^\ufeff/, "")) };
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    return { ok: false, errors: [{ path: "", message: text.profileSettings.notJson(why) }] };
  }
}
