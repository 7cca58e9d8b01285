import ExcelJS from "exceljs";
import { formulaInFile } from "../../../src/files/write/future-functions";
import { recalculate as recalculateWorkbook } from "../../libreoffice";

/** A cell to be put into a workbook, by its address. */
export interface Put {
  readonly address: string;
  readonly content: { readonly value: number | string } | { readonly formula: string };
}

/** What LibreOffice makes of formulas that refer to the inputs. The file that it is given has no cached results. */
export async function recalculate(
  sheet: string,
  inputs: readonly Put[],
  formulas: readonly string[],
): Promise<unknown[]> {
  const workbook = new ExcelJS.Workbook();
  const scorecard = workbook.addWorksheet(sheet);
  for (const { address, content } of inputs) {
    scorecard.getCell(address).value = "value" in content ? content.value : { formula: content.formula };
  }
  const results = workbook.addWorksheet("Results");
  formulas.forEach((formula, index) => (results.getCell(index + 1, 1).value = { formula: formulaInFile(formula) }));
  const after = new ExcelJS.Workbook();
  const recalculated = await recalculateWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
  await after.xlsx.load(recalculated.slice().buffer);
  return formulas.map((_, index) => after.getWorksheet("Results")?.getCell(index + 1, 1).result);
}
