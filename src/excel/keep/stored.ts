/* eslint-disable office-addins/call-sync-before-read, office-addins/load-object-before-read -- read once `send` has synchronised, which the rules do not see */
import { keptNamespace, writeKept, type Hosted, type Kept } from "../../core";
import { HostStop } from "../faults";
import type { Answer, Conversation } from "../session";

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

/** What came of reading or writing what is kept. @throws HostStop when that is a fault */
export function keptOrStop<Value>(hosted: Hosted<Value>): Value {
  if (hosted.ok) return hosted.value;
  throw new HostStop(hosted.fault);
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
  const xml = keptOrStop(writeKept(kept));
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
