import type { WorkbookModel } from "../../model";
import { invalidOperation, itemNotFound } from "../host-error";
import { define } from "../type-table";

export const workbook = define<WorkbookModel>({
  eventTarget: () => "Workbook",
  props: {
    Name: ({ name }) => name,
    ReadOnly: () => false,
    AutoSave: () => false,
    PreviouslySaved: () => true,
    IsDirty: { get: ({ isChanged }) => isChanged, set: () => undefined },
  },
  nav: {
    Worksheets: ["WorksheetCollection", (model) => model],
    Names: ["NamedItemCollection", () => ({})],
    Tables: ["TableCollection", () => ({})],
    Comments: ["CommentCollection", () => ({})],
    CustomXmlParts: ["CustomXmlPartCollection", (model) => model],
    Settings: ["SettingCollection", (model) => model],
    Properties: ["DocumentProperties", (model) => model],
    Functions: ["Functions", (model) => model],
    Styles: ["StyleCollection", (model) => model],
    Bindings: ["BindingCollection", (model) => model],
    Application: ["Application", (model) => model],
    Protection: ["WorkbookProtection", (model) => model],
    _Runtime: ["Runtime", (model) => model],
  },
  methods: {
    GetSelectedRange: [
      "Range",
      ({ selection }, args) => {
        const [area, ...others] = selection.areas;
        if (!area || others.length > 0)
          throw invalidOperation(args.location, "The current selection is invalid for this operation.");
        return { sheet: selection.sheet, area };
      },
    ],
    GetSelectedRanges: ["RangeAreas", ({ selection }) => selection],
    GetActiveCell: [
      "Range",
      ({ selection: { sheet, areas } }) => {
        const { top = 0, left = 0 } = areas[0] ?? {};
        return { sheet, area: { top, left, bottom: top, right: left } };
      },
    ],
    _GetObjectByReferenceId: [
      "Range",
      (_model, args, { references }) => {
        const found = references.find(args.text(0));
        if (!found) throw itemNotFound(args.location);
        return found;
      },
    ],
    _GetObjectTypeNameByReferenceId: [
      undefined,
      (_model, args, { references }) => references.find(args.text(0))?.type ?? "",
    ],
    _GetReferenceCount: [undefined, (_model, _args, { references }) => references.count],
    _RemoveReference: [
      undefined,
      (_model, args, { references }) => {
        references.drop(args.text(0));
      },
    ],
    _RemoveAllReferences: [
      undefined,
      (_model, _args, { references }) => {
        references.clear();
      },
    ],
    _GetRangeForEventByReferenceId: [
      "Range",
      (_model, args, { eventRanges }) => {
        const place = eventRanges.get(args.text(0));
        if (!place) throw itemNotFound(args.location);
        return place;
      },
    ],
    _GetRangeOrNullObjectForEventByReferenceId: [
      "Range",
      (_model, args, { eventRanges }) => eventRanges.get(args.text(0)),
    ],
  },
});
