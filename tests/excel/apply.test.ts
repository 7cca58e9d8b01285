import { createEngine } from "../../src/workbench/engine";
import { connected, valueOf } from "./connected";
import { everythingFor, readAll } from "./plans";
import { modelOf, seedBytes, seedNames, spelledOut } from "./workbooks";

test.each(seedNames)(
  "everything is written into %s in two requests, twice is once, and it can be taken back",
  async (name) => {
    await connected(modelOf(seedBytes(name), createEngine()), async ({ host, standIn }) => {
      const before = await readAll(host);
      const plan = everythingFor(before, { fixes: true });
      standIn.log.clear();
      const applied = valueOf(await host.apply(plan));
      if (!applied.ok) throw new Error(JSON.stringify(applied.conflicts));
      expect(standIn.log.syncs).toBe(2);

      const after = await readAll(host);
      expect(after.own.sheets.map(({ table }) => table.name).sort()).toEqual([
        "ScorecardFindings",
        "ScorecardTrajectories",
      ]);
      const wanted = everythingFor(before, { fixes: false });
      for (const operation of wanted.operations) {
        if (operation.kind === "sheet") expect(after.own.sheets.map((one) => one.name)).toContain(operation.name);
      }
      // What the fixes changed is found no longer; written once more, there is nothing left to write.
      const second = everythingFor(after, { fixes: false });
      const again = valueOf(await host.apply(second));
      if (!again.ok) throw new Error(JSON.stringify(again.conflicts));
      expect(everythingFor(await readAll(host), { fixes: false }).operations).toEqual([]);

      for (const { inverse } of [again, applied]) {
        const back = valueOf(await host.apply(inverse));
        if (!back.ok) throw new Error(JSON.stringify(back.conflicts));
      }
      const restored = await readAll(host);
      expect(restored.workbook.sheets.map(spelledOut)).toEqual(before.workbook.sheets.map(spelledOut));
      expect(restored.own).toEqual(before.own);
    });
  },
);
