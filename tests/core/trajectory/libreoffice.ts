import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ExcelJS from "exceljs";
import { formulaInFile } from "../../../src/files/write/future-functions";

const soffice = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find(existsSync);

/** Whether LibreOffice is here to recalculate with. */
export const hasLibreOffice = soffice !== undefined;

/** A cell to be put into a workbook, by its address. */
export interface Put {
  readonly address: string;
  readonly content: { readonly value: number | string } | { readonly formula: string };
}

/**
 * What LibreOffice makes of formulas that refer to the inputs: a file without cached results is written, opened, saved again by
 * LibreOffice, and read.
 */
export async function recalculate(
  sheet: string,
  inputs: readonly Put[],
  formulas: readonly string[],
): Promise<unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), "recalculate-"));
  try {
    const workbook = new ExcelJS.Workbook();
    const scorecard = workbook.addWorksheet(sheet);
    for (const { address, content } of inputs) {
      scorecard.getCell(address).value = "value" in content ? content.value : { formula: content.formula };
    }
    const results = workbook.addWorksheet("Results");
    formulas.forEach((formula, index) => (results.getCell(index + 1, 1).value = { formula: formulaInFile(formula) }));
    const before = join(folder, "before.xlsx");
    await workbook.xlsx.writeFile(before);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const out = join(folder, "out");
    execFileSync(soffice ?? "soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, before], {
      stdio: "ignore",
    });
    const after = new ExcelJS.Workbook();
    await after.xlsx.readFile(join(out, "before.xlsx"));
    return formulas.map((_, index) => after.getWorksheet("Results")?.getCell(index + 1, 1).result);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
