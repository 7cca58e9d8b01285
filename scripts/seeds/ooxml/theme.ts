import { drawingMain } from "./namespaces";
import { document, element } from "./xml";

/** Theme colours in the order that the schema asks for; text, backgrounds, accents, links. */
const colours = {
  dk1: "000000",
  lt1: "FFFFFF",
  dk2: "1F3864",
  lt2: "E7E6E6",
  accent1: "1F3864",
  accent2: "007C80",
  accent3: "7F7F7F",
  accent4: "C55A11",
  accent5: "7030A0",
  accent6: "548235",
  hlink: "0563C1",
  folHlink: "954F72",
};

/** The part `xl/theme/theme1.xml`: navy and teal, Arial throughout. */
export function themeXml(): string {
  const name = "Council";
  return document(
    element(
      "a:theme",
      { "xmlns:a": drawingMain, name },
      element(
        "a:themeElements",
        {},
        element(
          "a:clrScheme",
          { name },
          ...Object.entries(colours).map(([key, val]) => element(`a:${key}`, {}, element("a:srgbClr", { val }))),
        ),
        element("a:fontScheme", { name }, element("a:majorFont", {}, arial), element("a:minorFont", {}, arial)),
        element(
          "a:fmtScheme",
          { name },
          element("a:fillStyleLst", {}, fill, fill, fill),
          element("a:lnStyleLst", {}, line(6350), line(12700), line(19050)),
          element("a:effectStyleLst", {}, effect, effect, effect),
          element("a:bgFillStyleLst", {}, fill, fill, fill),
        ),
      ),
      element("a:objectDefaults"),
      element("a:extraClrSchemeLst"),
    ),
  );
}

const arial =
  element("a:latin", { typeface: "Arial" }) + element("a:ea", { typeface: "" }) + element("a:cs", { typeface: "" });
const fill = element("a:solidFill", {}, element("a:schemeClr", { val: "phClr" }));
const effect = element("a:effectStyle", {}, element("a:effectLst"));

function line(width: number): string {
  return element("a:ln", { w: width }, fill, element("a:prstDash", { val: "solid" }));
}
