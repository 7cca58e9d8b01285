import type { NameModel, SheetModel } from "../../model";
import { apiValue } from "../cell-writes";
import { alreadyExists, invalidArgument, itemNotFound } from "../host-error";
import { isPlace, placeAddress, readPlace } from "../places";
import { define, type HostContext, type Place } from "../type-table";

/** The names of the workbook, or of one sheet. */
interface NamesOf {
  readonly sheet?: SheetModel;
}

/** A name by what it is called: what it stands for now is looked up each time. */
interface NameRef {
  readonly name: string;
  readonly sheet: string | undefined;
}

const list = ({ sheet }: NamesOf, { model }: HostContext): readonly NameRef[] =>
  model.names.filter((one) => one.sheet === sheet?.id).map(({ name, sheet: owner }) => ({ name, sheet: owner }));

const isNamed = (ref: NameRef) => (one: NameModel) =>
  one.sheet === ref.sheet && one.name.toLowerCase() === ref.name.toLowerCase();

function nameOf(ref: NameRef, { model }: HostContext): NameModel {
  const found = model.names.find(isNamed(ref));
  if (!found) throw itemNotFound("NamedItem");
  return found;
}

function change(ref: NameRef, patch: Partial<NameModel>, { model, edits }: HostContext): void {
  edits.book({ names: model.names.map((one) => (isNamed(ref)(one) ? { ...one, ...patch } : one)) });
}

function placeOf(ref: NameRef, host: HostContext): Place | undefined {
  const owner = host.model.sheetById(ref.sheet ?? "") ?? host.model.active;
  const { formula } = nameOf(ref, host);
  return /^[A-Za-z_]\w*$/.test(formula) ? undefined : readPlace(formula, host.model, owner);
}

function add(
  of: NamesOf,
  args: { name: string; reference: unknown; comment: string; location: string },
  host: HostContext,
): NameRef {
  const { name, reference, comment, location } = args;
  if (!/^[A-Za-z_\\\u00C0-\uFFFF][\w.\\\u00C0-\uFFFF]{0,254}$/.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name)) {
    throw invalidArgument(location);
  }
  const ref = { name, sheet: of.sheet?.id };
  if (host.model.names.some(isNamed(ref))) throw alreadyExists(location);
  const formula = isPlace(reference)
    ? fixedAddress(reference)
    : (typeof reference === "string" ? reference : "").replace(/^=/, "");
  if (formula === "") throw invalidArgument(location);
  host.edits.book({ names: [...host.model.names, { ...ref, formula, comment, visible: true }] });
  return ref;
}

function fixedAddress(place: Place): string {
  const address = placeAddress(place);
  const at = address.lastIndexOf("!") + 1;
  return address.slice(0, at) + address.slice(at).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

export const namedItemCollection = define<NamesOf>({
  collection: {
    type: "NamedItem",
    items: list,
    find: (of, key, host) => list(of, host).find(({ name }) => name.toLowerCase() === String(key).toLowerCase()),
  },
  methods: {
    Add: [
      "NamedItem",
      (of, args, host) =>
        add(
          of,
          { name: args.text(0), reference: args.get(1), comment: args.text(2, ""), location: args.location },
          host,
        ),
    ],
    AddFormulaLocal: [
      "NamedItem",
      (of, args, host) =>
        add(
          of,
          { name: args.text(0), reference: args.get(1), comment: args.text(2, ""), location: args.location },
          host,
        ),
    ],
  },
});

export const namedItem = define<NameRef>({
  isLive: (ref, { model }) => model.names.some(isNamed(ref)),
  props: {
    _Id: ({ name }) => name,
    Name: ({ name }) => name,
    Type: (ref, host) => (placeOf(ref, host) ? "Range" : typeOfFormula(nameOf(ref, host).formula)),
    Value: (ref, host) => {
      const place = placeOf(ref, host);
      if (place) return placeAddress(place);
      const { formula } = nameOf(ref, host);
      return apiValue(Number.isFinite(Number(formula)) ? Number(formula) : formula.replace(/^"|"$/g, ""));
    },
    Scope: ({ sheet }) => (sheet === undefined ? "Workbook" : "Worksheet"),
    Formula: {
      get: (ref, host) => `=${nameOf(ref, host).formula}`,
      set: (ref, value, host) => {
        change(ref, { formula: String(value).replace(/^=/, "") }, host);
      },
    },
    Comment: {
      get: (ref, host) => nameOf(ref, host).comment,
      set: (ref, value, host) => {
        change(ref, { comment: String(value) }, host);
      },
    },
    Visible: {
      get: (ref, host) => nameOf(ref, host).visible,
      set: (ref, value, host) => {
        change(ref, { visible: value === true }, host);
      },
    },
  },
  nav: {
    Worksheet: [
      "Worksheet",
      ({ sheet }, { model }) => {
        const owner = model.sheetById(sheet ?? "");
        if (!owner) throw itemNotFound("NamedItem.worksheet");
        return owner;
      },
    ],
    WorksheetOrNullObject: ["Worksheet", ({ sheet }, { model }) => model.sheetById(sheet ?? "")],
  },
  methods: {
    GetRange: [
      "Range",
      (ref, args, host) => {
        const place = placeOf(ref, host);
        if (!place) throw itemNotFound(args.location);
        return place;
      },
    ],
    GetRangeOrNullObject: ["Range", (ref, _args, host) => placeOf(ref, host)],
    Delete: [
      undefined,
      (ref, _args, { model, edits }) => {
        edits.book({ names: model.names.filter((one) => !isNamed(ref)(one)) });
      },
    ],
  },
});

function typeOfFormula(formula: string): string {
  if (/^".*"$/.test(formula)) return "String";
  if (Number.isFinite(Number(formula))) return "Double";
  return /^(TRUE|FALSE)$/i.test(formula) ? "Boolean" : "Error";
}
