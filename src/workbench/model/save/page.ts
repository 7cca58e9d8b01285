import { childElement, isTrue, elementAttributes } from "../../../files/package";
import { worksheetOrder } from "../../../files/write/orders";
import { appendInside, applyEdits, attribute, outlineOf, putChild, setAttributes } from "../../../files/write/xml-edit";
import { withMargins } from "./margins";

/** Papers by the numbers that the format has for them. */
const papers: Readonly<Record<string, string>> = { Letter: "1", Legal: "5", A3: "8", A4: "9", A5: "11" };

/** The text of a sheet part with how the sheet is printed, as an add-in set it. */
export function writePage(text: string, page: Readonly<Record<string, unknown>>): string {
  const zoom = (page["zoom"] ?? {}) as Readonly<Record<string, number | undefined>>;
  const { paperSize, orientation } = page;
  const fits = zoom["horizontalFitToPages"] !== undefined || zoom["verticalFitToPages"] !== undefined;
  const values = {
    ...(typeof paperSize === "string" && { paperSize: papers[paperSize] }),
    ...(typeof orientation === "string" && { orientation: orientation.toLowerCase() }),
    ...(fits && {
      fitToWidth: String(zoom["horizontalFitToPages"] ?? 0),
      fitToHeight: String(zoom["verticalFitToPages"] ?? 0),
    }),
    ...(zoom["scale"] !== undefined && { scale: String(zoom["scale"]) }),
  };
  const written = withBreaks(withSetup(withMargins(text, page["margins"]), values), page["rowBreaks"]);
  return fits ? withFitting(written) : written;
}

/** A break is known by the row above it, counted from 1. */
function withBreaks(text: string, rows: unknown): string {
  const outline = outlineOf(text);
  if (!outline || !Array.isArray(rows)) return text;
  const { prefix } = outline;
  const breaks = rows.map((row) => `<${prefix}brk id="${String(row)}" max="16383" man="1"/>`);
  const count = String(breaks.length);
  const xml = `<${prefix}rowBreaks count="${count}" manualBreakCount="${count}">${breaks.join("")}</${prefix}rowBreaks>`;
  return applyEdits(text, putChild(text, outline, worksheetOrder, "rowBreaks", breaks.length > 0 ? xml : ""));
}

function withSetup(text: string, values: Readonly<Record<string, string | undefined>>): string {
  const outline = outlineOf(text);
  if (!outline) return text;
  const present = outline.children.find(({ local }) => local === "pageSetup");
  if (present) return applyEdits(text, [setAttributes(text, present, values)]);
  const tag = Object.entries(values)
    .map(([name, value]) => attribute(name, value))
    .join("");
  return applyEdits(text, putChild(text, outline, worksheetOrder, "pageSetup", `<${outline.prefix}pageSetup${tag}/>`));
}

/** Pages are counted only where the sheet says that it is to fit. */
function withFitting(text: string): string {
  const outline = outlineOf(text);
  if (!outline) return text;
  const { prefix } = outline;
  const xml = `<${prefix}pageSetUpPr fitToPage="1"/>`;
  const properties = outline.children.find(({ local }) => local === "sheetPr");
  if (!properties) {
    const whole = `<${prefix}sheetPr>${xml}</${prefix}sheetPr>`;
    return applyEdits(text, putChild(text, outline, worksheetOrder, "sheetPr", whole));
  }
  const present = childElement(text, properties, "pageSetUpPr");
  if (!present) return applyEdits(text, [appendInside(text, properties, xml)]);
  if (isTrue(elementAttributes(text, present).get("fitToPage"))) return text;
  return applyEdits(text, [setAttributes(text, present, { fitToPage: "1" })]);
}
