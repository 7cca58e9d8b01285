import type { ValidationModel } from "../kept";
import { followed, type Follow } from "../move/follow";
import { readValidations } from "../open/validations";
import { textOf } from "../open/related";
import { writeReference } from "../references";
import { followsOf, movedByAll } from "../save/moves/moved-origin";
import type { SheetModel } from "../sheet-model";
import type { WorkbookModel } from "../workbook-model";

/** What may be entered in the cells of a sheet: what its file says, moved and followed as everything since, and what add-ins set. */
export function validationsOf(model: WorkbookModel, sheet: SheetModel): readonly ValidationModel[] {
  const { parts, package: opened } = model.original;
  const { origin } = sheet;
  const part = parts.sheets.find((one) => one.kind === "worksheet" && one.name === origin?.layout.name);
  const inFile = part ? readValidations(textOf(opened, part.path)) : [];
  const follows = [...followsOf(model.sheets), followNames(model)];
  const moved = inFile.flatMap((one): readonly ValidationModel[] => {
    const areas = one.areas.flatMap((area) => movedByAll(area, sheet.layout.shifts) ?? []);
    if (areas.length === 0) return [];
    const own = origin?.layout.name ?? sheet.name;
    return [follows.reduce<ValidationModel>((all, follow) => followedValidation(all, own, follow), { ...one, areas })];
  });
  return [...moved, ...(sheet.layout.kept?.validations ?? [])];
}

/** How references by the names that sheets have in the file go to the names that they have now. */
function followNames(model: WorkbookModel): Follow {
  const now = new Map(
    model.opened.sheets.map((sheet) => [
      sheet.origin?.layout.name.toLowerCase(),
      model.sheets.includes(sheet) ? sheet.name : undefined,
    ]),
  );
  return (reference) => {
    const before = reference.sheet?.toLowerCase();
    if (before === undefined || !now.has(before)) return undefined;
    const name = now.get(before);
    if (name === undefined) return "#REF!";
    return name.toLowerCase() === before ? undefined : writeReference({ ...reference, sheet: name });
  };
}

/** A validation with its formulas followed. */
export function followedValidation(validation: ValidationModel, own: string, follow: Follow): ValidationModel {
  const rule = Object.entries(validation.rule).map(([kind, settings]) => {
    const each = Object.entries(settings as Readonly<Record<string, unknown>>).map(
      ([setting, value]): readonly [string, unknown] => [
        setting,
        typeof value === "string" && value.startsWith("=") ? `=${followed(value.slice(1), own, follow)}` : value,
      ],
    );
    return [kind, Object.fromEntries<unknown>(each)] as const;
  });
  return { ...validation, rule: Object.fromEntries<unknown>(rule) };
}
