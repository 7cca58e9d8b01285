/** The door of the package layer: what the reader and the writer stand on. */
export { utf16Of } from "./byte-order";
export { fflateCodec, type Codec } from "./codec";
export { contentTypeOf, contentTypesPath, type ContentTypes } from "./content-types";
export { fileKind, refuseKind, type FileKind } from "./kind";
export { defaultLimits, type PackageLimits } from "./limits";
export { folderOf, relationshipsPath, resolveTarget } from "./paths";
export { isOfType, isStrict, type Relationship } from "./relationships";
export { accept, refuse, type Accepted, type Refusal, type RefusalCode, type Refused, type Result } from "./result";
export { WorkbookPackage, type PackageOptions, type PartChange } from "./workbook-package";
export { findWorkbookParts, type SheetPart, type WorkbookParts } from "./workbook-parts";
export * from "./xml";
export { decodeXml, encodingOf, refuseDoctype } from "./xml-encoding";
export { escapeAttribute, escapeCellText, escapeXml, unescapeCellText, unescapeXml } from "./xml-text";
