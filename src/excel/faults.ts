import type { HostFault } from "../core";
import { broken, missing, retry, sayings, type Saying } from "./sayings";

/** Codes by which Excel says that a request or its answer was too large; it can be sent again in smaller parts. */
const payloadCodes: readonly string[] = [
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "OperationCellsExceedLimit",
  "RangeExceedsLimit",
];

/** An error of ours that carries the fault it stands for, so that work deep inside a request can stop it whole. */
export class HostStop extends Error {
  readonly fault: HostFault;

  constructor(fault: HostFault) {
    super(fault.message);
    this.name = "HostStop";
    this.fault = fault;
  }
}

/**
 * The fault that an error of Excel stands for; undefined when the error is not one of Excel's or ours but a bug.
 *
 * The code decides, never the message, which Excel translates. Of a code that nobody has met yet Excel's own message is kept.
 */
export function faultOf(error: unknown): HostFault | undefined {
  if (error instanceof HostStop) return error.fault;
  const code = codeOf(error);
  if (code === undefined) return undefined;
  const saying = Object.hasOwn(sayings, code) ? sayings[code] : undefined;
  if (saying) return { code, ...saying, message: saying.message + whereabouts(saying, error) };
  const said = (error as { readonly message?: unknown }).message;
  const words = typeof said === "string" && said !== "" ? ` It said: ${said}` : "";
  return { code, message: `Excel could not do it (${code}).${words}`, advice: retry };
}

/** Where Excel stopped, of faults that only we can mend. */
function whereabouts(saying: Saying, error: unknown): string {
  const place = placeOf(error);
  const isOurs = saying === broken || saying === missing || saying === sayings.GeneralException;
  return isOurs && place !== "" ? ` (${place})` : "";
}

/** The code of an error that Office.js raised. Its class is another in each realm, so that it is known by its parts. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { code, debugInfo, name } = error as { code?: unknown; debugInfo?: unknown; name?: unknown };
  if (typeof code !== "string" || code === "") return undefined;
  return debugInfo !== undefined || name === "RichApi.Error" || name === "OfficeExtension.Error" ? code : undefined;
}

/** Whether an error says that a request, or the answer to it, was too large. */
export function isTooLarge(error: unknown): boolean {
  return payloadCodes.includes(codeOf(error) ?? "");
}

/** The statement at which Excel stopped, such as `Range.getMergedAreasOrNullObject`; "" when it does not say. */
export function placeOf(error: unknown): string {
  const debug = (error as { readonly debugInfo?: { readonly errorLocation?: unknown } } | null)?.debugInfo;
  return typeof debug?.errorLocation === "string" ? debug.errorLocation : "";
}
