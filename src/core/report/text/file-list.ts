import { severities } from "../../check/finding";
import { oneLine } from "../plain";
import type { ReportedFile } from "../report";
import { statusWords } from "../words";
import type { Brush } from "./look";
import { pad, wrap } from "./wrap";

/** Every file on a line with its counts, so that many can be looked over. A single file needs no list. */
export function fileList(files: readonly ReportedFile[], brush: Brush): readonly string[] {
  if (files.length < 2) return [];
  return [...files.flatMap((one) => fileLines(one, brush)), ""];
}

const countWidth = 5;

function fileLines({ file, status, totals }: ReportedFile, brush: Brush): readonly string[] {
  const counts = [totals.errors, totals.warnings, totals.information];
  const cells = counts.map((count, index) => {
    const severity = severities[index] ?? "information";
    if (status !== "checked") return " ".repeat(countWidth + 2);
    const text = pad(count === 0 ? brush.marks.dot : String(count), countWidth, "left");
    const mark = count === 0 ? " " : brush.mark(severity);
    return `${count === 0 ? brush.paint("quiet", text) : text} ${mark}`;
  });
  const start = counts.length * (countWidth + 2) + 2;
  const words = status === "checked" ? "" : `  (${statusWords[status]})`;
  const [first = "", ...more] = wrap(oneLine(file) + words, brush.width - start);
  return [`${cells.join("")}  ${first}`, ...more.map((line) => " ".repeat(start) + line)];
}
