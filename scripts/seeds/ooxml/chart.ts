import type { LineChart, NumberRange } from "../features";
import { drawingChart, drawingMain, relationships } from "./namespaces";
import { document, element, textElement } from "./xml";

const [categoryAxis, valueAxis] = [504000001, 504000002];

/** A part `xl/charts/chartN.xml`: lines with markers over years. */
export function chartXml(chart: LineChart): string {
  return document(
    element(
      "c:chartSpace",
      { "xmlns:c": drawingChart, "xmlns:a": drawingMain, "xmlns:r": relationships },
      element("c:roundedCorners", { val: 0 }),
      element(
        "c:chart",
        {},
        title(chart.title),
        element("c:autoTitleDeleted", { val: 0 }),
        element("c:plotArea", {}, element("c:layout"), lines(chart), axes(chart.format)),
        element("c:legend", {}, element("c:legendPos", { val: "b" }), element("c:overlay", { val: 0 })),
        element("c:plotVisOnly", { val: 1 }),
        element("c:dispBlanksAs", { val: "gap" }),
      ),
    ),
  );
}

function title(words: string): string {
  const run = element("a:r", {}, element("a:rPr", { lang: "en-GB", sz: 1200, b: 1 }), textElement("a:t", words));
  return element(
    "c:title",
    {},
    element("c:tx", {}, element("c:rich", {}, element("a:bodyPr"), element("a:lstStyle"), element("a:p", {}, run))),
    element("c:overlay", { val: 0 }),
  );
}

function lines({ series, categories, format }: LineChart): string {
  return element(
    "c:lineChart",
    {},
    element("c:grouping", { val: "standard" }),
    element("c:varyColors", { val: 0 }),
    ...series.map(({ name, values, colour }, index) => {
      const solid = element("a:solidFill", {}, element("a:srgbClr", { val: colour }));
      return element(
        "c:ser",
        {},
        element("c:idx", { val: index }),
        element("c:order", { val: index }),
        element("c:tx", {}, element("c:strRef", {}, textElement("c:f", name.ref), texts(name.text))),
        element("c:spPr", {}, element("a:ln", { w: 28575, cap: "rnd" }, solid, element("a:round"))),
        element(
          "c:marker",
          {},
          element("c:symbol", { val: "circle" }),
          element("c:size", { val: 6 }),
          element("c:spPr", {}, solid, element("a:ln", { w: 9525 }, solid)),
        ),
        element("c:cat", {}, numbers(categories, "General")),
        element("c:val", {}, numbers(values, format)),
        element("c:smooth", { val: 0 }),
      );
    }),
    element("c:marker", { val: 1 }),
    element("c:axId", { val: categoryAxis }),
    element("c:axId", { val: valueAxis }),
  );
}

function texts(one: string): string {
  return element(
    "c:strCache",
    {},
    element("c:ptCount", { val: 1 }),
    element("c:pt", { idx: 0 }, textElement("c:v", one)),
  );
}

function numbers({ ref, numbers: list }: NumberRange, format: string): string {
  return element(
    "c:numRef",
    {},
    textElement("c:f", ref),
    element(
      "c:numCache",
      {},
      textElement("c:formatCode", format),
      element("c:ptCount", { val: list.length }),
      ...list.map((one, idx) => element("c:pt", { idx }, textElement("c:v", String(one)))),
    ),
  );
}

function axes(format: string): string {
  return (
    element(
      "c:catAx",
      {},
      ...axisStart(categoryAxis, "b"),
      element("c:numFmt", { formatCode: "General", sourceLinked: 1 }),
      ...axisEnd(valueAxis),
      element("c:auto", { val: 1 }),
      element("c:lblAlgn", { val: "ctr" }),
      element("c:lblOffset", { val: 100 }),
      element("c:noMultiLvlLbl", { val: 0 }),
    ) +
    element(
      "c:valAx",
      {},
      ...axisStart(valueAxis, "l"),
      element("c:majorGridlines", {}, element("c:spPr", {}, greyLine)),
      element("c:numFmt", { formatCode: format, sourceLinked: 0 }),
      ...axisEnd(categoryAxis),
      element("c:crossBetween", { val: "between" }),
    )
  );
}

const greyLine = element("a:ln", { w: 9525 }, element("a:solidFill", {}, element("a:srgbClr", { val: "D9D9D9" })));

function axisStart(id: number, side: string): readonly string[] {
  return [
    element("c:axId", { val: id }),
    element("c:scaling", {}, element("c:orientation", { val: "minMax" })),
    element("c:delete", { val: 0 }),
    element("c:axPos", { val: side }),
  ];
}

function axisEnd(crossed: number): readonly string[] {
  return [
    element("c:majorTickMark", { val: "none" }),
    element("c:minorTickMark", { val: "none" }),
    element("c:tickLblPos", { val: "nextTo" }),
    element("c:spPr", {}, greyLine),
    element("c:crossAx", { val: crossed }),
    element("c:crosses", { val: "autoZero" }),
  ];
}
