import type { HostFault } from "../host";

/** Stops reading what a workbook keeps, deep inside it, with the fault that it is. It does not leave this folder. */
export class DamagedKept extends Error {
  readonly fault: HostFault;

  constructor(what: string) {
    super(what);
    this.name = "DamagedKept";
    this.fault = {
      code: "KeptDamaged",
      message: `What Scorecard Keeper kept in this workbook was changed by something else: ${what}.`,
      advice:
        "Start afresh: the settings, acceptances and the list of changes kept in this workbook are lost, its cells are not touched.",
    };
  }
}

/** The fault of a part that was changed by hand into something that is not ours. */
export function damaged(what: string): DamagedKept {
  return new DamagedKept(what);
}
