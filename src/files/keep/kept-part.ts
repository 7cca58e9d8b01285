import type { Hosted } from "../../core/host";
import { keptNamespace, nothingKept, type Kept } from "../../core/keep/kept";
import { readKept, writeKept } from "../../core/keep/read-kept";
import { elementAttributes, isOfType, refuse, rootElement, type Refusal, type Result } from "../package";
import type { ReadWorkbook } from "../read";
import { Draft } from "../write/draft";
import { declaration, namespacesOf } from "../write/names";

/** What our custom XML part of a workbook holds; of several, which two people who saved at once can leave, the last, which is the newest. */
export function keptIn(read: ReadWorkbook): Hosted<Kept> {
  const newest = keptParts(read).at(-1);
  if (newest === undefined) return { ok: true, value: nothingKept };
  const text = read.package.text(newest);
  return text.ok ? readKept(text.value) : { ok: false, fault: faultOf(text.refusal) };
}

/** The bytes of a workbook that keeps something else, in the one part of ours; every other part is, byte for byte, as it came. */
export function keepIn(read: ReadWorkbook, kept: Kept): Result<Uint8Array> {
  if (read.package.isSigned) {
    return refuse(
      "signed",
      "The workbook is digitally signed, and a change would break the signature: use an unsigned copy.",
    );
  }
  const xml = writeKept(kept);
  if (!xml.ok) return refuse("too-large", `${xml.fault.message} ${xml.fault.advice}`);
  const draft = new Draft(read.package);
  const [first, ...others] = keptParts(read);
  if (first === undefined) addPart(draft, read, xml.value);
  else draft.write(first, xml.value);
  removeParts(draft, read, others);
  return draft.save();
}

/** The paths of the custom XML parts that are ours. */
function keptParts({ package: opened, parts }: ReadWorkbook): readonly string[] {
  const related = opened.relationships(parts.path);
  if (!related.ok) return [];
  return related.value
    .filter((one) => !one.external && isOfType(one, "customXml") && opened.has(one.target))
    .map(({ target }) => target)
    .filter((path) => {
      const text = opened.text(path);
      return text.ok && isOurs(text.value);
    });
}

function isOurs(text: string): boolean {
  const root = rootElement(text);
  if (root?.local !== "kept") return false;
  return [...elementAttributes(text, root)].some(([name, value]) => /^xmlns\b/.test(name) && value === keptNamespace);
}

/** The id that our part has among the custom XML parts of a workbook. */
const partId = "{6E1B9C52-3D0F-4B7C-9F57-2C8A4D1E7B30}";
const storeNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

function addPart(draft: Draft, { parts }: ReadWorkbook, xml: string): void {
  const { relationships } = namespacesOf(parts);
  const path = draft.freePath("customXml/item", "item");
  const properties = `${declaration}<ds:datastoreItem ds:itemID="${partId}" xmlns:ds="${storeNamespace}"><ds:schemaRefs/></ds:datastoreItem>`;
  draft.add(path, xml, "application/xml", parts.path, `${relationships}/customXml`);
  draft.add(
    draft.freePath("customXml/itemProps", "itemProps"),
    properties,
    propertiesType,
    path,
    `${relationships}/customXmlProps`,
  );
}

function removeParts(draft: Draft, { parts }: ReadWorkbook, paths: readonly string[]): void {
  if (paths.length === 0) return;
  const led = draft.relationships(parts.path).filter(({ target }) => paths.includes(target));
  draft.dropRelationships(parts.path, new Set(led.map(({ id }) => id)));
  const properties = paths.flatMap((path) => draft.relationships(path).map(({ target }) => target));
  draft.remove([...paths, ...properties]);
}

function faultOf({ code, message }: Refusal): {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
} {
  return { code, message, advice: "Save the workbook again from Excel." };
}
