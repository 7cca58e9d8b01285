import { useState } from "react";
import type { ReactNode } from "react";
import { fitsWhole, mostKept, none, parseReference } from "../../../core";
import type { JsonError, Reference } from "../../../core";
import { Button } from "../../parts/button";
import { FileButton, saveJson } from "../../parts/file-button";
import { usePane } from "../../parts/use-pane";
import type { PaneState, SetByUser } from "../../state/state";
import { text } from "../../strings";
import { without } from "./edits";
import { JsonWrongs, readJson } from "./json-wrongs";

const words = text.figures;

/** The published figures that the scorecard is held against: which they are, others in their place, or none. */
export function FigureSettings(): ReactNode {
  const { state, actions } = usePane();
  const [errors, setErrors] = useState<readonly JsonError[]>();
  const set = (what: string, change: (now: SetByUser) => SetByUser): void => {
    setErrors(undefined);
    void actions.set(what, change);
  };
  const open = (contents: string): void => {
    const read = readJson(contents);
    const parsed = read.ok ? parseReference(read.json) : read;
    if (parsed.ok) set(words.own(parsed.reference.source), (now) => withFigures(state, now, parsed.reference));
    else setErrors(parsed.errors);
  };
  const { reference } = state.kept.profile;
  const { passing } = state.settings;
  const isProduct = reference === undefined && !passing;
  const inUse = state.checked?.reference;
  return (
    <>
      <p className="sk-quiet">{words.intro}</p>
      {inUse ? <InUse reference={inUse} state={state} /> : <p>{words.leftOutBody}</p>}
      <div className="sk-row">
        <FileButton label={words.open} onText={open} />
        {!isProduct && (
          <Button
            onClick={() =>
              set(words.product, (now) => ({ ...now, profile: without("reference")(now.profile), passing: undefined }))
            }
          >
            {words.product}
          </Button>
        )}
        {(reference !== none || passing) && (
          <Button
            onClick={() =>
              set(words.leaveOut, (now) => ({
                ...now,
                profile: { ...now.profile, reference: none },
                passing: undefined,
              }))
            }
          >
            {words.leaveOut}
          </Button>
        )}
        {inUse && (
          <Button onClick={() => saveJson(words.file, JSON.stringify(inUse, undefined, 1))}>{words.saveFile}</Button>
        )}
      </div>
      {errors && <JsonWrongs title={words.wrong} errors={errors} />}
    </>
  );
}

/**
 * With published figures of the user's own: kept in the workbook where they fit beside all that it keeps of ours, else used for as long as
 * the pane is open.
 */
export function withFigures({ kept }: Pick<PaneState, "kept">, now: SetByUser, reference: Reference): SetByUser {
  const profile = { ...now.profile, reference };
  const fits = fitsWhole({ ...kept, profile, polarity: now.polarity });
  return fits
    ? { ...now, profile, passing: undefined }
    : { ...now, profile: without("reference")(now.profile), passing: reference };
}

function InUse({ reference, state }: { readonly reference: Reference; readonly state: PaneState }): ReactNode {
  const { formats } = usePane();
  const { source, licence, date, areas, measures } = reference;
  const rows: readonly (readonly [string, string])[] = [
    [words.source, source],
    [words.licence, licence],
    [words.date, formats.date(date)],
    [words.holds, words.extent(measures.length, areas.authorities.length)],
  ];
  const megabytes = (characters: number): string => `${formats.number(Math.round(characters / 100_000) / 10)} MB`;
  const { passing } = state.settings;
  return (
    <>
      <dl className="sk-said">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={passing ? undefined : "sk-quiet"}>
        {passing
          ? words.isPassing(megabytes(JSON.stringify(passing).length), megabytes(mostKept))
          : state.kept.profile.reference
            ? words.isOwn
            : words.isProduct}
      </p>
    </>
  );
}

/** Which published figures are in use, in a line. */
export function figuresLine({ kept, settings, checked }: PaneState, date: (iso: string) => string): string {
  const { reference } = kept.profile;
  if (settings.passing) return words.own(settings.passing.source);
  if (reference === none) return words.leftOut;
  if (reference) return words.own(reference.source);
  const inUse = checked?.reference;
  return inUse ? `${inUse.source}, ${date(inUse.date)}` : "";
}
