import { nothingKept } from "../../../src/core";
import { reduce } from "../../../src/ui/state/reducer";
import { findingsStep, initialState } from "../../../src/ui/state/state";
import type { Happening, PaneState } from "../../../src/ui/state/state";

function after(...happenings: readonly Happening[]): PaneState {
  return happenings.reduce(reduce, initialState);
}

const notice = { tone: "fault", title: "No", lines: [] } as const;
const acceptance = { rule: "r", sheet: "s", measure: "m", texts: [], reason: "Planned", date: "2026-11-22" };
const checked = {
  scope: "workbook",
  workbook: { sheets: [] },
  own: { sheets: [], highlights: [] },
  outcome: { sheets: [], findings: [] },
  by: nothingKept,
  active: "Card",
} as const;

test("work begins, goes on, is cancelled and ends", () => {
  const begun = after({ kind: "began", what: "Reading", canCancel: true });
  expect(begun.work).toEqual({ what: "Reading", share: undefined, cancelling: false, canCancel: true });
  expect(begun.announcement).toBe("Reading");
  const stopped = [{ kind: "progressed", share: 0.25 }, { kind: "cancelling" }] as const satisfies readonly Happening[];
  expect(stopped.reduce(reduce, begun).work).toMatchObject({ share: 0.25, cancelling: true });
  expect(reduce(stopped.reduce(reduce, begun), { kind: "turned", what: "Checking" }).work).toMatchObject({
    what: "Checking",
    share: undefined,
    cancelling: true,
  });
  expect(reduce(begun, { kind: "ended" }).work).toBeUndefined();
});

test("progress of work that has ended is no work", () => {
  expect(after({ kind: "progressed", share: 0.5 })).toBe(initialState);
  expect(after({ kind: "cancelling" })).toBe(initialState);
});

test("a filter starts the list anew, and keeps the other filters", () => {
  const state = after({ kind: "filtered", filters: { text: "a" } }, { kind: "more" }, { kind: "more" });
  expect(state.limit).toBe(3 * findingsStep);
  const next = reduce(state, { kind: "filtered", filters: { rule: "sign-lost" } });
  expect(next.filters).toEqual({ severities: [], rule: "sign-lost", text: "a" });
  expect(next.limit).toBe(findingsStep);
});

test("a check brings what is kept, and the name of whoever accepted last", () => {
  const kept = { ...nothingKept, acceptances: [{ ...acceptance, name: "Kay" }] };
  const state = after({ kind: "checked", checked, kept, announcement: "Checked." });
  expect(state).toMatchObject({ checked, kept, name: "Kay", announcement: "Checked." });
  const named = after({ kind: "named", name: "Lee" }, { kind: "checked", checked, kept, announcement: "" });
  expect(named.name).toBe("Lee");
});

test("what is kept changes without what was found", () => {
  const state = after({ kind: "checked", checked, kept: nothingKept, announcement: "" });
  const kept = { ...nothingKept, polarity: { Widgets: "higher-is-better" as const } };
  expect(reduce(state, { kind: "kept", kept })).toEqual({ ...state, kept });
});

test("a notice goes with the next screen, the next question, the next work, or when it is dismissed", () => {
  const said = after({ kind: "noticed", notice });
  expect(said.notice).toBe(notice);
  const ends: readonly Happening[] = [
    { kind: "screen", screen: "changes" },
    { kind: "asked", dialog: { kind: "why", rule: "sign-lost" } },
    { kind: "began", what: "Writing", canCancel: false },
    { kind: "dismissed" },
  ];
  for (const end of ends) expect(reduce(said, end).notice).toBeUndefined();
});

test("a dialog stands until it is answered", () => {
  const asked = after({ kind: "asked", dialog: { kind: "why", rule: "sign-lost" } });
  expect(asked.dialog).toEqual({ kind: "why", rule: "sign-lost" });
  expect(reduce(asked, { kind: "answered" }).dialog).toBeUndefined();
});
