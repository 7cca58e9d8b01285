import { isCellError, type Area } from "../../../../core";
import type { Cell } from "../../../model";
import { codeForExcel } from "./number-codes";
import type { Clip } from "./clip";

/** Copies of more cells than this go to the clipboard as plain texts alone: the others would be slow to take them. */
const mostCells = 50_000;

/**
 * Copied cells as a table that Excel and LibreOffice read: looks as styles, numbers to their last digit with their formats, merged cells.
 * Undefined when there are too many.
 */
export function clipHtml({ sheet, area, cells, merges }: Clip): string | undefined {
  if (cells.length * (cells[0]?.length ?? 0) > mostCells) return undefined;
  const rows = cells.map((row, down) => {
    const shown = row.map((cell, across) => {
      const [at, column] = [area.top + down, area.left + across];
      const merge = merges.find(
        (one) => at >= one.top && at <= one.bottom && column >= one.left && column <= one.right,
      );
      if (merge && (merge.top !== at || merge.left !== column)) return "";
      return cellHtml(cell, cell.value === null ? "" : sheet.text(at, column), merge);
    });
    return `<tr>${shown.join("")}</tr>`;
  });
  return (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head>' +
    `<body><table>${rows.join("")}</table></body></html>`
  );
}

function cellHtml(cell: Cell, text: string, merge: Area | undefined): string {
  const { value, format } = cell;
  const number = typeof value === "number" ? ` x:num="${String(value)}" sdval="${String(value)}"` : "";
  const code = typeof value === "number" && format !== "General" ? ` sdnum="2057;2057;${escaped(format)}"` : "";
  const spans = merge
    ? ` colspan="${String(merge.right - merge.left + 1)}" rowspan="${String(merge.bottom - merge.top + 1)}"`
    : "";
  const style = styleOf(cell).join(";");
  return `<td${spans}${number}${code}${style === "" ? "" : ` style="${escaped(style)}"`}>${lines(text)}</td>`;
}

function styleOf({ value, format, look }: Cell): string[] {
  const isText = typeof value === "string" && !isCellError(value);
  return [
    ...(format !== "General"
      ? [`mso-number-format:"${codeForExcel(format)}"`]
      : isText
        ? ['mso-number-format:"\\@"']
        : []),
    ...(look.bold ? ["font-weight:700"] : []),
    ...(look.italic ? ["font-style:italic"] : []),
    ...(look.underline ? ["text-decoration:underline"] : []),
    ...(look.color !== "#000000" ? [`color:${look.color}`] : []),
    ...(look.fill ? [`background-color:${look.fill}`] : []),
    ...(["left", "center", "right"].includes(look.horizontal) ? [`text-align:${look.horizontal}`] : []),
    ...(look.wrap ? ["white-space:normal"] : []),
  ];
}

function lines(text: string): string {
  return escaped(text).replaceAll("\n", '<br style="mso-data-placement:same-cell">');
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
