import { rootElement, elementAttributes } from "../../../files/package";
import type { WorkbookModel, XmlPartModel } from "../../model";
import { invalidArgument, invalidOperation, itemNotFound } from "../host-error";
import { define, type HostContext } from "../type-table";

/** A custom XML part by its id. */
interface PartRef {
  readonly part: string;
}

interface PartsOf {
  readonly namespace: string;
}

const partOf = ({ part }: PartRef, { model }: HostContext): XmlPartModel => {
  const found = model.state.xmlParts.find(({ id }) => id === part);
  if (!found) throw itemNotFound("CustomXmlPart");
  return found;
};

/** The namespace of the root element. */
function namespaceOf(xml: string): string {
  const root = rootElement(xml);
  if (!root) return "";
  const prefix = root.name.includes(":") ? `:${root.name.slice(0, root.name.indexOf(":"))}` : "";
  return elementAttributes(xml, root).get(`xmlns${prefix}`) ?? "";
}

function checked(xml: string, location: string): string {
  if (!rootElement(xml)) throw invalidArgument(location);
  return xml;
}

const refs = (parts: readonly XmlPartModel[]): readonly PartRef[] => parts.map(({ id }) => ({ part: id }));

export const customXmlPartCollection = define<WorkbookModel>({
  collection: {
    type: "CustomXmlPart",
    items: ({ state }) => refs(state.xmlParts),
    find: ({ state }, key) => refs(state.xmlParts).find(({ part }) => part === key),
  },
  methods: {
    Add: [
      "CustomXmlPart",
      (model, args, { edits }) => {
        const id = model.freshId();
        edits.book({ xmlParts: [...model.state.xmlParts, { id, xml: checked(args.text(0), args.location) }] });
        return { part: id };
      },
    ],
    GetByNamespace: ["CustomXmlPartScopedCollection", (_model, args) => ({ namespace: args.text(0) })],
  },
});

const ofNamespace = ({ namespace }: PartsOf, { model }: HostContext): readonly PartRef[] =>
  refs(model.state.xmlParts.filter(({ xml }) => namespaceOf(xml) === namespace));

export const customXmlPartScopedCollection = define<PartsOf>({
  collection: {
    type: "CustomXmlPart",
    items: ofNamespace,
    find: (parts, key, host) => ofNamespace(parts, host).find(({ part }) => part === key),
  },
  methods: {
    GetOnlyItem: [
      "CustomXmlPart",
      (parts, args, host) => {
        const [only, ...others] = ofNamespace(parts, host);
        if (!only || others.length > 0) throw invalidOperation(args.location);
        return only;
      },
    ],
    GetOnlyItemOrNullObject: [
      "CustomXmlPart",
      (parts, _args, host) => {
        const [only, ...others] = ofNamespace(parts, host);
        return others.length > 0 ? undefined : only;
      },
    ],
  },
});

export const customXmlPart = define<PartRef>({
  isLive: ({ part }, { model }) => model.state.xmlParts.some(({ id }) => id === part),
  props: { Id: ({ part }) => part, NamespaceUri: (ref, host) => namespaceOf(partOf(ref, host).xml) },
  methods: {
    GetXml: [undefined, (ref, _args, host) => partOf(ref, host).xml],
    SetXml: [
      undefined,
      ({ part }, args, { model, edits }) => {
        const xml = checked(args.text(0), args.location);
        edits.book({ xmlParts: model.state.xmlParts.map((one) => (one.id === part ? { ...one, xml } : one)) });
      },
    ],
    Delete: [
      undefined,
      ({ part }, _args, { model, edits }) => {
        edits.book({ xmlParts: model.state.xmlParts.filter(({ id }) => id !== part) });
      },
    ],
  },
});

interface SettingRef {
  readonly key: string;
}

export const settingCollection = define<WorkbookModel>({
  collection: {
    type: "Setting",
    items: ({ state }): readonly SettingRef[] => [...state.settings.keys()].map((key) => ({ key })),
    find: ({ state }, key) => (state.settings.has(String(key)) ? { key: String(key) } : undefined),
  },
  methods: {
    Add: [
      "Setting",
      (model, args, { edits }) => {
        const key = args.text(0);
        edits.book({ settings: new Map([...model.state.settings, [key, args.get(1) ?? null]]) });
        return { key };
      },
    ],
  },
});

