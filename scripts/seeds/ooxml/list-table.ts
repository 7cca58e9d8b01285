import { formatArea } from "../../../src/core/cell/address";
import type { ListTable } from "../features";
import { main } from "./namespaces";
import { document, element, textElement } from "./xml";

/** A part `xl/tables/tableN.xml`: an Excel table with a totals row, the last of its area. */
export function listTableXml({ name, area, columns }: ListTable, id: number): string {
  const filtered = formatArea({ ...area, bottom: area.bottom - 1 });
  return document(
    element(
      "table",
      { xmlns: main, id, name, displayName: name, ref: formatArea(area), totalsRowCount: 1 },
      element("autoFilter", { ref: filtered }),
      element(
        "tableColumns",
        { count: columns.length },
        ...columns.map((column, index) =>
          element(
            "tableColumn",
            {
              id: index + 1,
              name: column.name,
              totalsRowLabel: "label" in column.total ? column.total.label : undefined,
              totalsRowFunction: "sum" in column.total ? "sum" : undefined,
            },
            column.formula === undefined ? "" : textElement("calculatedColumnFormula", column.formula),
          ),
        ),
      ),
      element("tableStyleInfo", {
        name: "TableStyleMedium2",
        showFirstColumn: false,
        showLastColumn: false,
        showRowStripes: true,
        showColumnStripes: false,
      }),
    ),
  );
}
