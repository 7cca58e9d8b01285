import { strToU8, zipSync } from "fflate";
import { document, element } from "./xml";

const officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A link from one part to another, or to an address outside. `kind` is the last word of its type, or the whole type. */
export interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
  readonly external?: boolean;
}

/** One part of a package. A part without a content type has the one of its extension. */
export interface Part {
  readonly path: string;
  readonly contentType?: string;
  readonly body: string | Uint8Array;
  readonly relations?: readonly Relation[];
}

const extensions: Readonly<Record<string, string>> = {
  rels: "application/vnd.openxmlformats-package.relationships+xml",
  xml: "application/xml",
  png: "image/png",
  vml: "application/vnd.openxmlformats-officedocument.vmlDrawing",
};

/** The bytes of an OOXML package. The same parts always give the same bytes. */
export function packageBytes(parts: readonly Part[], root: readonly Relation[]): Uint8Array {
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(contentTypes(parts)),
    "_rels/.rels": strToU8(relations(root)),
  };
  for (const part of parts) {
    files[part.path] = typeof part.body === "string" ? strToU8(part.body) : part.body;
    if (part.relations?.length) files[relationsPath(part.path)] = strToU8(relations(part.relations));
  }
  // A zip keeps local time without a zone: built from its fields, the date is the same bytes in every time zone.
  return zipSync(files, { level: 9, mtime: new Date(2024, 0, 15, 9, 0, 0) });
}

function contentTypes(parts: readonly Part[]): string {
  const used = new Set(["rels", "xml", ...parts.map((part) => part.path.replace(/^.*\./, ""))]);
  return document(
    element(
      "Types",
      { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
      ...Object.entries(extensions)
        .filter(([extension]) => used.has(extension))
        .map(([Extension, ContentType]) => element("Default", { Extension, ContentType })),
      ...parts.flatMap((part) =>
        part.contentType ? [element("Override", { PartName: `/${part.path}`, ContentType: part.contentType })] : [],
      ),
    ),
  );
}

function relations(list: readonly Relation[]): string {
  return document(
    element(
      "Relationships",
      { xmlns: packageRelations },
      ...list.map((one) =>
        element("Relationship", {
          Id: one.id,
          Type: one.kind.includes("/") ? one.kind : `${officeRelations}/${one.kind}`,
          Target: one.target,
          TargetMode: one.external ? "External" : undefined,
        }),
      ),
    ),
  );
}

function relationsPath(path: string): string {
  const slash = path.lastIndexOf("/");
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}
