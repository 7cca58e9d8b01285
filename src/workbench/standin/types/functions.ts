import { isCellError, type CellValue } from "../../../core";
import type { WorkbookModel } from "../../model";
import type { Arguments } from "../arguments";
import { apiValue } from "../cell-writes";
import { apiNotFound, invalidArgument } from "../host-error";
import { isPlace, placeAddress } from "../places";
import { define, type HostContext } from "../type-table";

/** What a worksheet function came to. */
interface FunctionResult {
  readonly result: CellValue;
}

/** A worksheet function, carried out by the calculation as a formula that stands in no cell. */
function call(name: string, args: Arguments, host: HostContext): FunctionResult {
  host.settle();
  // Arguments that repeat come as one list.
  const texts = args.all.flatMap((value) => {
    const list: readonly unknown[] = Array.isArray(value) && !value.some(Array.isArray) ? value : [value];
    return list.map((one) => asText(one, args.location));
  });
  while (texts.at(-1) === "") texts.pop();
  const result = host.model.evaluate(`${functionName(name)}(${texts.join(",")})`);
  if (result === undefined || (isCellError(result) && result.error === "#NAME?")) throw apiNotFound(args.location);
  return { result };
}

/** `Norm_S_Dist` in Office.js is `NORM.S.DIST` in a formula. */
function functionName(name: string): string {
  return name.replaceAll("_", ".").toUpperCase();
}

function asText(value: unknown, location: string): string {
  if (value === undefined || value === null) return "";
  if (isPlace(value)) return placeAddress(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value).toUpperCase();
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === "object" && "result" in value) return resultText((value as FunctionResult).result);
  if (Array.isArray(value) && value.every(Array.isArray)) {
    return `{${value.map((row: readonly unknown[]) => row.map((one) => asText(one, location)).join(",")).join(";")}}`;
  }
  throw invalidArgument(location);
}

function resultText(result: CellValue): string {
  if (isCellError(result)) return result.error;
  return asText(result ?? "", "Functions");
}

export const functions = define<WorkbookModel>({
  anyMethod: ["FunctionResult", (_model, name, args, host) => call(name, args, host)],
});

export const functionResult = define<FunctionResult>({
  props: {
    Error: ({ result }) => (isCellError(result) ? result.error : ""),
    Value: ({ result }) => (isCellError(result) ? null : apiValue(result)),
  },
});
