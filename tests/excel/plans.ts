import {
  buildPlan,
  checkWorkbook,
  defaultProfile,
  findingsSheet,
  fixOperations,
  highlightsFor,
  layTrajectories,
  trajectoriesSheet,
  type ChangePlan,
  type CellRef,
  type CellContent,
  type HostReading,
  type Operation,
  type WorkbookHost,
} from "../../src/core";
import { valueOf } from "./connected";

/** The plan of everything that can be wanted of a workbook: findings, highlights, trajectories, and every fix. */
export function everythingFor({ workbook, own }: HostReading, options: { readonly fixes: boolean }): ChangePlan {
  const { findings, sheets } = checkWorkbook(workbook, defaultProfile);
  const laid = layTrajectories(
    sheets.flatMap(({ tables }) => tables),
    { every: "year", workbook },
  );
  const wanted = buildPlan({
    workbook,
    own,
    want: {
      findings: findingsSheet(findings),
      highlights: highlightsFor(findings),
      trajectories: trajectoriesSheet(laid),
    },
  });
  const fixes = options.fixes ? findings.flatMap((finding) => fixOperations(finding, workbook)) : [];
  const once = new Map(fixes.map((operation) => [JSON.stringify(operation.at), operation]));
  return { operations: [...once.values(), ...wanted.operations] };
}

/** Reads the whole workbook. */
export async function readAll(host: WorkbookHost): Promise<HostReading> {
  return valueOf(await host.read("workbook"));
}

/** The operation that writes a cell, expecting what a reading found there. */
export function writing({ workbook }: HostReading, at: CellRef, after: CellContent): Operation {
  const grid = workbook.sheets.find(({ sheet }) => sheet === at.sheet);
  const formula = grid?.formula(at.row, at.column);
  return {
    kind: "cell",
    at,
    before: {
      value: grid?.value(at.row, at.column) ?? null,
      ...(formula !== undefined && { formula }),
      format: grid?.format(at.row, at.column) ?? "General",
    },
    after,
  };
}
