/** The door of the files host: workbooks as files, read and written with nothing lost. */
export { fflateCodec, type Codec, type Refusal, type RefusalCode, type Result } from "./package";
export { readWorkbook, type ReadOptions, type ReadWorkbook } from "./read";
