import { cardName } from "../books/score-card";
import type { Book } from "../model";
import type { Table } from "../table";
import { officerCard, statusColumn } from "./card";
import { fixedRef } from "./refs";
import { pivotSheet, returnsSheet } from "./returns";
import { summaryNames, summarySheet } from "./summary";

/** The Knowsley card as a workbook in use: beside it a summary, a log of returns and a pivot table over that log. */
export function officerBook(table: Table): Book {
  const card = officerCard(table);
  const statuses = card.cells.filter((cell) => cell.column === statusColumn);
  const printed = { top: 0, left: 0, bottom: table.length - 1, right: statusColumn };
  return {
    title: "Knowsley score card, officer's copy",
    subject: "Knowsley Education Strategy 2023-2026",
    sheets: [card, summarySheet(table, statuses), returnsSheet(), pivotSheet()],
    names: [
      ...summaryNames(table),
      { name: "_xlnm.Print_Area", refersTo: fixedRef(cardName, printed), sheet: 0 },
      { name: "_xlnm.Print_Titles", refersTo: "Returns!$3:$3", sheet: 2 },
    ],
    properties: [{ name: "Document owner", text: "Performance team" }],
  };
}
