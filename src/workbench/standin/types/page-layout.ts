import { formatArea } from "../../../core";
import { usualMargins, type SheetModel } from "../../model";
import { invalidArgument } from "../host-error";
import { placeArgument } from "../places";
import { define, type HostContext, type Settable } from "../type-table";

const orientations = ["Portrait", "Landscape"] as const;

const usualPage = { orientation: "Portrait", paperSize: "A4", zoom: { scale: 100 } } as const;

/** The margin on one side of the page, in points. */
function margin(side: keyof typeof usualMargins): Settable<SheetModel> {
  const set = (sheet: SheetModel): Readonly<Record<string, unknown>> => ({
    ...(sheet.layout.kept?.page?.["margins"] as Readonly<Record<string, unknown>> | undefined),
  });
  return {
    get: (sheet) => set(sheet)[side] ?? usualMargins[side],
    set: (sheet, value, host) => {
      if (typeof value !== "number" || value < 0) throw invalidArgument(`PageLayout.${side}Margin`);
      change(sheet, { margins: { ...set(sheet), [side]: value } }, host);
    },
  };
}

function change(sheet: SheetModel, patch: Readonly<Record<string, unknown>>, { edits }: HostContext): void {
  edits.layout(sheet, { kept: { ...sheet.layout.kept, page: { ...sheet.layout.kept?.page, ...patch } } });
}

/** Puts a name of a sheet's own, which Excel reads how it prints from, in place of the one there is. */
function putName(sheet: SheetModel, name: string, place: string, { model, edits }: HostContext): void {
  const others = model.names.filter((one) => one.name !== name || one.sheet !== sheet.id);
  const formula = `'${sheet.name.replaceAll("'", "''")}'!${place.replace(/[A-Z]+|\d+/g, "$$$&")}`;
  edits.book({ names: [...others, { name, sheet: sheet.id, formula, comment: "", visible: true }] });
}

/** How a sheet is printed. */
export const pageLayout = define<SheetModel>({
  isLive: (sheet, { model }) => model.sheets.includes(sheet),
  props: {
    Orientation: {
      get: ({ layout }) => layout.kept?.page?.["orientation"] ?? usualPage.orientation,
      set: (sheet, value, host) => {
        const found = orientations.find((one) => one === value);
        if (!found) throw invalidArgument("PageLayout.orientation");
        change(sheet, { orientation: found }, host);
      },
    },
    PaperSize: {
      get: ({ layout }) => layout.kept?.page?.["paperSize"] ?? usualPage.paperSize,
      set: (sheet, value, host) => {
        change(sheet, { paperSize: String(value) }, host);
      },
    },
    Zoom: {
      get: ({ layout }) => layout.kept?.page?.["zoom"] ?? usualPage.zoom,
      set: (sheet, value, host) => {
        change(sheet, { zoom: value }, host);
      },
    },
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  methods: {
    SetPrintArea: [
      undefined,
      (sheet, args, host) => {
        const { area } = placeArgument(args.get(0), host.model, sheet, args.location);
        putName(sheet, "_xlnm.Print_Area", formatArea(area), host);
      },
    ],
    SetPrintTitleRows: [
      undefined,
      (sheet, args, host) => {
        const { area } = placeArgument(args.get(0), host.model, sheet, args.location);
        putName(sheet, "_xlnm.Print_Titles", `${String(area.top + 1)}:${String(area.bottom + 1)}`, host);
      },
    ],
  },
});

/** The first rows of pages that breaks are set before, counted from 0. */
function breaksOf({ layout }: SheetModel): readonly number[] {
  const breaks = layout.kept?.page?.["rowBreaks"];
  return Array.isArray(breaks) ? breaks.filter((row) => typeof row === "number") : [];
}

interface BreakRef {
  readonly sheet: SheetModel;
  readonly row: number;
}

/** Where pages begin, row by row. */
export const pageBreakCollection = define<SheetModel>({
  isLive: (sheet, { model }) => model.sheets.includes(sheet),
  collection: {
    type: "PageBreak",
    items: (sheet) => breaksOf(sheet).map((row): BreakRef => ({ sheet, row })),
    find: (sheet, key): BreakRef | undefined => {
      const row = breaksOf(sheet)[Number(key)];
      return row === undefined ? undefined : { sheet, row };
    },
  },
  methods: {
    Add: [
      "PageBreak",
      (sheet, args, host) => {
        const { area } = placeArgument(args.get(0), host.model, sheet, args.location);
        if (area.top === 0) throw invalidArgument(args.location);
        const rows = new Set([...breaksOf(sheet), area.top]);
        change(sheet, { rowBreaks: [...rows].sort((a, b) => a - b) }, host);
        return { sheet, row: area.top } satisfies BreakRef;
      },
    ],
    GetCount: [undefined, (sheet) => breaksOf(sheet).length],
    RemovePageBreaks: [
      undefined,
      (sheet, _args, host) => {
        change(sheet, { rowBreaks: [] }, host);
      },
    ],
  },
});

/** A break before a row. */
export const pageBreak = define<BreakRef>({
  isLive: ({ sheet, row }, { model }) => model.sheets.includes(sheet) && breaksOf(sheet).includes(row),
  props: { RowIndex: ({ row }) => row, ColumnIndex: () => 0 },
  methods: {
    Delete: [
      undefined,
      ({ sheet, row }, _args, host) => {
        change(sheet, { rowBreaks: breaksOf(sheet).filter((one) => one !== row) }, host);
      },
    ],
    GetCellAfterBreak: ["Range", ({ sheet, row }) => ({ sheet, area: { top: row, left: 0, bottom: row, right: 0 } })],
  },
});
