import type { Node } from "../../../workbooks/xml-tree";

/** The children of chart elements in the order of the schema (ISO/IEC 29500-1, dml-chart.xsd and dml-spreadsheetDrawing.xsd). */
const order: Readonly<Record<string, string>> = {
  chartSpace:
    "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData " +
    "printSettings userShapes extLst",
  chart:
    "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs " +
    "showDLblsOverMax extLst",
  title: "tx layout overlay spPr txPr extLst",
  plotArea: "layout areaChart barChart lineChart catAx valAx dTable spPr extLst",
  areaChart: "grouping varyColors ser dLbls dropLines axId extLst",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
  lineChart: "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst",
  ser: "idx order tx spPr invertIfNegative pictureOptions marker dPt dLbls trendline errBars cat val smooth extLst",
  dLbls:
    "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize " +
    "separator showLeaderLines leaderLines extLst",
  dLbl:
    "idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent " +
    "showBubbleSize separator extLst",
  marker: "symbol size spPr extLst",
  catAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr " +
    "crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst",
  valAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr " +
    "crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst",
  scaling: "logBase orientation max min extLst",
  legend: "legendPos legendEntry layout overlay spPr txPr extLst",
  strRef: "f strCache extLst",
  numRef: "f numCache extLst",
  numCache: "formatCode ptCount pt extLst",
  spPr: "xfrm custGeom prstGeom noFill solidFill gradFill blipFill pattFill grpFill ln effectLst",
  ln: "noFill solidFill gradFill pattFill prstDash custDash round bevel miter headEnd tailEnd extLst",
  twoCellAnchor: "from to sp grpSp graphicFrame cxnSp pic contentPart clientData",
  graphicFrame: "nvGraphicFramePr xfrm graphic",
  from: "col colOff row rowOff",
};

/** Where a tree of chart elements is not in the order that Excel insists on: `ser: cat before dLbls`. */
export function outOfOrder(node: Node): readonly string[] {
  const names = order[node.name]?.split(" ");
  const faults = (names ? node.children : []).flatMap((child, index) => {
    const place = names?.indexOf(child.name) ?? -1;
    const next = node.children[index + 1];
    if (place < 0) return [`${node.name}: no ${child.name}`];
    return next && (names?.indexOf(next.name) ?? -1) < place ? [`${node.name}: ${child.name} before ${next.name}`] : [];
  });
  return [...faults, ...node.children.flatMap(outOfOrder)];
}
