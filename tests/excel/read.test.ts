import { readWorkbook } from "../../src/files";
import { connected, valueOf } from "./connected";
import { modelOf, seedBytes, seedNames, spelledOut } from "./workbooks";

test.each(seedNames)("%s reads through Excel as it reads from its file, in two requests", async (name) => {
  const bytes = seedBytes(name);
  const file = readWorkbook(bytes);
  if (!file.ok) throw new Error(file.refusal.message);
  await connected(modelOf(bytes), async ({ host, standIn }) => {
    const { workbook, own, active } = valueOf(await host.read("workbook"));
    expect(standIn.log.syncs).toBe(2);
    expect(workbook.sheets.map(spelledOut)).toEqual(file.value.workbook.sheets.map(spelledOut));
    expect(own).toEqual({ sheets: [], highlights: [] });
    expect(active).toBe(workbook.sheets[0]?.sheet);
  });
});
