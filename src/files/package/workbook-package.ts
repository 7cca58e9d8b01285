import { fflateCodec, type Codec } from "./codec";
import { contentTypesPath, readContentTypes, type ContentTypes } from "./content-types";
import { defaultLimits, type PackageLimits } from "./limits";
import { relationshipsPath } from "./paths";
import { readRelationships, type Relationship } from "./relationships";
import { accept, refuse, type Result } from "./result";
import { decodeXml } from "./xml-encoding";
import { openArchive, unpack, type ZipArchive } from "./zip-archive";
import { printable } from "./zip-check";
import { isFolder, type ZipEntry } from "./zip-entry";
import { writeArchive } from "./zip-write";

/** Bytes of the largest part that states how others hang together. */
const structureLimit = 32 * 1_048_576;

/** How a package is opened; everything has a default. */
export interface PackageOptions {
  readonly codec?: Codec;
  readonly limits?: Partial<PackageLimits>;
}

/** A part as it shall be: new text (written as UTF-8) or bytes; null removes it. */
export type PartChange = string | Uint8Array | null;

/**
 * An OOXML package: parts by path ("xl/workbook.xml"; no leading slash, upper and lower case alike).
 *
 * It never changes. `withParts` gives a package that differs in some parts; `save` gives its bytes, in which every other part is,
 * byte for byte, as it came. Parts are unpacked when asked for and not kept.
 */
export class WorkbookPackage {
  readonly #archive: ZipArchive;
  readonly #codec: Codec;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  /** By exact name; a name of an entry in the archive wherever there is one. */
  readonly #changes: ReadonlyMap<string, PartChange>;

  private constructor(archive: ZipArchive, codec: Codec, changes: ReadonlyMap<string, PartChange>) {
    this.#archive = archive;
    this.#codec = codec;
    this.#changes = changes;
    this.#entries = new Map(
      archive.entries.filter((one) => !isFolder(one)).map((one) => [one.name.toLowerCase(), one]),
    );
  }

  /** Opens the bytes of a file. They are kept, not copied: do not change them afterwards. */
  static open(bytes: Uint8Array, options: PackageOptions = {}): Result<WorkbookPackage> {
    const archive = openArchive(bytes, { ...defaultLimits, ...options.limits });
    if (!archive.ok) return archive;
    const opened = new WorkbookPackage(archive.value, options.codec ?? fflateCodec, new Map());
    if (opened.has(contentTypesPath)) return accept(opened);
    if (opened.has("mimetype") && opened.has("content.xml")) {
      return refuse(
        "other-format",
        "This is an OpenDocument file (.ods): open it and save it as an Excel workbook (.xlsx).",
      );
    }
    return refuse("not-a-workbook", "This is a ZIP archive, not a workbook: unpack it and choose the workbook in it.");
  }

  /** The paths of the parts, in the order of the file; added ones last. */
  get partNames(): readonly string[] {
    const names = new Set([...this.#entries.values()].map((entry) => entry.name));
    for (const [name, change] of this.#changes) {
      if (change === null) names.delete(name);
      else names.add(name);
    }
    return [...names];
  }

  /** Whether the package bears a digital signature, which any change would break. */
  get isSigned(): boolean {
    return this.partNames.some((name) => /^_xmlsignatures\//i.test(name) || /\.sigs$/i.test(name));
  }

  /** Whether there is a part at a path. */
  has(path: string): boolean {
    const name = this.#nameOf(path);
    const change = this.#changes.get(name);
    return change === undefined ? this.#entries.has(name.toLowerCase()) : change !== null;
  }

  /** How many bytes a part unpacks to; undefined when there is no part. */
  sizeOf(path: string): number | undefined {
    const name = this.#nameOf(path);
    const change = this.#changes.get(name);
    return change === undefined ? this.#entries.get(name.toLowerCase())?.size : change?.length;
  }

  /** The bytes of a part. */
  bytes(path: string): Result<Uint8Array> {
    const name = this.#nameOf(path);
    const change = this.#changes.get(name);
    if (change instanceof Uint8Array) return accept(change);
    if (typeof change === "string") return accept(new TextEncoder().encode(change));
    const entry = change === null ? undefined : this.#entries.get(name.toLowerCase());
    if (entry) return unpack(this.#archive, entry, this.#codec);
    return refuse("missing-part", `Its part ${printable(path)} is missing: save the workbook again from Excel.`);
  }

  /** The text of an XML part, whichever encoding it is in. One with a document type is refused. */
  text(path: string): Result<string> {
    const change = this.#changes.get(this.#nameOf(path));
    if (typeof change === "string") return accept(change);
    const bytes = this.bytes(path);
    return bytes.ok ? decodeXml(bytes.value, printable(path)) : bytes;
  }

  /**
   * The text of a part that states how others hang together. Real ones are small: more than 32 MB is refused, so that what
   * is made of them stays small too.
   */
  structure(path: string): Result<string> {
    if ((this.sizeOf(path) ?? 0) <= structureLimit) return this.text(path);
    return refuse("too-large", `Its part ${printable(path)} is larger than in any real workbook: refused.`);
  }

  /** The relationships of a part; of the package itself for "". None when it has no relationships part. */
  relationships(path: string): Result<readonly Relationship[]> {
    const from = relationshipsPath(this.#nameOf(path));
    if (!this.has(from)) return accept([]);
    const text = this.structure(from);
    return text.ok ? readRelationships(text.value, path) : text;
  }

  /** The content types of the parts. */
  contentTypes(): Result<ContentTypes> {
    const text = this.structure(contentTypesPath);
    return text.ok ? readContentTypes(text.value) : text;
  }

  /** A package with some parts replaced, added or removed. Text is written as UTF-8, and must not declare another encoding. */
  withParts(changes: ReadonlyMap<string, PartChange>): WorkbookPackage {
    const merged = new Map(this.#changes);
    for (const [path, change] of changes) merged.set(this.#nameOf(path), change);
    return new WorkbookPackage(this.#archive, this.#codec, merged);
  }

  /** The bytes of the package as a file: the same for the same package. Without changes, the bytes that it was opened from. */
  save(): Uint8Array {
    if (this.#changes.size === 0) return this.#archive.bytes;
    const changes = new Map<string, Uint8Array | null>();
    for (const [name, change] of this.#changes) {
      changes.set(name, typeof change === "string" ? new TextEncoder().encode(change) : change);
    }
    return writeArchive(this.#archive, changes, this.#codec);
  }

  /** The exact name of the entry or added part that a path names, else the path itself; targets may be percent-encoded. */
  #nameOf(path: string): string {
    const plain = path.replace(/^\//, "");
    const found = this.#find(plain);
    if (found !== undefined || !plain.includes("%")) return found ?? plain;
    return this.#find(percentDecoded(plain)) ?? plain;
  }

  #find(path: string): string | undefined {
    const key = path.toLowerCase();
    const entry = this.#entries.get(key);
    if (entry) return entry.name;
    for (const name of this.#changes.keys()) if (name.toLowerCase() === key) return name;
    return undefined;
  }
}

function percentDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
