import { formatArea, readWorkbookSheets } from "../../../src/core";
import type { SheetReading } from "../../../src/core";
import { typedGrid, typedWorkbook } from "../../grids";

function read(drawing: string): SheetReading {
  const rows = drawing
    .split("\n")
    .filter((line) => line.includes("|"))
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const [sheet] = readWorkbookSheets(typedWorkbook(typedGrid(rows)), { polarity: {} });
  if (!sheet) throw new Error("No sheet");
  return sheet;
}

const names = ({ tables }: SheetReading): readonly string[] =>
  tables.flatMap(({ measures }) => measures.map(({ name }) => name));
const passedOver = (sheet: SheetReading): readonly string[] =>
  sheet.passedOver.map(({ kind, area }) => `${kind} ${formatArea(area)}`);

test("the key to the colours and the counts of them are no measures", () => {
  const sheet = read(`
    Indicator | Baseline 2022 | Target 2023
    Recycled | 41% | 44%
    Litter | 12 | 9
     | |
    Key | |
    Green | On or above target |
    Amber | Within 5% of it |
     | |
    Rating | Number | Share
    Green | 1 | 50%
    Red | 1 | 50%`);
  expect(names(sheet)).toEqual(["Recycled", "Litter"]);
  expect(passedOver(sheet)).toEqual(["key A5:B7", "counts A9:C11"]);
  expect(sheet.notUnderstood).toEqual([]);
});

test("a form of questions and answers below a table is no part of it", () => {
  const sheet = read(`
    Theme | Action | No. | Indicator | Baseline 2022 | Target 2030
    Heat | Insulate | 1 | Homes insulated | 120 | 900
    Heat | Insulate | 2 | Heat pumps | 40 | 400
    Indicator Metadata | | | | |
    Name | Homes insulated | | | |
    Definition | Homes with an insulated roof | | | |
    Calculation | Counted | | | |
    Does it measure direct effects? | yes | | | |
    Source of the figures | Register of homes | | | |
    Suggested interval | yearly | | | |`);
  expect(names(sheet)).toEqual(["Homes insulated", "Heat pumps"]);
  expect(passedOver(sheet)).toEqual(["form A4:B10"]);
});

test("a list of fields in which headings merely occur is no scorecard", () => {
  const sheet = read(`
    Target data | target_start_value | input | when the target was announced | Text | Optional
    Target data | baseline_value | input | base year of the target | Text | Mandatory
    Net zero | target_value | input | year the target should be reached | Text | Mandatory`);
  expect(sheet.tables).toEqual([]);
});
