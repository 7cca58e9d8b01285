import {
  accept,
  contentTypesPath,
  folderOf,
  type Refusal,
  type Relationship,
  relationshipsPath,
  type Result,
  type WorkbookPackage,
} from "../package";
import { readRelationships } from "../package/relationships";
import { addContentType, removeContentTypes } from "./content-types-edit";
import { addRelationship, removeRelationships, targetFrom } from "./relationships-edit";

/**
 * A package being changed, part by part.
 *
 * A part that cannot be read is "" here and refuses the draft as a whole, so that the writing code needs to ask once, at the end.
 */
export class Draft {
  readonly #package: WorkbookPackage;
  /** By path in lower case, as the parts of a package are told apart. */
  readonly #changes = new Map<string, { readonly path: string; readonly text: string | null }>();
  #refusal: Refusal | undefined;

  constructor(opened: WorkbookPackage) {
    this.#package = opened;
  }

  /** Why the draft is refused, once a part could not be read. */
  get refusal(): Refusal | undefined {
    return this.#refusal;
  }

  /** Whether there is a part at a path. */
  has(path: string): boolean {
    const change = this.#changes.get(path.toLowerCase());
    return change ? change.text !== null : this.#package.has(path);
  }

  /** The text of an XML part as it stands now. */
  text(path: string): string {
    const change = this.#changes.get(path.toLowerCase());
    return change?.text ?? this.#ask(this.#package.text(path), "");
  }

  /** The relationships of a part as they stand now. */
  relationships(path: string): readonly Relationship[] {
    const change = this.#changes.get(relationshipsPath(path).toLowerCase());
    if (!change) return this.#ask(this.#package.relationships(path), []);
    return change.text === null ? [] : this.#ask(readRelationships(change.text, path), []);
  }

  /** The paths of all parts as they stand now. */
  get partNames(): readonly string[] {
    const kept = this.#package.partNames.filter((path) => !this.#changes.has(path.toLowerCase()));
    return [...kept, ...[...this.#changes.values()].flatMap(({ path, text }) => (text === null ? [] : [path]))];
  }

  /** Sets the text of a part. One that stays as it is is left alone to the byte. */
  write(path: string, text: string): void {
    if (this.has(path) && this.text(path) === text) return;
    this.#changes.set(path.toLowerCase(), { path, text: declaredAsUtf8(text) });
  }

  /** Adds a part of a content type, and a relationship to it; gives the relationship's id. */
  add(path: string, text: string, contentType: string, from: string, relationshipType: string): string {
    this.addUnrelated(path, text, contentType);
    const place = relationshipsPath(from);
    const before = this.has(place) ? this.text(place) : "";
    const added = addRelationship(before, relationshipType, targetFrom(from, path));
    this.write(place, added.text);
    return added.id;
  }

  /** Adds a part of a content type that a relationship leads to already. */
  addUnrelated(path: string, text: string, contentType: string): void {
    this.write(path, text);
    this.write(contentTypesPath, addContentType(this.text(contentTypesPath), path, contentType));
  }

  /** Takes out parts with their own relationships and content types. Relationships to them are the caller's to drop. */
  remove(paths: readonly string[]): void {
    for (const path of paths.flatMap((one) => [one, relationshipsPath(one)])) {
      if (this.#package.has(path)) this.#changes.set(path.toLowerCase(), { path, text: null });
      else this.#changes.delete(path.toLowerCase());
    }
    this.write(contentTypesPath, removeContentTypes(this.text(contentTypesPath), paths));
  }

  /** Drops relationships of a part by their ids. */
  dropRelationships(from: string, ids: ReadonlySet<string>): void {
    const place = relationshipsPath(from);
    if (this.has(place)) this.write(place, removeRelationships(this.text(place), ids));
  }

  /** The first free path of a numbered kind in the folder of a part: `freePath("xl/workbook.xml", "tables/table")`. */
  freePath(beside: string, stem: string): string {
    let number = 1;
    while (this.has(`${folderOf(beside)}${stem}${String(number)}.xml`)) number++;
    return `${folderOf(beside)}${stem}${String(number)}.xml`;
  }

  /** The bytes of the changed package; of an unchanged one, the very bytes it was opened from. */
  save(): Result<Uint8Array> {
    if (this.#refusal) return { ok: false, refusal: this.#refusal };
    if (this.#changes.size === 0) return accept(this.#package.save());
    const changes = [...this.#changes.values()].map(({ path, text }) => [path, text] as const);
    return accept(this.#package.withParts(new Map(changes)).save());
  }

  #ask<T>(result: Result<T>, otherwise: T): T {
    if (result.ok) return result.value;
    this.#refusal ??= result.refusal;
    return otherwise;
  }
}

/** Text that says, where it names another encoding, the one that it will be written in. */
function declaredAsUtf8(text: string): string {
  return text.replace(/^(<\?xml[^>]*?\bencoding\s*=\s*["'])(?!utf-8["'])[\w.:-]+(["'])/i, "$1UTF-8$2");
}
