import type { CellLook } from "../model";

/** What a cell style that every workbook has gives to cells. */
export interface BuiltInStyle {
  readonly look: Partial<CellLook>;
  readonly format?: string;
}

const looks = (color: string, fill?: string): BuiltInStyle => ({
  look: { color, ...(fill !== undefined && { fill }) },
});

const heading = (fontSize: number, edge?: string, style = "medium"): BuiltInStyle => ({
  look: {
    fontSize,
    bold: true,
    color: "#44546A",
    ...(edge !== undefined && { edges: { bottom: { style, color: edge } } }),
  },
});

/** The accents of the Office theme, with their tints of 20, 40 and 60 %. */
const accents = [
  ["#4472C4", "#D9E1F2", "#B4C6E7", "#8EA9DB"],
  ["#ED7D31", "#FCE4D6", "#F8CBAD", "#F4B084"],
  ["#A5A5A5", "#EDEDED", "#DBDBDB", "#C9C9C9"],
  ["#FFC000", "#FFF2CC", "#FFE699", "#FFD966"],
  ["#5B9BD5", "#DDEBF7", "#BDD7EE", "#9BC2E6"],
  ["#70AD47", "#E2EFDA", "#C6E0B4", "#A9D08E"],
] as const;

const accentStyles = accents.flatMap(([full, pale, middle, strong], place): (readonly [string, BuiltInStyle])[] => {
  const name = `Accent${String(place + 1)}`;
  return [
    [name, looks("#FFFFFF", full)],
    [`${name}_20`, looks("#000000", pale)],
    [`${name}_40`, looks("#000000", middle)],
    [`${name}_60`, looks("#FFFFFF", strong)],
  ];
});

/** The styles that every workbook has, by their names in Office.js, as the Office theme of 2013 to 2022 shows them. */
export const builtInStyles: ReadonlyMap<string, BuiltInStyle> = new Map<string, BuiltInStyle>([
  ["Normal", { look: {} }],
  ["Good", looks("#006100", "#C6EFCE")],
  ["Bad", looks("#9C0006", "#FFC7CE")],
  ["Neutral", looks("#9C5700", "#FFEB9C")],
  ["Input", looks("#3F3F76", "#FFCC99")],
  ["Output", { look: { color: "#3F3F3F", fill: "#F2F2F2", bold: true } }],
  ["Calculation", { look: { color: "#FA7D00", fill: "#F2F2F2", bold: true } }],
  ["CheckCell", { look: { color: "#FFFFFF", fill: "#A5A5A5", bold: true } }],
  ["LinkedCell", looks("#FA7D00")],
  ["Note", { look: { fill: "#FFFFCC" } }],
  ["WarningText", looks("#FF0000")],
  ["ExplanatoryText", { look: { color: "#7F7F7F", italic: true } }],
  ["Heading1", heading(15, "#4472C4", "thick")],
  ["Heading2", heading(13, "#A1B8E1", "thick")],
  ["Heading3", heading(11, "#8EA9DB")],
  ["Heading4", heading(11)],
  ["Title", { look: { fontName: "Calibri Light", fontSize: 18, color: "#44546A" } }],
  [
    "Total",
    {
      look: {
        bold: true,
        edges: { top: { style: "thin", color: "#4472C4" }, bottom: { style: "double", color: "#4472C4" } },
      },
    },
  ],
  ["Hlink", { look: { color: "#0563C1", underline: true } }],
  ["HlinkTrav", { look: { color: "#954F72", underline: true } }],
  ["Comma", { look: {}, format: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)' }],
  ["Comma0", { look: {}, format: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)' }],
  ["Currency", { look: {}, format: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)' }],
  ["Currency0", { look: {}, format: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)' }],
  ["Percent", { look: {}, format: "0%" }],
  ...accentStyles,
]);
