import { unescapeXml } from "../../../files/package";
import type { SheetModel, WorkbookModel } from "../../model";
import { invalidArgument } from "../host-error";
import { define, type HostContext, type Settable } from "../type-table";

/** Where a file has a property: in its core part or its app part. */
interface Origin {
  readonly part: "docProps/core.xml" | "docProps/app.xml";
  readonly element: string;
}

/** What the file says of a property, or nothing. */
function fromFile(model: WorkbookModel, { part, element }: Origin): string {
  const xml = model.original.package.text(part);
  if (!xml.ok) return "";
  return unescapeXml(new RegExp(`<(?:[\\w.-]+:)?${element}\\b[^>]*>([^<]*)<`).exec(xml.value)?.[1] ?? "");
}

function setProperty(model: WorkbookModel, name: string, value: unknown, { edits }: HostContext): void {
  const { kept } = model.state;
  edits.book({ kept: { ...kept, properties: new Map([...(kept?.properties ?? []), [name, value]]) } });
}

function property(name: string, element: string, part: Origin["part"] = "docProps/core.xml"): Settable<WorkbookModel> {
  return {
    get: (model) => model.state.kept?.properties?.get(name) ?? fromFile(model, { part, element }),
    set: (model, value, host) => {
      setProperty(model, name, String(value), host);
    },
  };
}

export const documentProperties = define<WorkbookModel>({
  props: {
    Title: property("title", "title"),
    Subject: property("subject", "subject"),
    Author: property("author", "creator"),
    Keywords: property("keywords", "keywords"),
    Comments: property("comments", "description"),
    Category: property("category", "category"),
    Manager: property("manager", "Manager", "docProps/app.xml"),
    Company: property("company", "Company", "docProps/app.xml"),
    LastAuthor: (model) => fromFile(model, { part: "docProps/core.xml", element: "lastModifiedBy" }),
    CreationDate: (model) => fromFile(model, { part: "docProps/core.xml", element: "created" }) || noDate,
    RevisionNumber: {
      get: (model) =>
        model.state.kept?.properties?.get("revisionNumber") ??
        Number(fromFile(model, { part: "docProps/core.xml", element: "revision" })),
      set: (model, value, host) => {
        if (typeof value !== "number") throw invalidArgument("DocumentProperties.revisionNumber");
        setProperty(model, "revisionNumber", value, host);
      },
    },
  },
  nav: { Custom: ["CustomPropertyCollection", (model) => model] },
});

/** What Excel says of a workbook whose file does not tell when it was made. */
const noDate = "1601-01-01T00:00:00Z";

/** A property that an add-in made. */
interface PropertyRef {
  readonly key: string;
}

const custom = ({ state }: WorkbookModel): ReadonlyMap<string, unknown> => state.kept?.custom ?? new Map();

function putCustom(model: WorkbookModel, entries: Iterable<readonly [string, unknown]>, { edits }: HostContext): void {
  edits.book({ kept: { ...model.state.kept, custom: new Map(entries) } });
}

/** Keys are the same in upper and lower case. */
const keyOf = (keys: Iterable<string>, key: unknown): string | undefined =>
  [...keys].find((one) => one.toLowerCase() === String(key as string).toLowerCase());

export const customPropertyCollection = define<WorkbookModel>({
  collection: {
    type: "CustomProperty",
    items: (model): readonly PropertyRef[] => [...custom(model).keys()].map((key) => ({ key })),
    find: (model, key) => {
      const found = keyOf(custom(model).keys(), key);
      return found === undefined ? undefined : { key: found };
    },
  },
  methods: {
    Add: [
      "CustomProperty",
      (model, args, host) => {
        const key = args.text(0);
        const value = args.get(1);
        if (key === "" || key.length > 255 || value === undefined) throw invalidArgument(args.location);
        const known = keyOf(custom(model).keys(), key) ?? key;
        putCustom(model, [...custom(model), [known, value]], host);
        return { key: known };
      },
    ],
    DeleteAll: [
      undefined,
      (model, _args, host) => {
        putCustom(model, [], host);
      },
    ],
  },
});

export const customProperty = define<PropertyRef>({
  isLive: ({ key }, { model }) => custom(model).has(key),
  props: {
    Key: ({ key }) => key,
    Value: {
      get: ({ key }, { model }) => custom(model).get(key),
      set: ({ key }, value, host) => {
        putCustom(host.model, [...custom(host.model), [key, value]], host);
      },
    },
    Type: ({ key }, { model }) => {
      const value = custom(model).get(key);
      return typeof value === "number" ? "Number" : typeof value === "boolean" ? "Boolean" : "String";
    },
  },
  methods: {
    Delete: [
      undefined,
      ({ key }, _args, host) => {
        putCustom(
          host.model,
          [...custom(host.model)].filter(([one]) => one !== key),
          host,
        );
      },
    ],
  },
});

interface SheetPropertyRef extends PropertyRef {
  readonly sheet: SheetModel;
}

const own = ({ layout }: SheetModel): ReadonlyMap<string, string> => layout.kept?.properties ?? new Map();

function putOwn(sheet: SheetModel, entries: Iterable<readonly [string, string]>, { edits }: HostContext): void {
  edits.layout(sheet, { kept: { ...sheet.layout.kept, properties: new Map(entries) } });
}

export const worksheetCustomPropertyCollection = define<SheetModel>({
  isLive: (sheet, { model }) => model.sheets.includes(sheet),
  collection: {
    type: "WorksheetCustomProperty",
    items: (sheet): readonly SheetPropertyRef[] => [...own(sheet).keys()].map((key) => ({ sheet, key })),
    find: (sheet, key) => {
      const found = keyOf(own(sheet).keys(), key);
      return found === undefined ? undefined : { sheet, key: found };
    },
  },
  methods: {
    Add: [
      "WorksheetCustomProperty",
      (sheet, args, host) => {
        const key = args.text(0);
        if (key === "" || key.length > 255) throw invalidArgument(args.location);
        const known = keyOf(own(sheet).keys(), key) ?? key;
        putOwn(sheet, [...own(sheet), [known, args.text(1)]], host);
        return { sheet, key: known };
      },
    ],
  },
});

export const worksheetCustomProperty = define<SheetPropertyRef>({
  isLive: ({ sheet, key }) => own(sheet).has(key),
  props: {
    _Id: ({ key }) => key,
    Key: ({ key }) => key,
    Value: {
      get: ({ sheet, key }) => own(sheet).get(key) ?? "",
      set: ({ sheet, key }, value, host) => {
        putOwn(sheet, [...own(sheet), [key, String(value)]], host);
      },
    },
  },
  methods: {
    Delete: [
      undefined,
      ({ sheet, key }, _args, host) => {
        putOwn(
          sheet,
          [...own(sheet)].filter(([one]) => one !== key),
          host,
        );
      },
    ],
  },
});
