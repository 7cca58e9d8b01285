import type { Protection, SheetModel } from "../../model";
import { accessDenied, invalidOperation } from "../host-error";
import { define } from "../type-table";

const freelyAllowed = [
  "AutoFilter",
  "DeleteColumns",
  "DeleteRows",
  "EditObjects",
  "EditScenarios",
  "FormatCells",
  "FormatColumns",
  "FormatRows",
  "InsertColumns",
  "InsertHyperlinks",
  "InsertRows",
  "PivotTables",
  "Sort",
] as const;

const fileNames: Readonly<Record<string, string>> = { EditObjects: "objects", EditScenarios: "scenarios" };
const lower = (name: string): string => fileNames[name] ?? name.slice(0, 1).toLowerCase() + name.slice(1);

/** What people may select on a protected sheet. */
function selectionMode({ allowed }: Protection): string {
  if (allowed.selectLockedCells === false) return allowed.selectUnlockedCells === false ? "None" : "Unlocked";
  return "Normal";
}

export const worksheetProtection = define<SheetModel>({
  isLive: (sheet, { model }) => model.sheets.includes(sheet),
  props: {
    Protected: ({ layout }) => layout.protection !== undefined,
    Options: ({ layout: { protection } }) =>
      protection && {
        ...Object.fromEntries(freelyAllowed.map((name) => [`allow${name}`, protection.allowed[lower(name)] ?? false])),
        selectionMode: selectionMode(protection),
      },
  },
  methods: {
    Protect: [
      undefined,
      (sheet, args, host) => {
        if (sheet.layout.protection) throw invalidOperation(args.location);
        const options = (args.get(0) ?? {}) as Record<string, unknown>;
        const allowed = freelyAllowed.map((name) => [lower(name), options[`allow${name}`] === true] as const);
        host.edits.layout(sheet, {
          protection: {
            ...(args.get(1) !== undefined && { password: args.text(1) }),
            allowed: {
              ...Object.fromEntries(allowed),
              selectLockedCells: options.selectionMode !== "Unlocked" && options.selectionMode !== "None",
              selectUnlockedCells: options.selectionMode !== "None",
            },
          },
        });
        host.tell("protection", sheet, { isProtected: true });
      },
    ],
    Unprotect: [
      undefined,
      (sheet, args, host) => {
        const { protection } = sheet.layout;
        if (!protection) return;
        if (protection.password !== undefined && protection.password !== args.get(0)) throw accessDenied(args.location);
        host.edits.layout(sheet, { protection: undefined });
        host.tell("protection", sheet, { isProtected: false });
      },
    ],
  },
});
