import * as looks from "../looks";
import type { Look, Sheet } from "../model";
import type { Table } from "../table";
import { listingSheet } from "./listing";

/** A row whose first text is all that it holds. */
function standsAlone(texts: readonly string[]): boolean {
  return texts.slice(1).every((text) => text === "");
}

function labelThenValues(column: number): Look {
  return column === 0 ? looks.label : looks.value;
}

/** Stockport's performance tables, one below the other. */
export function performanceSheet(table: Table): Sheet {
  return listingSheet(table, {
    name: "Performance 2022-23",
    columns: [{ width: 66 }, { width: 13 }, { width: 12 }, { width: 18 }, { width: 16 }],
    page: { landscape: true, fitAcross: true, footer: "&LChildren and young people&RPage &P of &N" },
    kindOf: (texts) => {
      if (texts[0] === "PI Name") return "heading";
      if (!standsAlone(texts)) return "row";
      return texts[0]?.startsWith("Note:") ? "note" : "section";
    },
    lookOf: labelThenValues,
    frozenRows: 0,
  });
}

/** Sefton's action plan, a table for each priority. */
export function actionPlanSheet(table: Table): Sheet {
  return listingSheet(table, {
    name: "Action plan",
    columns: [{ width: 60 }, { width: 17 }, { width: 34 }],
    page: { landscape: true, fitAcross: true, footer: "&LEducation Excellence Strategy 2021-2025&RPage &P of &N" },
    kindOf: (texts) => {
      if (texts[1] === "By when") return "heading";
      return standsAlone(texts) ? "section" : "row";
    },
    lookOf: (column) => (column === 1 ? looks.value : looks.label),
    frozenRows: 0,
  });
}

/** Knowsley beside England, 2016. */
export function benchmarkSheet(table: Table): Sheet {
  return listingSheet(table, {
    name: "Benchmarks 2016",
    columns: [{ width: 62 }, { width: 13 }, { width: 13 }],
    page: { fitAcross: true, footer: "&LChildren and Young People's Plan 2017&RPage &P of &N" },
    kindOf: (texts, row) => {
      if (row === 1) return "heading";
      return standsAlone(texts) ? "section" : "row";
    },
    lookOf: labelThenValues,
    frozenRows: 2,
  });
}

/** Targets that strategies state in their text. */
export function narrativeSheet(table: Table): Sheet {
  return listingSheet(table, {
    name: "Targets in the text",
    columns: [{ width: 44 }, { width: 36 }, { width: 44 }, { width: 9 }, { width: 9 }],
    page: { landscape: true, fitAcross: true, footer: "&LTargets stated in strategies&RPage &P of &N" },
    kindOf: (_, row) => (row === 0 ? "heading" : "row"),
    lookOf: (column) => (column < 3 ? looks.label : looks.value),
    frozenRows: 1,
  });
}
