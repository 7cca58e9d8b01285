import type { AcceptedFinding } from "../../keep/accept";
import { cellName } from "../place";
import { oneLine } from "../plain";
import { headline } from "./headline";
import type { Brush } from "./look";
import { wrap } from "./wrap";

/** The findings that somebody accepted, with reason, name and day; no line where there are none. */
export function acceptedLines(accepted: readonly AcceptedFinding[], brush: Brush): readonly string[] {
  if (accepted.length === 0) return [];
  return ["", ...headline("Accepted", "", "strong", brush), ...accepted.flatMap((one) => lines(one, brush))];
}

function lines({ finding, acceptance }: AcceptedFinding, brush: Brush): readonly string[] {
  const { cells, measure, rule } = finding;
  const where = cells.map((cell) => cellName(cell, "")).join(", ");
  const said = (text: string): readonly string[] => wrap(oneLine(text), brush.width - 4).map((line) => `    ${line}`);
  return [
    "",
    ...said([where, measure, rule].filter((part) => part !== "").join("  ")),
    ...said(`“${acceptance.reason}”`),
    ...said(`${acceptance.name}, ${acceptance.date}`).map((line) => brush.paint("quiet", line)),
  ];
}
