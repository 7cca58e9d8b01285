import type { Namespaces } from "../names";

/** The namespaces of drawings and charts. */
export interface ChartNamespaces {
  readonly drawing: string;
  readonly chart: string;
  /** Shapes and texts inside either. */
  readonly main: string;
  readonly relationships: string;
}

/** The namespaces of a workbook's drawings, as those of its sheets are: the strict form has its own. */
export function chartNamespaces({ relationships }: Namespaces): ChartNamespaces {
  const isStrict = relationships.startsWith("http://purl.oclc.org/");
  const of = (transitional: string, strict: string): string =>
    isStrict
      ? `http://purl.oclc.org/ooxml/drawingml/${strict}`
      : `http://schemas.openxmlformats.org/drawingml/2006/${transitional}`;
  return {
    drawing: of("spreadsheetDrawing", "spreadsheetDrawing"),
    chart: of("chart", "chart"),
    main: of("main", "main"),
    relationships,
  };
}

export const drawingContentType = "application/vnd.openxmlformats-officedocument.drawing+xml";
export const chartContentType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
