import { newSheetName, type SheetModel, type WorkbookModel } from "../../model";
import { define } from "../type-table";
import { checkName, refuseLockedStructure } from "./sheet-changes";

const shown = (model: WorkbookModel, visibleOnly: boolean): readonly SheetModel[] =>
  model.sheets.filter(({ visibility }) => !visibleOnly || visibility === "visible");

export const worksheetCollection = define<WorkbookModel>({
  eventTarget: () => "Workbook",
  collection: {
    type: "Worksheet",
    items: ({ sheets }) => sheets,
    find: (model, key) => model.sheetById(String(key)) ?? model.sheet(String(key)),
  },
  methods: {
    GetActiveWorksheet: ["Worksheet", ({ active }) => active],
    GetFirst: ["Worksheet", (model, args) => shown(model, args.flag(0))[0]],
    GetLast: ["Worksheet", (model, args) => shown(model, args.flag(0)).at(-1)],
    GetCount: [undefined, (model, args) => shown(model, args.flag(0)).length],
    Add: [
      "Worksheet",
      (model, args, host) => {
        refuseLockedStructure(host, args.location);
        const name = args.text(0, newSheetName(model));
        checkName(name, model, undefined, args.location);
        return host.edits.addSheet(name, model.freshId());
      },
    ],
  },
});
