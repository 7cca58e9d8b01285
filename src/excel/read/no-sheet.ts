import { HostStop } from "../faults";

/** The stop for a sheet that is not there. */
export function noSheet(name: string): HostStop {
  return new HostStop({
    code: "ItemNotFound",
    message: `There is no sheet “${name}” any more.`,
    advice: "It may have been renamed or deleted: check the workbook again.",
  });
}
