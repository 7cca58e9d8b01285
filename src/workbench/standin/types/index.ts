import { define, type TypeEntry } from "../type-table";
import * as application from "./application";
import * as bindings from "./bindings";
import * as charts from "./charts";
import * as comments from "./comments";
import * as conditionalFormats from "./conditional-formats";
import * as conditionalKept from "./conditional-kept";
import * as conditionalLooks from "./conditional-looks";
import * as conditionalRules from "./conditional-rules";
import * as filters from "./filters";
import * as freezePanes from "./freeze-panes";
import * as functions from "./functions";
import * as names from "./names";
import * as pageLayout from "./page-layout";
import * as precedents from "./precedents";
import * as properties from "./properties";
import * as range from "./range";
import * as rangeAreas from "./range-areas";
import * as rangeBorders from "./range-borders";
import * as rangeFonts from "./range-fonts";
import * as rangeFormat from "./range-format";
import * as rangeView from "./range-view";
import * as settings from "./settings";
import * as sheetCollection from "./sheet-collection";
import * as sheetProtection from "./sheet-protection";
import * as sheets from "./sheets";
import * as sorts from "./sorts";
import * as styles from "./styles";
import * as table from "./table";
import * as tableColumns from "./table-columns";
import * as tableRows from "./table-rows";
import * as tables from "./tables";
import * as validation from "./validation";
import * as workbook from "./workbook";
import * as xmlParts from "./xml-parts";

/** The modules of the table: every class that one exports is in it. */
const modules: readonly Readonly<Record<string, unknown>>[] = [
  application,
  bindings,
  charts,
  comments,
  conditionalFormats,
  conditionalKept,
  conditionalLooks,
  conditionalRules,
  filters,
  freezePanes,
  functions,
  names,
  pageLayout,
  precedents,
  properties,
  range,
  rangeAreas,
  rangeBorders,
  rangeFonts,
  rangeFormat,
  rangeView,
  settings,
  sheetCollection,
  sheetProtection,
  sheets,
  sorts,
  styles,
  table,
  tableColumns,
  tableRows,
  tables,
  validation,
  workbook,
  xmlParts,
];

/** Every class that the stand-in knows, by the name it has in Office.js. */
export const types: ReadonlyMap<string, TypeEntry> = new Map(
  Object.entries({
    ...Object.fromEntries(modules.flatMap((module) => Object.entries(named(module)))),
    AddinInternalService: define<object>({ methods: { NotifyActionHandlerReady: [undefined, () => undefined] } }),
    Skill: define<object>({}),
  }),
);

/** Objects that the libraries make by themselves when they start. */
export const creatable: ReadonlyMap<string, string> = new Map([
  ["Microsoft.InternalService.AddinInternalService", "AddinInternalService"],
  ["Microsoft.SkillApi.Skill", "Skill"],
]);

/** The classes of a module: each is exported under its name in Office.js, its first letter small. */
function named(module: Readonly<Record<string, unknown>>): Readonly<Record<string, TypeEntry>> {
  const entries = Object.entries(module).filter((entry): entry is [string, TypeEntry] => isType(entry[1]));
  return Object.fromEntries(entries.map(([name, type]) => [name.slice(0, 1).toUpperCase() + name.slice(1), type]));
}

function isType(value: unknown): value is TypeEntry {
  return typeof value === "object" && value !== null && "members" in value;
}
