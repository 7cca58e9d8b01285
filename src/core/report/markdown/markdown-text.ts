import { oneLine } from "../plain";

/** Text as Markdown that shows it as it is: on one line, with every character that means something in Markdown or HTML escaped. */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_~[\]<>|&#!$]/g, "\\$&")
    .replace(/^([-+=]|\d+[.)])/, (start) => start.replace(/[-+=.)]/, "\\$&"));
}

/** A table. Every cell must be Markdown already. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)];
}
