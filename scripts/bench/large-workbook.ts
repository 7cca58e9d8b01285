import { strToU8, zipSync } from "fflate";
import { columnLetters } from "../../src/core";

const nouns = [
  "attendance",
  "repairs",
  "recycling",
  "complaints",
  "invoices",
  "visits",
  "inspections",
  "referrals",
  "placements",
  "vacancies",
];
const verbs = [
  "completed on time",
  "within 28 days",
  "at first contact",
  "per 1,000 residents",
  "in good condition",
  "reviewed",
  "in the borough",
];
const services = ["Adults", "Children", "Housing", "Highways", "Libraries", "Finance", "Planning", "Waste"];
const years = ["2018/19", "2019/20", "2020/21", "2021/22", "2022/23"];
const targets = ["2023/24 Target", "2024/25 Target", "2025/26 Target", "2026/27 Target"];
const header = [
  "Ref",
  "Directorate",
  "Service area",
  "Performance indicator",
  "Owner",
  "Frequency",
  "Good is",
  "Unit",
  ...years,
  ...targets,
  "National",
  "RAG",
  "Comment",
];

/**
 * A corporate scorecard of many measures in 20 columns, as an .xlsx: references, words and owners beside five years of actuals, four of
 * targets, a national figure, a status and a comment. A tenth of the rows has a slip. The same bytes every time.
 */
export function largeWorkbook(rows: number): Uint8Array {
  return workbook(rows, header, cellsOf);
}

/** A list of payments in as many columns, which is no scorecard: what most large sheets are. The same bytes every time. */
export function largeList(rows: number): Uint8Array {
  return workbook(rows, listHeader, listCellsOf);
}

type CellsOf = (index: number, text: (value: string) => number) => readonly string[];

function workbook(rows: number, headings: readonly string[], cells: CellsOf): Uint8Array {
  const strings = new Map<string, number>();
  const text = (value: string): number => {
    const index = strings.get(value) ?? strings.size;
    strings.set(value, index);
    return index;
  };
  const lines: string[] = [
    row(
      0,
      headings.map((value) => `t="s"><v>${String(text(value))}</v></c>`),
    ),
  ];
  for (let index = 0; index < rows; index++) lines.push(row(index + 1, cells(index, text)));
  return zipSync(
    {
      "[Content_Types].xml": strToU8(contentTypes),
      "_rels/.rels": strToU8(relations([["officeDocument", "xl/workbook.xml"]])),
      "xl/workbook.xml": strToU8(
        `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Scorecard" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        relations([
          ["worksheet", "worksheets/sheet1.xml"],
          ["styles", "styles.xml"],
          ["sharedStrings", "sharedStrings.xml"],
        ]),
      ),
      "xl/styles.xml": strToU8(styles),
      "xl/sharedStrings.xml": strToU8(
        `${xml}<sst xmlns="${main}" count="${String(strings.size)}" uniqueCount="${String(strings.size)}">${[...strings.keys()].map((value) => `<si><t>${value.replaceAll("&", "&amp;")}</t></si>`).join("")}</sst>`,
      ),
      "xl/worksheets/sheet1.xml": strToU8(
        `${xml}<worksheet xmlns="${main}"><sheetData>${lines.join("")}</sheetData></worksheet>`,
      ),
    },
    { level: 6, mtime: new Date(2024, 0, 1) },
  );
}

function row(index: number, cells: readonly string[]): string {
  const r = String(index + 1);
  return `<row r="${r}">${cells.map((cell, column) => `<c r="${columnLetters(column)}${r}" ${cell}`).join("")}</row>`;
}

const pick = (list: readonly string[], by: number): string => list[by % list.length] ?? "";

function cellsOf(index: number, text: (value: string) => number): readonly string[] {
  const word = (value: string): string => `t="s"><v>${String(text(value))}</v></c>`;
  const percent = (value: number): string => `s="1"><v>${String(Math.round(value * 1000) / 1000)}</v></c>`;
  const start = 0.4 + ((index * 37) % 400) / 1000;
  const better = index % 3 === 0 ? -1 : 1;
  const actuals = years.map((_, year) => percent(start + better * year * 0.01));
  const aims = targets.map((_, year) =>
    index % 10 === 0 && year === 1 ? word("TBC") : percent(start + better * (0.05 + year * 0.02)),
  );
  const name = `Percentage of ${pick(nouns, index)} ${pick(verbs, Math.floor(index / 10))}, ward ${String(Math.floor(index / 70) + 1)}`;
  return [
    word(`PI ${String(index + 1)}`),
    word(pick(services, Math.floor(index / 500))),
    word(`${pick(services, Math.floor(index / 500))} team ${String(Math.floor(index / 50) % 10)}`),
    word(name),
    word(`Officer ${String(index % 200)}`),
    word(pick(["Monthly", "Quarterly", "Annually"], index)),
    word(index % 3 === 0 ? "Low" : "High"),
    word("%"),
    ...actuals,
    ...aims,
    percent(start),
    word(pick(["Green", "Amber", "Red"], index)),
    index % 4 === 0 ? word(`Reviewed with the service in month ${String((index % 12) + 1)}.`) : `s="0"/>`,
  ];
}

const listHeader = [
  "Body",
  "Payment date",
  "Transaction",
  "Directorate",
  "Service area",
  "Supplier",
  "Supplier type",
  "Invoice",
  "Expense code",
  "Expense area",
  "Net",
  "VAT",
  "Gross",
  "Quantity",
  "Postcode",
  "Officer",
  "Approved",
  "Contract",
  "Capital or revenue",
  "Narrative",
];

function listCellsOf(index: number, text: (value: string) => number): readonly string[] {
  const word = (value: string): string => `t="s"><v>${String(text(value))}</v></c>`;
  const number = (value: number): string => `><v>${String(value)}</v></c>`;
  const net = ((index * 7919) % 1_000_000) / 100;
  return [
    word("Northfield Council"),
    number(44_652 + (index % 365)),
    number(5_000_000 + index),
    word(pick(services, Math.floor(index / 500))),
    word(`${pick(services, Math.floor(index / 500))} team ${String(Math.floor(index / 50) % 10)}`),
    word(`Supplier ${String((index * 31) % 5000)} Ltd`),
    word(pick(["Company", "Charity", "Individual", "Public body"], index)),
    word(`INV-${String(index + 1)}`),
    number(40_000 + (index % 300)),
    word(pick(verbs, index)),
    number(net),
    number(Math.round(net * 20) / 100),
    number(Math.round(net * 120) / 100),
    number((index % 12) + 1),
    word(`NF${String(index % 20)} ${String(index % 9)}AA`),
    word(`Officer ${String(index % 200)}`),
    word(pick(["Yes", "No"], index)),
    index % 3 === 0 ? word(`C${String(index % 700)}`) : `s="0"/>`,
    word(pick(["Revenue", "Capital"], Math.floor(index / 7))),
    index % 4 === 0 ? word(`Paid after a query in month ${String((index % 12) + 1)}.`) : `s="0"/>`,
  ];
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function relations(targetsOf: readonly (readonly [string, string])[]): string {
  const items = targetsOf.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${office}/${kind}" Target="${target}"/>`,
  );
  return `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

const contentTypes = `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`;

const styles = `${xml}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;
