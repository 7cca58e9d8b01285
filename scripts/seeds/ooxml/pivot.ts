import { formatArea } from "../../../src/core/cell/address";
import type { Pivot, PivotField } from "../features";
import { main, relationships } from "./namespaces";
import { document, element } from "./xml";

/** The Excel version (2016) that pivots say they were made and last refreshed by. */
const version = 6;

/** Serial number of the day on which pivots say they were refreshed, 15 January 2024. */
const refreshed = 45306;

/** A part `xl/pivotCache/pivotCacheDefinitionN.xml`: where the rows come from and what their columns hold. */
export function cacheDefinitionXml(pivot: Pivot, recordsId: string): string {
  return document(
    element(
      "pivotCacheDefinition",
      {
        xmlns: main,
        "xmlns:r": relationships,
        "r:id": recordsId,
        refreshedBy: "Scorecard Keeper seeds",
        refreshedDate: refreshed,
        createdVersion: version,
        refreshedVersion: version,
        minRefreshableVersion: 3,
        recordCount: pivot.records.length,
      },
      element(
        "cacheSource",
        { type: "worksheet" },
        element("worksheetSource", { ref: formatArea(pivot.source.area), sheet: pivot.source.sheet }),
      ),
      element(
        "cacheFields",
        { count: pivot.fields.length },
        ...pivot.fields.map((field, index) =>
          cacheField(
            field,
            pivot.records.map((record) => record[index] ?? 0),
          ),
        ),
      ),
    ),
  );
}

function cacheField({ name, items }: PivotField, column: readonly (string | number)[]): string {
  const numbers = column.map(Number);
  const shared = items
    ? element("sharedItems", { count: items.length }, ...items.map((v) => element("s", { v })))
    : element("sharedItems", {
        containsSemiMixedTypes: false,
        containsString: false,
        containsNumber: true,
        containsInteger: numbers.every(Number.isInteger) || undefined,
        minValue: Math.min(...numbers),
        maxValue: Math.max(...numbers),
      });
  return element("cacheField", { name, numFmtId: 0 }, shared);
}

/** A part `xl/pivotCache/pivotCacheRecordsN.xml`: the rows, with texts by their position among the items of their column. */
export function cacheRecordsXml(pivot: Pivot): string {
  const records = pivot.records.map((record) =>
    element(
      "r",
      {},
      ...record.map((value, index) => {
        const items = pivot.fields[index]?.items;
        return items ? element("x", { v: items.indexOf(String(value)) }) : element("n", { v: value });
      }),
    ),
  );
  return document(
    element("pivotCacheRecords", { xmlns: main, "xmlns:r": relationships, count: records.length }, ...records),
  );
}

/** A part `xl/pivotTables/pivotTableN.xml`: how the cache is laid out on the sheet. */
export function pivotTableXml(pivot: Pivot, cacheId: number): string {
  const summed = pivot.fields[pivot.summed]?.name ?? "";
  return document(
    element(
      "pivotTableDefinition",
      {
        xmlns: main,
        name: pivot.name,
        cacheId,
        applyNumberFormats: false,
        applyBorderFormats: false,
        applyFontFormats: false,
        applyPatternFormats: false,
        applyAlignmentFormats: false,
        applyWidthHeightFormats: true,
        dataCaption: "Values",
        updatedVersion: version,
        minRefreshableVersion: 3,
        useAutoFormatting: true,
        itemPrintTitles: true,
        createdVersion: version,
        indent: 0,
        outline: true,
        outlineData: true,
        multipleFieldFilters: false,
      },
      element("location", { ref: formatArea(pivot.area), firstHeaderRow: 1, firstDataRow: 2, firstDataCol: 1 }),
      element(
        "pivotFields",
        { count: pivot.fields.length },
        ...pivot.fields.map((field, index) => pivotField(pivot, field, index)),
      ),
      element("rowFields", { count: 1 }, element("field", { x: pivot.down })),
      lines("rowItems", pivot.fields[pivot.down]),
      element("colFields", { count: 1 }, element("field", { x: pivot.across })),
      lines("colItems", pivot.fields[pivot.across]),
      element(
        "dataFields",
        { count: 1 },
        element("dataField", { name: `Sum of ${summed}`, fld: pivot.summed, baseField: 0, baseItem: 0 }),
      ),
      element("pivotTableStyleInfo", {
        name: "PivotStyleLight16",
        showRowHeaders: true,
        showColHeaders: true,
        showRowStripes: false,
        showColStripes: false,
        showLastColumn: true,
      }),
    ),
  );
}

function pivotField(pivot: Pivot, { items }: PivotField, index: number): string {
  const axis = index === pivot.down ? "axisRow" : index === pivot.across ? "axisCol" : undefined;
  if (!axis || !items) return element("pivotField", { dataField: index === pivot.summed || undefined, showAll: false });
  const listed = [...items.map((_, x) => element("item", { x })), element("item", { t: "default" })];
  return element("pivotField", { axis, showAll: false }, element("items", { count: listed.length }, ...listed));
}

/** One line for each item of a field, and one for the grand total. */
function lines(name: string, field: PivotField | undefined): string {
  const items = field?.items ?? [];
  const each = items.map((_, v) => element("i", {}, element("x", { v: v || undefined })));
  return element(name, { count: each.length + 1 }, ...each, element("i", { t: "grand" }, element("x")));
}
