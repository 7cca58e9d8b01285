import type { BindingModel, WorkbookModel } from "../../model";
import { showValue } from "../../model";
import { gridOf } from "../cell-writes";
import { alreadyExists, invalidArgument, invalidOperation, itemNotFound } from "../host-error";
import { intersect, placeArgument, readPlace } from "../places";
import { define, type HostContext, type Place } from "../type-table";

/** A binding by its id. */
interface BindingRef {
  readonly binding: string;
}

const list = ({ state }: WorkbookModel): readonly BindingModel[] => state.kept?.bindings ?? [];

function put(bindings: readonly BindingModel[], { model, edits }: HostContext): void {
  edits.book({ kept: { ...model.state.kept, bindings } });
}

function bindingOf({ binding }: BindingRef, { model }: HostContext): BindingModel {
  const found = list(model).find(({ id }) => id === binding);
  if (!found) throw itemNotFound("Binding");
  return found;
}

/** Where a binding is now: that of a table goes where the table goes. */
export function placeOfBinding({ sheet: id, table, area }: BindingModel, model: WorkbookModel): Place | undefined {
  const sheet = model.sheetById(id);
  if (!sheet) return undefined;
  if (table === undefined) return { sheet, area };
  const found = sheet.layout.tables.find((one) => one.id === table);
  return found && { sheet, area: found.area };
}

function needed(ref: BindingRef, host: HostContext): Place {
  const place = placeOfBinding(bindingOf(ref, host), host.model);
  if (!place) throw itemNotFound("Binding");
  return place;
}

function add(place: Place, type: unknown, id: string, location: string, host: HostContext): BindingRef {
  const { model } = host;
  if (id === "" || (type !== "Range" && type !== "Table" && type !== "Text")) throw invalidArgument(location);
  if (list(model).some((one) => one.id === id)) throw alreadyExists(location);
  const table = place.sheet.layout.tables.find((one) => intersect(one.area, place.area));
  if (type === "Table" && !table) throw invalidArgument(location);
  const isCell = place.area.top === place.area.bottom && place.area.left === place.area.right;
  if (type === "Text" && !isCell) throw invalidArgument(location);
  const made: BindingModel = {
    id,
    type,
    sheet: place.sheet.id,
    area: place.area,
    table: type === "Table" ? table?.id : undefined,
  };
  put([...list(model), made], host);
  return { binding: id };
}

export const bindingCollection = define<WorkbookModel>({
  props: { Count: (model) => list(model).length },
  collection: {
    type: "Binding",
    items: (model): readonly BindingRef[] => list(model).map(({ id }) => ({ binding: id })),
    find: (model, key) => (list(model).some(({ id }) => id === key) ? { binding: String(key) } : undefined),
  },
  methods: {
    Add: [
      "Binding",
      (model, args, host) =>
        add(
          placeArgument(args.get(0), model, model.active, args.location),
          args.get(1),
          args.text(2),
          args.location,
          host,
        ),
    ],
    AddFromNamedItem: [
      "Binding",
      (model, args, host) => {
        const place = readPlace(args.text(0), model, model.active);
        if (!place) throw invalidArgument(args.location);
        return add(place, args.get(1), args.text(2), args.location, host);
      },
    ],
    AddFromSelection: [
      "Binding",
      ({ selection: { sheet, areas } }, args, host) => {
        const [area, ...others] = areas;
        if (!area || others.length > 0) throw invalidOperation(args.location);
        return add({ sheet, area }, args.get(0), args.text(1), args.location, host);
      },
    ],
  },
});

export const binding = define<BindingRef>({
  isLive: (ref, { model }) => list(model).some(({ id }) => id === ref.binding),
  props: { Id: ({ binding: id }) => id, Type: (ref, host) => bindingOf(ref, host).type },
  methods: {
    GetRange: [
      "Range",
      (ref, args, host) => {
        if (bindingOf(ref, host).type === "Text") throw invalidOperation(args.location);
        return needed(ref, host);
      },
    ],
    GetTable: [
      "Table",
      (ref, args, host) => {
        const { type, table } = bindingOf(ref, host);
        if (type !== "Table" || table === undefined) throw invalidOperation(args.location);
        return { sheet: needed(ref, host).sheet, id: table };
      },
    ],
    GetText: [
      undefined,
      (ref, args, host) => {
        if (bindingOf(ref, host).type !== "Text") throw invalidOperation(args.location);
        host.settle();
        return (gridOf(needed(ref, host), ({ value, format }) => showValue(value, format)) as string[][])[0]?.[0];
      },
    ],
    Delete: [
      undefined,
      (ref, _args, host) => {
        put(
          list(host.model).filter(({ id }) => id !== ref.binding),
          host,
        );
      },
    ],
  },
});
