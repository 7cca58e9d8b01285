import { ownTableNames } from "../../core";

/** Whether a table's name says that its sheet is ours. */
export function isOwnTable(name: string): boolean {
  return Object.values<string>(ownTableNames).includes(name);
}
