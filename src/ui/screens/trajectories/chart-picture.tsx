import { createElement, memo, useMemo } from "react";
import type { ReactNode } from "react";
import { drawChart, drawingOf, svgElement } from "../../../core";
import type { ChartFacts } from "../../../core";

/** As large as a narrow pane shows it one to one; a wider pane enlarges it. */
const size = { width: 328, height: 236, letters: 11 } as const;

/** A chart as it will be inserted, with the colours of the pane's theme. */
export const ChartPicture = memo(function ChartPicture({ facts }: { readonly facts: ChartFacts }): ReactNode {
  const drawn = useMemo(() => {
    const drawing = drawingOf(facts);
    return drawing && drawChart(drawing, size);
  }, [facts]);
  if (!drawn) return null;
  return (
    <svg
      className="sk-chart"
      viewBox={`0 0 ${String(drawn.width)} ${String(drawn.height)}`}
      role="img"
      aria-label={drawn.words}
    >
      {drawn.shapes.map((shape, index) => {
        const { name, attributes, text } = svgElement(shape);
        const { class: className, ...rest } = attributes;
        return createElement(name, { key: index, className, ...rest }, text);
      })}
    </svg>
  );
});
