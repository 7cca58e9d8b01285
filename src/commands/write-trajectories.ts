import { checkedBy, checkWorkbook, counted, layTrajectories, tolerancesOf, trajectoriesSheet } from "../core";
import type { Hosted, WorkbookHost } from "../core";
import { type Remark, type Stamp, writeKept } from "./write-kept";

/**
 * Lays a trajectory for every measure of the workbook, by year and in its usual shape, writes them on our own sheet and brings that to the
 * front. It takes every sheet and not only the one in front, because our sheet is written as one and would lose the others' paths.
 */
export async function writeTrajectories(host: WorkbookHost, stamp: Stamp): Promise<Hosted<Remark>> {
  const read = await host.read("workbook");
  if (!read.ok) return read;
  const { workbook, kept } = read.value;
  const profile = checkedBy(kept);
  const tables = checkWorkbook(workbook, profile).sheets.flatMap((sheet) => sheet.tables);
  const laid = layTrajectories(tables, { every: "year", tolerance: tolerancesOf(profile), workbook });
  if (laid.outcomes.length === 0) return nothingToLay;
  const what = counted(laid.trajectories.length, "trajectory", "trajectories");
  const want = { trajectories: trajectoriesSheet(laid) };
  return writeKept(host, read.value, { want, what, show: "trajectories" }, stamp);
}

const nothingToLay: Hosted<never> = {
  ok: false,
  fault: {
    code: "NothingToLay",
    message: "No measure with a baseline and a target was found, so there is no trajectory to write.",
    advice:
      "Open the pane and look under Understood: there you can say which cells are a scorecard and what its columns are.",
  },
};
