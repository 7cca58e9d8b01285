/** Why a file is refused: one word for programs to tell by. */
export type RefusalCode =
  | "not-a-workbook"
  | "encrypted"
  | "old-format"
  | "other-format"
  | "truncated"
  | "damaged"
  | "missing-part"
  | "too-large"
  | "too-many-entries"
  | "suspicious-compression"
  | "duplicate-entries"
  | "bad-path"
  | "doctype"
  | "signed"
  | "unsupported-zip";

/** A file that is not read or written, and one line for a person: what it is, and what to do. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
}

/** What came of something that a bad file can make impossible. Bad files are expected, so they are values, never exceptions. */
export type Result<T> = Accepted<T> | Refused;

/** The half of a `Result` that holds a value. */
export interface Accepted<T> {
  readonly ok: true;
  readonly value: T;
}

/** The half of a `Result` that says why there is no value. */
export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

/** A result that holds a value. */
export function accept<T>(value: T): Accepted<T> {
  return { ok: true, value };
}

/** A result that says why there is no value. */
export function refuse(code: RefusalCode, message: string): Refused {
  return { ok: false, refusal: { code, message } };
}