export const setting = define<SettingRef>({
  isLive: ({ key }, { model }) => model.state.settings.has(key),
  props: {
    _Id: ({ key }) => key,
    Key: ({ key }) => key,
    Value: {
      get: ({ key }, { model }) => model.state.settings.get(key),
      set: ({ key }, value, { model, edits }) => {
        edits.book({ settings: new Map([...model.state.settings, [key, value]]) });
      },
    },
  },
  methods: {
    Delete: [
      undefined,
      ({ key }, _args, { model, edits }) => {
        edits.book({ settings: new Map([...model.state.settings].filter(([one]) => one !== key)) });
      },
    ],
  },
});

export const application = define<WorkbookModel>({
  props: {
    CalculationMode: {
      get: ({ calculatesAtOnce }) => (calculatesAtOnce ? "Automatic" : "Manual"),
      set: (model, value) => {
        if (value !== "Automatic" && value !== "Manual" && value !== "AutomaticExceptTables") {
          throw invalidArgument("Application.calculationMode");
        }
        model.calculatesAtOnce = value !== "Manual";
      },
    },
    CalculationState: () => "Done",
    CalculationEngineVersion: () => 191029,
    DecimalSeparator: () => ".",
    ThousandsSeparator: () => ",",
    UseSystemSeparators: () => true,
  },
  methods: {
    Calculate: [
      undefined,
      (model) => {
        model.calculate(true);
      },
    ],
    SuspendApiCalculationUntilNextSync: [
      undefined,
      (_model, _args, host) => {
        host.suspendCalculation();
      },
    ],
    SuspendScreenUpdatingUntilNextSync: [undefined, () => undefined],
  },
});

export const runtime = define<WorkbookModel>({
  props: {
    EnableEvents: {
      get: (_model, { events }) => events.enabled,
      set: (_model, value, { events }) => {
        events.enabled = value === true;
      },
    },
  },
});

export const workbookProtection = define<WorkbookModel>({
  props: { Protected: ({ state }) => state.structureLocked },
  methods: {
    Protect: [
      undefined,
      (_model, _args, { edits }) => {
        edits.book({ structureLocked: true });
      },
    ],
    Unprotect: [
      undefined,
      (_model, _args, { edits }) => {
        edits.book({ structureLocked: false });
      },
    ],
  },
});

export const workbook = define<WorkbookModel>({
  eventTarget: () => "Workbook",
  props: {
    Name: ({ name }) => name,
    ReadOnly: () => false,
    AutoSave: () => false,
    PreviouslySaved: () => true,
    IsDirty: { get: ({ isChanged }) => isChanged, set: () => undefined },
  },
  nav: {
    Worksheets: ["WorksheetCollection", (model) => model],
    Names: ["NamedItemCollection", () => ({})],
    Tables: ["TableCollection", () => ({})],
    Comments: ["CommentCollection", () => ({})],
    CustomXmlParts: ["CustomXmlPartCollection", (model) => model],
    Settings: ["SettingCollection", (model) => model],
    Application: ["Application", (model) => model],
    Protection: ["WorkbookProtection", (model) => model],
    _Runtime: ["Runtime", (model) => model],
  },
  methods: {
    GetSelectedRange: [
      "Range",
      ({ selection }, args) => {
        const [area, ...others] = selection.areas;
        if (!area || others.length > 0)
          throw invalidOperation(args.location, "The current selection is invalid for this operation.");
        return { sheet: selection.sheet, area };
      },
    ],
    GetSelectedRanges: ["RangeAreas", ({ selection }) => selection],
    GetActiveCell: [
      "Range",
      ({ selection: { sheet, areas } }) => {
        const { top = 0, left = 0 } = areas[0] ?? {};
        return { sheet, area: { top, left, bottom: top, right: left } };
      },
    ],
    _GetObjectByReferenceId: [
      "Range",
      (_model, args, { references }) => {
        const found = references.find(args.text(0));
        if (!found) throw itemNotFound(args.location);
        return found;
      },
    ],
    _GetObjectTypeNameByReferenceId: [
      undefined,
      (_model, args, { references }) => references.find(args.text(0))?.type ?? "",
    ],
    _GetReferenceCount: [undefined, (_model, _args, { references }) => references.count],
    _RemoveReference: [
      undefined,
      (_model, args, { references }) => {
        references.drop(args.text(0));
      },
    ],
    _RemoveAllReferences: [
      undefined,
      (_model, _args, { references }) => {
        references.clear();
      },
    ],
    _GetRangeForEventByReferenceId: [
      "Range",
      (_model, args, { eventRanges }) => {
        const place = eventRanges.get(args.text(0));
        if (!place) throw itemNotFound(args.location);
        return place;
      },
    ],
    _GetRangeOrNullObjectForEventByReferenceId: [
      "Range",
      (_model, args, { eventRanges }) => eventRanges.get(args.text(0)),
    ],
  },
});
