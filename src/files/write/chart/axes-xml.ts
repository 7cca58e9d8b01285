import { chartPaints } from "../../../core/chart/look";
import { attribute } from "../xml-edit";
import type { ChartSource } from "./chart-source";
import { lineXml, textProperties } from "./shape-xml";

const [categoryAxis, valueAxis] = ["111111111", "222222222"];

/** The axes that a group of series is drawn against. */
export const axisIds = `<c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/>`;

const axisLine = lineXml({ color: chartPaints.axis, width: 0.75, dash: "solid" });
const gridLine = lineXml({ color: chartPaints.grid, width: 0.75, dash: "solid" });

/** Both axes. The periods stand below the plot, also where values cross zero. */
export function axesXml({ format, low, high, step }: ChartSource): string {
  const least = low === undefined ? "" : `<c:min val="${String(low)}"/>`;
  const most = high === undefined ? "" : `<c:max val="${String(high)}"/>`;
  const unit = step === undefined ? "" : `<c:majorUnit val="${String(step)}"/>`;
  return (
    `<c:catAx><c:axId val="${categoryAxis}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    '<c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/>' +
    `<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${axisLine}</c:spPr>${textProperties({ size: 9 })}` +
    `<c:crossAx val="${valueAxis}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>` +
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx><c:axId val="${valueAxis}"/><c:scaling><c:orientation val="minMax"/>${most}${least}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="l"/><c:majorGridlines><c:spPr>${gridLine}</c:spPr></c:majorGridlines>` +
    `<c:numFmt${attribute("formatCode", format)} sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties({ size: 9 })}` +
    `<c:crossAx val="${categoryAxis}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>${unit}</c:valAx>`
  );
}
