import { chartPaints, type LineLook } from "../../../core/chart/look";
import { escapeXml } from "../../package";
import type { ChartText } from "./chart-source";

/** Letters of a chart: their size in points, and whether they are bold. */
export interface Letters {
  readonly size: number;
  readonly bold?: boolean;
}

/** DrawingML counts lengths in 12,700ths of a point. */
const unitsPerPoint = 12_700;

const dashes = { solid: "solid", dash: "dash", dot: "sysDot" } as const satisfies Record<LineLook["dash"], string>;

/** A colour that fills a shape, or that none does. */
export function fillXml(color: string | undefined): string {
  return color === undefined ? "<a:noFill/>" : `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
}

/** The line of a shape, or that it has none. */
export function lineXml(line: LineLook | undefined): string {
  if (!line) return "<a:ln><a:noFill/></a:ln>";
  const width = String(Math.round(line.width * unitsPerPoint));
  return `<a:ln w="${width}" cap="rnd">${fillXml(line.color)}<a:prstDash val="${dashes[line.dash]}"/><a:round/></a:ln>`;
}

/** How the letters of an element look, as the element's own property. */
export function textProperties(letters: Letters): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${defaults(letters)}</a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
}

/** A title's text: the cell it follows with what that holds now, or the text itself. */
export function textXml({ text, ref }: ChartText, letters: Letters): string {
  if (ref !== undefined) return `<c:tx>${textRef(ref, [text])}</c:tx>`;
  return (
    `<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${defaults(letters)}</a:pPr>` +
    `<a:r><a:rPr lang="en-GB"/><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx>`
  );
}

/** Cells that hold texts, with what they hold now. */
export function textRef(ref: string, texts: readonly string[]): string {
  return (
    `<c:strRef><c:f>${escapeXml(ref)}</c:f><c:strCache><c:ptCount val="${String(texts.length)}"/>` +
    `${texts.map((text, index) => pointXml(index, escapeXml(text))).join("")}</c:strCache></c:strRef>`
  );
}

/** Cells that hold numbers, with what they hold now. */
export function numberRef(ref: string, format: string, numbers: readonly (number | undefined)[]): string {
  const points = numbers.map((number, index) => (number === undefined ? "" : pointXml(index, String(number))));
  return (
    `<c:numRef><c:f>${escapeXml(ref)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>` +
    `<c:ptCount val="${String(numbers.length)}"/>${points.join("")}</c:numCache></c:numRef>`
  );
}

function pointXml(index: number, value: string): string {
  return `<c:pt idx="${String(index)}"><c:v>${value}</c:v></c:pt>`;
}

function defaults({ size, bold = false }: Letters): string {
  return (
    `<a:defRPr sz="${String(size * 100)}" b="${bold ? "1" : "0"}"><a:solidFill><a:srgbClr val="${chartPaints.letters.slice(1)}"/></a:solidFill>` +
    "</a:defRPr>"
  );
}
