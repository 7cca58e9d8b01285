import { parseA1, type CellRef } from "../../../src/core/cell/address";
import type { Finding } from "../../../src/core/check/finding";

export function cell(address: string, sheet = "Score card"): CellRef {
  const place = parseA1(address);
  if (!place) throw new Error(`No cell ${address}`);
  return { sheet, ...place };
}

export function finding(addresses: readonly string[], rest: Partial<Finding> = {}): Finding {
  return {
    rule: "unit-mixed-in-row",
    severity: "error",
    sheet: "Score card",
    cells: addresses.map((address) => cell(address)),
    measure: "Attainment 8",
    message: "The target is 45%, the baseline 36.0.",
    advice: "Type 45.0.",
    evidence: [],
    ...rest,
  };
}
