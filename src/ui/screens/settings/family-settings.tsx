import { useState } from "react";
import type { ReactNode } from "react";
import type { OwnFamily, OwnMeasure } from "../../../core";
import { Choice } from "../../parts/choice";
import { TextField } from "../../parts/field";
import { usePaneAlone } from "../../parts/use-pane";
import { text } from "../../strings";
import { membersOf, withFamily, withoutFamily } from "./edits";
import { EntryForm } from "./entry-form";
import { EntryList } from "./entry-list";
import { measureNames } from "./measure-names";
import type { MeasureNames } from "./measure-names";
import { useProfile } from "./use-set";
import { isFine, wrongsOf } from "./wrongs";
import type { Wrongs } from "./wrongs";

const words = text.familySettings;

/** How measures hang together. */
export function FamilySettings(): ReactNode {
  const { formats } = usePaneAlone();
  const { profile, change } = useProfile();
  const { families = [], measures = [] } = profile;
  const names = measureNames(measures);
  const titleOf = (family: OwnFamily): string => said(family, names, formats.number);
  return (
    <>
      <p className="sk-quiet">{words.intro}</p>
      <EntryList
        add={words.add}
        entries={families.map((family) => ({ title: titleOf(family), lines: [] }))}
        onRemove={(at) => {
          const family = families[at];
          if (family) void change(text.settings.removed(titleOf(family)), withoutFamily(at));
        }}
        form={({ at }, close) => (
          <FamilyForm
            family={at === undefined ? undefined : families[at]}
            names={names}
            own={measures}
            onCancel={close}
            onSave={(family) => {
              void change(text.settings.put(titleOf(family), at === undefined), withFamily(family, at));
              close();
            }}
          />
        )}
      />
    </>
  );
}

/** What two shares make together, and how far they may be off it, unless the profile says otherwise. */
const usual = { sum: 100, tolerance: 0.5 };

function said(family: OwnFamily, { nameOf }: MeasureNames, number: (value: number) => string): string {
  const [first, second] = membersOf(family);
  return family.kind === "complement"
    ? words.complement(nameOf(first), nameOf(second), number(family.sum ?? usual.sum))
    : words.partOfWhole(nameOf(first), nameOf(second));
}

function FamilyForm({
  family,
  names,
  own,
  onSave,
  onCancel,
}: {
  readonly family: OwnFamily | undefined;
  readonly names: MeasureNames;
  readonly own: readonly OwnMeasure[];
  readonly onSave: (family: OwnFamily) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { formats } = usePaneAlone();
  const shares = family?.kind === "complement" ? family : undefined;
  const [first, second] = family ? membersOf(family).map(names.nameOf) : [];
  const [draft, setDraft] = useState({
    kind: family?.kind ?? "complement",
    first: first ?? "",
    second: second ?? "",
    sum: formats.number(shares?.sum ?? usual.sum),
    tolerance: formats.number(shares?.tolerance ?? usual.tolerance),
  });
  const [wrongs, setWrongs] = useState<Wrongs>({});
  const save = (): void => {
    const { made, found } = familyOf(draft, names, own, formats.readNumber);
    if (made) onSave(made);
    else setWrongs(found);
  };
  const field = (name: "first" | "second" | "sum" | "tolerance", label: string) => ({
    label,
    value: draft[name],
    wrong: wrongs[name],
    onChange: (typed: string) => setDraft({ ...draft, [name]: typed }),
  });
  const isShares = draft.kind === "complement";
  return (
    <EntryForm title={words.adding} wrong={isFine(wrongs) ? undefined : wrongs} onSave={save} onCancel={onCancel}>
      <Choice
        label={words.kind}
        options={(["complement", "part-of-whole"] as const).map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        value={draft.kind}
        onChange={(value) => setDraft({ ...draft, kind: value === "complement" ? value : "part-of-whole" })}
      />
      <TextField {...field("first", isShares ? words.first : words.part)} offers={names.offers} />
      <TextField {...field("second", isShares ? words.second : words.whole)} offers={names.offers} />
      {isShares && (
        <div className="sk-two">
          <TextField {...field("sum", words.sum)} inputMode="decimal" />
          <TextField {...field("tolerance", words.tolerance)} inputMode="decimal" />
        </div>
      )}
    </EntryForm>
  );
}

type Draft = Readonly<Record<"first" | "second" | "sum" | "tolerance", string>> & { readonly kind: OwnFamily["kind"] };

/** The family that a form says, or what is wrong with it. */
function familyOf(
  { kind, first, second, sum, tolerance }: Draft,
  { idOf }: MeasureNames,
  own: readonly OwnMeasure[],
  readNumber: (typed: string) => number | undefined,
): { readonly made?: OwnFamily; readonly found: Wrongs } {
  const ids = [idOf(first), idOf(second)] as const;
  const numbers = { sum: readNumber(sum), tolerance: readNumber(tolerance) };
  const unknown = (typed: string): string => (typed.trim() === "" ? text.settings.needed : words.noSuch);
  const isShares = kind === "complement";
  const found: Wrongs = {
    ...(ids[0] === undefined && { first: unknown(first) }),
    ...(ids[1] === undefined && { second: unknown(second) }),
    ...(ids[0] !== undefined && ids[0] === ids[1] && { second: words.same }),
    ...(isShares && numbers.sum === undefined && { sum: text.settings.noNumber }),
    ...(isShares && numbers.tolerance === undefined && { tolerance: text.settings.noNumber }),
  };
  const [one = "", other = ""] = ids;
  if (!isFine(found)) return { found };
  const made: OwnFamily = isShares
    ? {
        kind,
        members: [one, other],
        ...(numbers.sum !== undefined && numbers.sum !== usual.sum && { sum: numbers.sum }),
        ...(numbers.tolerance !== undefined &&
          numbers.tolerance !== usual.tolerance && { tolerance: numbers.tolerance }),
      }
    : { kind, part: one, whole: other };
  const refused = wrongsOf("families", made, own);
  return isFine(refused) ? { made, found } : { found: refused };
}
