/* eslint-disable office-addins/call-sync-before-read, office-addins/load-object-before-read -- read once `send` has synchronised, which the rules do not see */
import { keptNamespace, nothingKept, type Kept } from "../../core";
import type { Answer, Conversation } from "../session";
import { fittingJson } from "./fit";
import { damaged, jsonIn, keptXml } from "./kept-xml";
import { kept as keptShape } from "./kept-shape";

/** Our custom XML part as it was found: its XML, or the ids of several, which two people who saved at once can leave. */
export interface Stored {
  readonly ids: readonly string[];
  /** Undefined when there is none, or more than one. */
  readonly xml: string | undefined;
}

/** Asks for our custom XML part. */
export function askStored(context: Excel.RequestContext): Answer<Stored> {
  const parts = context.workbook.customXmlParts.getByNamespace(keptNamespace);
  parts.load("items/id");
  const xml = parts.getOnlyItemOrNullObject().getXml();
  return () => {
    const ids = parts.items.map(({ id }) => id);
    return { ids, xml: ids.length === 1 ? xml.value : undefined };
  };
}

/** What a part holds; nothing yet where there is none. @throws HostStop when it was damaged */
export function parseStored(xml: string | undefined): Kept {
  if (xml === undefined) return nothingKept;
  const json = jsonIn(xml);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw damaged("it is no JSON");
  }
  return keptShape({ value, path: "kept" });
}

/** The XML of our part; of several the last, which is the newest. */
export async function storedXml({ context, send }: Conversation, { ids, xml }: Stored): Promise<string | undefined> {
  const newest = ids.length > 1 ? ids.at(-1) : undefined;
  if (newest === undefined) return xml;
  const asked = context.workbook.customXmlParts.getItem(newest).getXml();
  await send();
  return asked.value;
}

/** Puts what is kept into the one part of ours, which is made when there is none; needless ones go. */
export async function store({ context, send }: Conversation, kept: Kept): Promise<void> {
  const xml = keptXml(fittingJson(kept));
  const parts = context.workbook.customXmlParts;
  const own = parts.getByNamespace(keptNamespace);
  own.load("items/id");
  await send();
  const [first, ...others] = own.items.map(({ id }) => parts.getItem(id));
  for (const other of others) other.delete();
  if (first) first.setXml(xml);
  else parts.add(xml);
  await send();
}
