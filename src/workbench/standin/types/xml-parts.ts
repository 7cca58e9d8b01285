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
