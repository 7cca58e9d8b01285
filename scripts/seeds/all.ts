import { scoreCard } from "./books/score-card";
import { actionPlanSheet, benchmarkSheet, narrativeSheet, performanceSheet } from "./books/listings";
import type { Book, Sheet } from "./model";
import { officerBook } from "./officer/book";
import { workbookBytes } from "./ooxml/workbook";
import { parseTable, type Table } from "./table";

/** A workbook of the project and the table it is made from, which stands at A1 of its first sheet. */
export interface Seed {
  readonly file: string;
  readonly table: string;
  readonly book: (table: Table) => Book;
}

/** Every seed, by the name of its file in `seeds/`. */
export const seeds: readonly Seed[] = [
  single(
    "knowsley-score-card",
    "knowsley-score-card-2023-2026",
    "Knowsley score card",
    "Knowsley Education Strategy 2023-2026",
    scoreCard,
  ),
  single(
    "stockport-performance",
    "stockport-performance-2022-2023",
    "Stockport performance tables",
    "Children and young people, 2022/23",
    performanceSheet,
  ),
  single(
    "sefton-action-plan",
    "sefton-action-plan-2021-2025",
    "Sefton action plan",
    "Education Excellence Strategy 2021-2025",
    actionPlanSheet,
  ),
  single(
    "knowsley-benchmarks",
    "knowsley-benchmarks-2016",
    "Knowsley beside England, 2016",
    "Children and Young People's Plan 2017",
    benchmarkSheet,
  ),
  single(
    "narrative-targets",
    "narrative-targets",
    "Targets stated in the strategies' text",
    "Three published documents",
    narrativeSheet,
  ),
  { file: "knowsley-officer.xlsx", table: "knowsley-score-card-2023-2026.tsv", book: officerBook },
];

/** The bytes of a seed, made from the text of its table. */
export function seedBytes(seed: Seed, tsv: string): Uint8Array {
  return workbookBytes(seed.book(parseTable(tsv)));
}

function single(file: string, table: string, title: string, subject: string, lay: (table: Table) => Sheet): Seed {
  return { file: `${file}.xlsx`, table: `${table}.tsv`, book: (rows) => ({ title, subject, sheets: [lay(rows)] }) };
}
