import { accept, refuse, type Result } from "./result";
import { attributesOf, openTags, rootElement } from "./xml";

/** Where every package keeps the content types of its parts. */
export const contentTypesPath = "[Content_Types].xml";

/** The content types of the parts of a package. */
export interface ContentTypes {
  /** By file extension, in lower case, without the dot. */
  readonly defaults: ReadonlyMap<string, string>;
  /** By part, in lower case, without a leading slash. */
  readonly overrides: ReadonlyMap<string, string>;
}

const most = 100_000;

/** Reads the text of `[Content_Types].xml`. */
export function readContentTypes(text: string): Result<ContentTypes> {
  const root = rootElement(text);
  if (root?.local !== "Types") {
    return refuse("damaged", "The file's list of content types is damaged: save the workbook again from Excel.");
  }
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  for (const tag of openTags(text, root, "Default")) {
    if (defaults.size >= most) break;
    const attributes = attributesOf(text, tag);
    defaults.set((attributes.get("Extension") ?? "").toLowerCase(), attributes.get("ContentType") ?? "");
  }
  for (const tag of openTags(text, root, "Override")) {
    if (overrides.size >= most)
      return refuse("too-large", "The file lists more parts than any real workbook: refused.");
    const attributes = attributesOf(text, tag);
    const part = (attributes.get("PartName") ?? "").replace(/^\//, "").toLowerCase();
    overrides.set(part, attributes.get("ContentType") ?? "");
  }
  return accept({ defaults, overrides });
}

/** The content type of a part, or undefined when the package states none. */
export function contentTypeOf(types: ContentTypes, path: string): string | undefined {
  const key = path.toLowerCase();
  return types.overrides.get(key) ?? types.defaults.get(key.slice(key.lastIndexOf(".") + 1));
}
