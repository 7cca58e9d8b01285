import { formatA1, formatArea } from "../../../src/core/cell/address";
import type { Sheet } from "../model";
import type { Styles } from "./styles";
import { element, listElement, textElement } from "./xml";

/** The conditional formats of a sheet, the first the strongest. */
export function conditionalFormats(sheet: Sheet, styles: Styles): readonly string[] {
  return (sheet.conditionalFormats ?? []).map((one, index) =>
    element(
      "conditionalFormatting",
      { sqref: formatArea(one.area) },
      element(
        "cfRule",
        { type: "expression", dxfId: styles.difference(one), priority: index + 1 },
        textElement("formula", one.formula),
      ),
    ),
  );
}

/** The lists that cells of a sheet choose from, or nothing. */
export function validations({ validations: all = [] }: Sheet): string {
  const written = all.map(({ areas, options, title, prompt }) =>
    element(
      "dataValidation",
      {
        type: "list",
        allowBlank: true,
        showInputMessage: true,
        showErrorMessage: true,
        promptTitle: title,
        prompt,
        sqref: areas.map(formatArea).join(" "),
      },
      textElement("formula1", `"${options.join(",")}"`),
    ),
  );
  return listElement("dataValidations", { count: all.length }, written);
}

/** The links of a sheet, or nothing; `ids` are those of the addresses outside, in order. */
export function hyperlinks({ links = [] }: Sheet, ids: readonly string[]): string {
  const outside = ids[Symbol.iterator]();
  const written = links.map(({ row, column, tip, to }) => {
    const target = "url" in to ? { "r:id": outside.next().value } : { location: to.place };
    return element("hyperlink", { ref: formatA1(row, column), ...target, tooltip: tip });
  });
  return listElement("hyperlinks", {}, written);
}
