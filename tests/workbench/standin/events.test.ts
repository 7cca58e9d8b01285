import { onOffice } from "../../office/on-office";

/** Lets events that are on their way arrive. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test("changes say who made them; a range of the event can be read; taking the listener away ends it", async () => {
  await onOffice(async ({ Excel, model }) => {
    const seen: Excel.WorksheetChangedEventArgs[] = [];
    const values: unknown[] = [];
    let registration: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> | undefined;
    await Excel.run(async (context) => {
      registration = context.workbook.worksheets.onChanged.add(async (args) => {
        seen.push(args);
        await Excel.run(async (inner) => {
          const range = args.getRange(inner);
          range.load("values");
          await inner.sync();
          values.push(range.values);
        });
      });
      await context.sync();
      context.workbook.worksheets.getActiveWorksheet().getRange("B2").values = [[7]];
      await context.sync();
    });
    await settled();
    model.enter(model.active, 2, 2, "8%");
    await settled();
    expect(seen.map(({ address, triggerSource }) => [address, triggerSource])).toEqual([
      ["B2", "ThisLocalAddin"],
      ["C3", "Unknown"],
    ]);
    expect(values).toEqual([[[7]], [[0.08]]]);
    await Excel.run(registration!.context as Excel.RequestContext, async (context) => {
      registration!.remove();
      await context.sync();
    });
    model.enter(model.active, 3, 3, "9");
    await settled();
    expect(seen).toHaveLength(2);
  });
});

test("selection and sheets", async () => {
  await onOffice(async ({ Excel, model }) => {
    const seen: string[] = [];
    const note = (what: string): Promise<void> => {
      seen.push(what);
      return Promise.resolve();
    };
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onSelectionChanged.add(({ address }) => note(address));
      worksheets.onAdded.add(() => note("added"));
      worksheets.onDeleted.add(() => note("deleted"));
      worksheets.onActivated.add(() => note("activated"));
      context.workbook.onSelectionChanged.add(() => note("workbook"));
      await context.sync();
    });
    model.select(model.active, [{ top: 1, left: 1, bottom: 2, right: 3 }]);
    await settled();
    expect(seen).toEqual(["B2:D3", "workbook"]);
    const made = model.edit("Add", (edits) => edits.addSheet("New", model.freshId()));
    model.activate(made);
    model.edit("Delete", (edits) => {
      edits.removeSheet(made);
    });
    await settled();
    expect(seen).toContain("added");
    expect(seen).toContain("activated");
    expect(seen).toContain("deleted");
  });
});

test("a ribbon button runs the function of its name, and the host hears when it is done", async () => {
  await onOffice(async ({ Office, standIn }) => {
    let ran = 0;
    Office.actions.associate("checkSheet", (event: Office.AddinCommands.Event) => {
      ran++;
      event.completed();
    });
    await standIn.invokeCommand("checkSheet");
    expect(ran).toBe(1);
  });
});
