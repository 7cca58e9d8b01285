import { without, type SheetModel, type ValidationModel } from "../../model";
import { cellFaults, type CellFault } from "../cells/validate-cells";
import { accessDenied, invalidArgument, itemNotFound } from "../host-error";
import { intersect, isPlace, placeAddress } from "../places";
import { define, type HostContext } from "../type-table";
import type { Places } from "./range-areas";

const kinds: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

const noPrompt = { showPrompt: true, title: "", message: "" };
const noAlert = { showAlert: true, style: "Stop", title: "", message: "" };

const listOf = (sheet: SheetModel): readonly ValidationModel[] => sheet.layout.kept?.validations ?? [];

/** The validations that reach into some places. */
function found({ sheet, areas }: Places): readonly ValidationModel[] {
  return listOf(sheet).filter((one) => one.areas.some((area) => areas.some((wanted) => intersect(area, wanted))));
}

/** The validation that covers all of the places; undefined when there is none, null when there are several or it covers a part. */
function only(places: Places): ValidationModel | undefined | null {
  const [first, ...others] = found(places);
  if (!first) return undefined;
  const uncovered = places.areas.flatMap((area) => without([area], first.areas));
  return others.length === 0 && uncovered.length === 0 ? first : null;
}

function put(places: Places, made: Omit<ValidationModel, "areas"> | undefined, { edits }: HostContext): void {
  const { sheet, areas } = places;
  if (sheet.layout.protection) throw accessDenied("DataValidation");
  const others = listOf(sheet)
    .map((one) => ({ ...one, areas: without(one.areas, areas) }))
    .filter((one) => one.areas.length > 0);
  const validations = made ? [...others, { ...made, areas }] : others;
  edits.layout(sheet, { kept: { ...sheet.layout.kept, validations } });
}

function change(places: Places, patch: Partial<Omit<ValidationModel, "areas">>, host: HostContext): void {
  const before = only(places) ?? { rule: {}, prompt: undefined, alert: undefined, ignoreBlanks: true };
  const { rule, prompt, alert, ignoreBlanks } = before;
  put(places, { rule, prompt, alert, ignoreBlanks, ...patch }, host);
}

/** A rule of a call: one kind, its ranges as addresses. */
function readRule(value: unknown): Readonly<Record<string, unknown>> {
  const entries = Object.entries((value ?? {}) as Readonly<Record<string, unknown>>).filter(
    ([, one]) => one !== undefined && one !== null,
  );
  const [entry, ...others] = entries;
  if (!entry || others.length > 0 || !(entry[0] in kinds)) throw invalidArgument("DataValidation.rule");
  const settings = Object.entries(entry[1] as Readonly<Record<string, unknown>>).map(
    ([name, one]) => [name, isPlace(one) ? `=${placeAddress(one)}` : one] as const,
  );
  const rule = Object.fromEntries(settings);
  const wanted = entry[0] === "list" ? "source" : entry[0] === "custom" ? "formula" : "formula1";
  if (rule[wanted] === undefined) throw invalidArgument("DataValidation.rule");
  return { [entry[0]]: rule };
}

function typeOf(places: Places): string {
  const one = only(places);
  if (one === null) return found(places).length > 1 ? "MixedCriteria" : "Inconsistent";
  return kinds[Object.keys(one?.rule ?? {})[0] ?? ""] ?? "None";
}

/** Cells that hold what their validation does not allow. */
function invalid(places: Places, host: HostContext): readonly CellFault[] {
  host.settle();
  return found(places).flatMap((one) => {
    const areas = one.areas.flatMap((area) => places.areas.flatMap((wanted) => intersect(area, wanted) ?? []));
    return cellFaults(places.sheet, one, areas, host.model);
  });
}

function invalidAreas(places: Places, host: HostContext): Places | undefined {
  const areas = invalid(places, host).map(({ row, column }) => ({
    top: row,
    bottom: row,
    left: column,
    right: column,
  }));
  return areas.length > 0 ? { sheet: places.sheet, areas } : undefined;
}

export const dataValidation = define<Places>({
  isLive: ({ sheet }, { model }) => model.sheets.includes(sheet),
  props: {
    Type: typeOf,
    Rule: {
      get: (places) => only(places)?.rule ?? {},
      set: (places, value, host) => {
        change(places, { rule: readRule(value) }, host);
      },
    },
    Prompt: {
      get: (places) => only(places)?.prompt ?? noPrompt,
      set: (places, value, host) => {
        change(places, { prompt: { ...noPrompt, ...(value as object) } }, host);
      },
    },
    ErrorAlert: {
      get: (places) => only(places)?.alert ?? noAlert,
      set: (places, value, host) => {
        change(places, { alert: { ...noAlert, ...(value as object) } }, host);
      },
    },
    IgnoreBlanks: {
      get: (places) => only(places)?.ignoreBlanks ?? true,
      set: (places, value, host) => {
        change(places, { ignoreBlanks: value === true }, host);
      },
    },
    Valid: (places, host) => {
      const faults = invalid(places, host);
      const cells = places.areas.reduce((sum, a) => sum + (a.bottom - a.top + 1) * (a.right - a.left + 1), 0);
      return faults.length === 0 ? true : faults.length === cells ? false : null;
    },
  },
  methods: {
    Clear: [
      undefined,
      (places, _args, host) => {
        put(places, undefined, host);
      },
    ],
    GetInvalidCells: [
      "RangeAreas",
      (places, args, host) => {
        const areas = invalidAreas(places, host);
        if (!areas) throw itemNotFound(args.location);
        return areas;
      },
    ],
    GetInvalidCellsOrNullObject: ["RangeAreas", (places, _args, host) => invalidAreas(places, host)],
  },
});
