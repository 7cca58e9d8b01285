import type { Capabilities, HostFault } from "../core";

/** The set of Excel's functions that we cannot do without. */
const floor = "1.14";

/** Why this Excel is too old; undefined when it is not. */
export function tooOld(): HostFault | undefined {
  if (hasApi(floor)) return undefined;
  return {
    code: "ExcelTooOld",
    message: `This version of Excel is too old: Scorecard Keeper needs one with ExcelApi ${floor}.`,
    advice:
      "Update Excel (File, Account, Update Options), or open the workbook in Excel for Microsoft 365 or on the web.",
  };
}

/** What this Excel can do beyond the floor, by its own word. */
export function capabilities(): Capabilities {
  return { notes: hasApi("1.18"), undoGroups: hasApi("1.20"), selectionEvents: hasApi("1.9") };
}

function hasApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
